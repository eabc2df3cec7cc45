using System.Text;

namespace ActorNotice.Security.Sources;

/// <summary>
/// Tells whether a value can be the secret it is said to be, from its letters alone. Lengths that only the exchange's
/// or Telegram's own servers hand out are warnings, because compatible servers hand out others.
/// </summary>
public static class SecretShape
{
    /// <summary>Length of a Binance HMAC key and of its secret, in characters.</summary>
    public const int BinanceLength = 64;

    /// <summary>Characters after the colon of a token that BotFather hands out.</summary>
    public const int BotSecretLength = 35;

    /// <summary>The longest bot token the Bot API server takes, in characters.</summary>
    public const int BotTokenMaxLength = 80;

    /// <summary>Below this the control API's token can be guessed, in characters.</summary>
    public const int ApiTokenLength = 32;

    /// <summary>The first thing wrong with a value, or null.</summary>
    public static SecretProblem? Check(FoundSecret secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        return secret.Value.Use(
            secret, static (utf8, of) => Outer(utf8, of) ?? Inner(Encoding.UTF8.GetString(utf8), of));
    }

    // What goes wrong with any value on its way from a page to a file.
    private static SecretProblem? Outer(ReadOnlySpan<byte> utf8, FoundSecret of)
    {
        if (utf8.IsEmpty) return Fault(of, SecretFault.Empty, "is set but empty", "give it a value or unset it");
        if (IsBlank(utf8[0]) || IsBlank(utf8[^1]))
            return Fault(of, SecretFault.Padded, "begins or ends with blanks or line ends", "remove them");
        if (utf8.Length > 1 && utf8[0] == utf8[^1] && utf8[0] is (byte)'"' or (byte)'\'')
            return Fault(of, SecretFault.Quoted, "is wrapped in quotation marks", "remove the quotation marks");
        if (utf8[0] == '<' && utf8[^1] == '>')
            return Fault(of, SecretFault.Placeholder, "still holds the example's placeholder", "put in the real value");
        return utf8.ContainsAnyInRange((byte)0, (byte)' ') || utf8.Contains((byte)0x7F)
            ? Fault(of, SecretFault.Padded, "has a blank or a line end inside", "copy the value again, on one line")
            : null;
    }

    private static SecretProblem? Inner(string value, FoundSecret of) => of.Name switch
    {
        SecretName.TelegramBotToken => BotToken(value, of),
        SecretName.TelegramChatId => ChatId(value, of),
        SecretName.ApiToken => ApiToken(value, of),
        // Made of pairs that only the notifier knows; it refuses what it cannot read.
        SecretName.NotifySecrets => null,
        _ => BinanceHalf(value, of),
    };

    private static SecretProblem? BotToken(string value, FoundSecret of)
    {
        if (LooksLikeChat(value)) return Swapped(of, "a chat id");
        if (LooksLikeBinance(value)) return Swapped(of, "a Binance key");
        if (!LooksLikeBot(value) || value.Length > BotTokenMaxLength)
            return Fault(
                of, SecretFault.Malformed, "is not DIGITS:LETTERS", "copy the whole token that BotFather sent");
        return value.Length - value.IndexOf(':', StringComparison.Ordinal) - 1 < BotSecretLength
            ? Short(of, $"fewer than the {BotSecretLength} characters after the colon that BotFather gives")
            : null;
    }

    private static SecretProblem? ChatId(string value, FoundSecret of)
    {
        if (LooksLikeBot(value)) return Swapped(of, "a bot token");
        return Array.TrueForAll(value.Split(','), static chat => LooksLikeChat(chat))
            ? null
            : Fault(of, SecretFault.Malformed, "is neither a number nor an @name",
                "use the number (groups begin with -) or the channel's @name");
    }

    private static SecretProblem? ApiToken(string value, FoundSecret of)
    {
        if (LooksLikeBot(value)) return Swapped(of, "a bot token");
        return value.Length < ApiTokenLength
            ? Short(of, $"fewer than {ApiTokenLength} characters, so it can be guessed") : null;
    }

    private static SecretProblem? BinanceHalf(string value, FoundSecret of)
    {
        if (LooksLikeBot(value)) return Swapped(of, "a bot token");
        if (value.AsSpan().ContainsAnyExceptInRange('!', '~'))
            return Fault(of, SecretFault.Malformed, "holds letters that no Binance key has", "copy the value again");
        return value.Length < BinanceLength
            ? Short(of, $"fewer than the {BinanceLength} characters of a Binance HMAC key") : null;
    }

    private static bool LooksLikeBot(ReadOnlySpan<char> value)
    {
        const int MaxIdDigits = 17;
        var colon = value.IndexOf(':');
        return colon is > 0 and <= MaxIdDigits && !value[..colon].ContainsAnyExceptInRange('0', '9')
            && colon + 1 < value.Length
            && All(value[(colon + 1)..], static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');
    }

    private static bool LooksLikeChat(ReadOnlySpan<char> value)
    {
        if (value is ['@', .. { Length: > 0 } name])
            return All(name, static c => char.IsAsciiLetterOrDigit(c) || c == '_');

        // Groups and channels have negative ids.
        var digits = value.TrimStart('-');
        return value.Length - digits.Length <= 1 && digits.Length is > 0 and < 20
            && !digits.ContainsAnyExceptInRange('0', '9');
    }

    private static bool LooksLikeBinance(string value) =>
        value.Length == BinanceLength && All(value, char.IsAsciiLetterOrDigit);

    private static bool All(ReadOnlySpan<char> text, Func<char, bool> allowed)
    {
        foreach (var letter in text)
            if (!allowed(letter)) return false;
        return true;
    }

    private static bool IsBlank(byte letter) => letter <= ' ';

    private static SecretProblem Swapped(FoundSecret of, string what) =>
        Fault(of, SecretFault.Swapped, $"looks like {what}", "check which value belongs to which name");

    private static SecretProblem Short(FoundSecret of, string why) =>
        Fault(of, SecretFault.Truncated, $"has {why}", "copy the whole value again") with { Blocks = false };

    private static SecretProblem Fault(FoundSecret of, SecretFault fault, string what, string cure) =>
        new(fault, of.Name, of.Place, $"{of.Name.Spelled()} {what}.", cure);
}
