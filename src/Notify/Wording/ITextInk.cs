namespace ActorNotice.Notify.Wording;

/// <summary>Where a template writes to. An implementation decides what markup and foreign text become.</summary>
internal interface ITextInk
{
    /// <summary>Text as people shall read it, whatever characters it holds.</summary>
    void Text(ReadOnlySpan<char> text);

    /// <summary>Begins emphasis: one of <see cref="TemplateTags.All"/>.</summary>
    void Open(string tag);

    /// <summary>Ends the emphasis begun last.</summary>
    void Close(string tag);

    /// <summary>A text that leads somewhere.</summary>
    void Link(string text, Uri target);

    /// <summary>A line of its own in a block of fixed width.</summary>
    void Row(string row);

    /// <summary>Begins the next line.</summary>
    void NewLine();
}
