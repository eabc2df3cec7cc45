using System.Text;

namespace ActorNotice.Notify.Wording;

/// <summary>Writes plain text: markup vanishes, foreign text is cleaned.</summary>
internal sealed class PlainInk : ITextInk
{
    private readonly StringBuilder _text = new(256);

    /// <inheritdoc/>
    public void Text(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
            if (CleanText.Unit(text, i) is not '\0' and var unit) _text.Append(unit);
    }

    /// <inheritdoc/>
    public void Open(string tag)
    {
    }

    /// <inheritdoc/>
    public void Close(string tag)
    {
    }

    /// <inheritdoc/>
    public void Link(string text, Uri target) => Text($"{text} {target.AbsoluteUri}");

    /// <inheritdoc/>
    public void Row(string row)
    {
        if (_text.Length > 0 && _text[^1] != '\n') NewLine();
        Text(row);
    }

    /// <inheritdoc/>
    public void NewLine() => _text.Append('\n');

    /// <summary>The text so far.</summary>
    public override string ToString() => _text.ToString();
}
