using System.Collections.Immutable;
using System.Text;

namespace ActorNotice.Notify.Wording;

/// <summary>
/// Text in Telegram's HTML mode. Only <see cref="Ink"/> makes one, and it escapes everything that is not a tag: there
/// is no way to put raw text in.
/// </summary>
internal sealed class TelegramHtml
{
    private readonly ImmutableArray<TextLine> _lines;

    private TelegramHtml(ImmutableArray<TextLine> lines) => _lines = lines;

    /// <summary>The whole markup, for the request only.</summary>
    public string Markup => TextPages.MarkupOf(_lines);

    /// <summary>The text in messages of at most so many characters each, as Telegram counts them: without markup.</summary>
    public ImmutableArray<TextPage> Pages(int maxLength) => TextPages.Of(_lines, maxLength);

    /// <summary>Writes a <see cref="TelegramHtml"/>.</summary>
    internal sealed class Ink : ITextInk
    {
        private readonly ImmutableArray<TextLine>.Builder _lines = ImmutableArray.CreateBuilder<TextLine>();
        private readonly StringBuilder _markup = new(320);
        private readonly StringBuilder _plain = new(256);
        private bool _isTable;

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
        public void Link(string text, Uri target)
        {
            // An absolute Uri has its quotes and angle brackets percent-encoded; the rest is escaped here.
            var address = target.AbsoluteUri.Replace("&", "&amp;", StringComparison.Ordinal);
            _markup.Append("<a href=\"").Append(address.Replace("\"", "&quot;", StringComparison.Ordinal)).Append("\">");
            Text(text);
            _markup.Append("</a>");
        }

        /// <inheritdoc/>
        public void NewLine()
        {
            _lines.Add(new TextLine(_markup.ToString(), _plain.ToString(), _isTable));
            _markup.Clear();
            _plain.Clear();
            _isTable = false;
        }

        /// <inheritdoc/>
        public void Row(string row)
        {
            if (_plain.Length > 0 || _markup.Length > 0) NewLine();
            _isTable = true;
            Text(row);
        }

        /// <summary>The text so far.</summary>
        public TelegramHtml ToHtml()
        {
            NewLine();
            return new TelegramHtml(_lines.ToImmutable());
        }

        private void Append(char unit)
        {
            if (unit == '\0') return;
            _plain.Append(unit);
            // Quotes stay: foreign text never gets into an attribute, so there is none to break out of.
            switch (unit)
            {
                case '<': _markup.Append("&lt;"); break;
                case '>': _markup.Append("&gt;"); break;
                case '&': _markup.Append("&amp;"); break;
                default: _markup.Append(unit); break;
            }
        }
    }
}
