using System.Text;

namespace ActorNotice.Notify.Wording;

/// <summary>
/// Text in Telegram's HTML mode. Only <see cref="Ink"/> makes one, and it escapes everything that is not a tag: there
/// is no way to put raw text in.
/// </summary>
internal sealed class TelegramHtml
{
    private TelegramHtml(string markup) => Markup = markup;

    /// <summary>The markup, for the request only.</summary>
    public string Markup { get; }

    /// <summary>Writes a <see cref="TelegramHtml"/>.</summary>
    internal sealed class Ink : ITextInk
    {
        private readonly StringBuilder _markup = new(320);

        /// <inheritdoc/>
        public void Text(ReadOnlySpan<char> text)
        {
            for (var i = 0; i < text.Length; i++)
                Append(CleanText.Unit(text, i));
        }

        /// <inheritdoc/>
        public void Open(string tag) => _markup.Append('<').Append(tag).Append('>');

        /// <inheritdoc/>
        public void Close(string tag) => _markup.Append("</").Append(tag).Append('>');

        /// <inheritdoc/>
        public void NewLine() => _markup.Append('\n');

        /// <summary>The markup so far.</summary>
        public TelegramHtml ToHtml() => new(_markup.ToString());

        private void Append(char unit)
        {
            // Quotes stay: no attribute is ever written, so there is none to break out of.
            switch (unit)
            {
                case '\0': break;
                case '<': _markup.Append("&lt;"); break;
                case '>': _markup.Append("&gt;"); break;
                case '&': _markup.Append("&amp;"); break;
                default: _markup.Append(unit); break;
            }
        }
    }
}
