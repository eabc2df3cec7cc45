using System.Buffers;
using System.Text.RegularExpressions;

namespace ActorNotice.Security.Masking;

/// <summary>
/// Shapes that give a secret away although nobody loaded it: a token in a URL, a key header, a signature.
/// </summary>
internal static partial class SecretPatterns
{
    private const RegexOptions AnyCase = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    // What every pattern must hold: a text without any of these is not scanned by the expressions.
    private static readonly SearchValues<string> Triggers = SearchValues.Create(
        [
            "bot0", "bot1", "bot2", "bot3", "bot4", "bot5", "bot6", "bot7", "bot8", "bot9", ":AA", "%3AAA",
            "MBX-APIKEY", "signature", "api_", "api-", "apikey", "apisecret", "Bearer ", "Vault-Token", "secret_id",
        ],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>The text with every such shape replaced; the same instance when there is none.</summary>
    public static string Hide(string text)
    {
        if (!text.AsSpan().ContainsAny(Triggers)) return text;
        text = BotPath().Replace(text, $"bot{SecretText.Masked}");
        text = BareBotToken().Replace(text, SecretText.Masked);
        return NamedValue().Replace(text, static match => match.Groups["name"].Value + SecretText.Masked);
    }

    [GeneratedRegex("bot[0-9]{1,17}(?::|%3A)[A-Za-z0-9_-]+", AnyCase)]
    private static partial Regex BotPath();

    // BotFather's tokens: nothing else in this program's output has this shape.
    [GeneratedRegex("(?<![0-9A-Za-z])[0-9]{6,17}(?::|%3A)AA[A-Za-z0-9_-]{28,}", AnyCase)]
    private static partial Regex BareBotToken();

    [GeneratedRegex(
        """
        (?<name>
          (?:X-MBX-APIKEY|signature|api[_-]?key|api[_-]?secret|X-Vault-Token|secret_id)\\?["']?\s*[:=]\s*\\?["']?
          |Bearer\s+
        )
        [A-Za-z0-9_./+~%=-]{6,}
        """,
        AnyCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex NamedValue();
}
