using System.Globalization;
using System.Text;

namespace Akka.Actor;

/// <summary>The text form of paths and names.</summary>
internal static class ActorPathText
{
    /// <summary>The 64 characters of generated names ($a, $b …).</summary>
    private const string NameDigits = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+~";

    /// <summary>The n-th generated name: "$a" for 0.</summary>
    /// <param name="number">Counts from 0.</param>
    /// <param name="prefix">What it starts with.</param>
    public static string GeneratedName(long number, string prefix = "$")
    {
        Span<char> digits = stackalloc char[11];
        var length = 0;
        do
        {
            digits[length++] = NameDigits[(int)(number & 63)];
            number >>= 6;
        }
        while (number > 0);

        return string.Concat(prefix, digits[..length]);
    }

    public static (string Name, long Uid) SplitNameAndUid(string text)
    {
        var hash = text.IndexOf('#', StringComparison.Ordinal);
        return hash < 0
            ? (text, 0)
            : (text[..hash], long.Parse(text.AsSpan(hash + 1), CultureInfo.InvariantCulture));
    }

    public static bool IsValidName(string name)
    {
        if (string.IsNullOrEmpty(name) || name[0] == '$') return false;
        for (var i = 0; i < name.Length; i++)
        {
            if (IsPlain(name[i])) continue;
            if (!IsPercentEscape(name, i)) return false;
            i += 2;
        }

        return true;
    }

    public static string Join(ActorPath path)
    {
        var names = path.Elements;
        if (names.Count == 0) return "/" + path.Name.TrimStart('/');
        var text = new StringBuilder();
        foreach (var name in names) text.Append('/').Append(name);
        return text.ToString();
    }

    /// <summary>Reads an absolute path; null when it is none.</summary>
    /// <param name="text">"akka://system@host:1/user/a#12".</param>
    public static ActorPath? Parse(string text)
    {
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        if (scheme <= 0) return null;
        var rest = text[(scheme + 3)..];
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        var address = ParseAddress(text[..scheme], slash < 0 ? rest : rest[..slash]);
        if (address is null) return null;
        var names = slash < 0 ? [] : rest[slash..].Split('/', StringSplitOptions.RemoveEmptyEntries);
        return new RootActorPath(address) / names;
    }

    private static Address? ParseAddress(string protocol, string authority)
    {
        var at = authority.IndexOf('@', StringComparison.Ordinal);
        if (authority.Length == 0 || at == 0) return null;
        if (at < 0) return new Address(protocol, authority);
        var colon = authority.LastIndexOf(':');
        return colon > at && int.TryParse(authority.AsSpan(colon + 1), CultureInfo.InvariantCulture, out var port)
            ? new Address(protocol, authority[..at], authority[(at + 1)..colon], port)
            : null;
    }

    private static bool IsPlain(char c) =>
        char.IsAsciiLetterOrDigit(c) || ActorPath.ValidSymbols.Contains(c, StringComparison.Ordinal);

    private static bool IsPercentEscape(string name, int at) =>
        name[at] == '%' && at + 2 < name.Length
        && char.IsAsciiHexDigit(name[at + 1]) && char.IsAsciiHexDigit(name[at + 2]);
}
