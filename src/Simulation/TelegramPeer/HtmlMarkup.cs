using System.Globalization;
using System.Text;

namespace ActorNotice.Simulation.TelegramPeer;

/// <summary>Telegram's HTML mode: checks the markup and gives what is left to read. Refuses with the server's own
/// words.</summary>
internal sealed class HtmlMarkup
{
    private readonly string _source;
    private readonly StringBuilder _plain = new();
    private readonly Stack<string> _open = new();
    private int _at;

    private HtmlMarkup(string source) => _source = source;

    /// <summary>The text without its markup, or <see cref="TelegramRefused"/>.</summary>
    internal static string Parse(string source)
    {
        var markup = new HtmlMarkup(source);
        while (markup._at < source.Length) markup.Step();
        if (markup._open.TryPeek(out var tag)) throw Bad($"Can't find end tag corresponding to start tag \"{tag}\"");
        return markup._plain.ToString();
    }

    private void Step()
    {
        switch (_source[_at])
        {
            case '<':
                ReadTag();
                break;
            // An ampersand that begins no entity is just an ampersand.
            case '&' when TryEntity(out var letter, out var length):
                _plain.Append(letter);
                _at += length;
                break;
            default:
                _plain.Append(_source[_at++]);
                break;
        }
    }

    private void ReadTag()
    {
        // The server counts bytes, not characters.
        var offset = Encoding.UTF8.GetByteCount(_source.AsSpan(0, _at));
        var end = _source.IndexOf('>', _at);
        if (end < 0) throw Bad($"Unclosed start tag at byte offset {offset}");
        var inside = _source[(_at + 1)..end];
        _at = end + 1;
        if (inside.StartsWith('/')) CloseTag(inside[1..].Trim(), offset);
        else OpenTag(inside, offset);
    }

    private void OpenTag(string inside, int offset)
    {
        var space = inside.IndexOfAny([' ', '\n', '\t']);
        var tag = (space < 0 ? inside : inside[..space]).ToLowerInvariant();
        var attributes = HtmlAttributes.Parse(tag, space < 0 ? "" : inside[space..], offset);
        if (!HtmlTags.Allows(tag, attributes)) throw Bad($"Unsupported start tag \"{tag}\" at byte offset {offset}");
        _open.Push(tag);
    }

    private void CloseTag(string name, int offset)
    {
        if (!_open.TryPop(out var open)) throw Bad($"Unexpected end tag at byte offset {offset}");
        if (name.Length > 0 && !string.Equals(name, open, StringComparison.OrdinalIgnoreCase))
            throw Bad($"Unmatched end tag at byte offset {offset}, expected \"</{open}>\", found \"</{name}>\"");
    }

    private bool TryEntity(out string letter, out int length)
    {
        var end = _source.IndexOf(';', _at);
        (letter, length) = ("", end - _at + 1);
        if (end < 0) return false;
        var name = _source[(_at + 1)..end];
        letter = name switch { "lt" => "<", "gt" => ">", "amp" => "&", "quot" => "\"", _ => Numeric(name) };
        return letter.Length > 0;
    }

    private static string Numeric(string name)
    {
        var isHex = name.StartsWith("#x", StringComparison.OrdinalIgnoreCase);
        if (!name.StartsWith('#')) return "";
        var style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        var good = int.TryParse(name[(isHex ? 2 : 1)..], style, CultureInfo.InvariantCulture, out var code)
            && Rune.IsValid(code) && code > 0;
        return good ? new Rune(code).ToString() : "";
    }

    private static TelegramRefused Bad(string problem) => TelegramRefused.Bad("can't parse entities: " + problem);
}
