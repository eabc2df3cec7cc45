using System.Text.RegularExpressions;
using ActorNotice.Security;

namespace ActorNotice.Notify.Telegram;

/// <summary>The bot's credentials, checked. Holds the request addresses, because they contain the token: nothing else
/// may.</summary>
internal sealed partial class TelegramAccess
{
    private const string Mask = SecretText.Masked;
    private readonly SecretText _token;

    private TelegramAccess(Uri api, SecretText token)
    {
        _token = token;
        // Built once: a string per request would leave thousands of copies of the token on the heap.
        var bot = $"{api.AbsoluteUri.TrimEnd('/')}/bot{token.RevealText()}/";
        SendMessage = new Uri(bot + "sendMessage");
        SendPhoto = new Uri(bot + "sendPhoto");
        GetMe = new Uri(bot + "getMe");
        GetUpdates = new Uri(bot + "getUpdates");
        AnswerCallbackQuery = new Uri(bot + "answerCallbackQuery");
        SetMyCommands = new Uri(bot + "setMyCommands");
    }

    /// <summary>Address of <c>sendMessage</c>; never to be printed.</summary>
    public Uri SendMessage { get; }

    /// <summary>Address of <c>sendPhoto</c>; never to be printed.</summary>
    public Uri SendPhoto { get; }

    /// <summary>Address of <c>getMe</c>; never to be printed.</summary>
    public Uri GetMe { get; }

    /// <summary>Address of <c>getUpdates</c>; never to be printed.</summary>
    public Uri GetUpdates { get; }

    /// <summary>Address of <c>answerCallbackQuery</c>; never to be printed.</summary>
    public Uri AnswerCallbackQuery { get; }

    /// <summary>Address of <c>setMyCommands</c>; never to be printed.</summary>
    public Uri SetMyCommands { get; }

    /// <summary>Checks the token's shape, so that nothing odd gets into a URL.</summary>
    /// <exception cref="FormatException">It is no bot token; the message does not show it.</exception>
    public static TelegramAccess Create(Uri api, SecretText token)
    {
        if (!token.Use(0, static (utf8, _) => utf8.Length <= 80) || !TokenShape().IsMatch(token.RevealText()))
            throw new FormatException("TELEGRAM_BOT_TOKEN is not a bot token: it looks like 123456:ABC-DEF");
        return new TelegramAccess(api, token);
    }

    /// <summary>A foreign text in which neither the token nor its secret part can be read.</summary>
    public string Redact(string text)
    {
        var token = _token.RevealText();
        return text.Replace(token, Mask, StringComparison.Ordinal)
            .Replace(token[(token.IndexOf(':', StringComparison.Ordinal) + 1)..], Mask, StringComparison.Ordinal);
    }

    /// <summary>No secret in logs.</summary>
    public override string ToString() => $"TelegramAccess({Mask})";

    [GeneratedRegex(@"\A[0-9]{1,17}:[A-Za-z0-9_-]{1,70}\z", RegexOptions.CultureInvariant)]
    private static partial Regex TokenShape();
}
