namespace ActorNotice.Notify.Wording;

/// <summary>The kinds of pieces a template line is made of.</summary>
internal enum TemplateNodeKind
{
    /// <summary>Text as it stands.</summary>
    Literal,

    /// <summary>A placeholder.</summary>
    Hole,

    /// <summary>Begin of emphasis.</summary>
    Open,

    /// <summary>End of emphasis.</summary>
    Close,
}
