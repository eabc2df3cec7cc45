using System.Net;

namespace ActorNotice.Notify;

/// <summary>The settings below <c>notify.telegram</c>. Token and chat id are secrets and come from elsewhere.</summary>
public sealed record TelegramSettings
{
    /// <summary>Default of <see cref="Api"/>.</summary>
    public const string DefaultApi = "https://api.telegram.org";

    /// <summary>Default of <see cref="MaxInFlight"/>.</summary>
    public const int DefaultInFlight = 1;

    /// <summary>Largest <see cref="MaxInFlight"/>.</summary>
    public const int MaxInFlightLimit = 64;

    /// <summary>Default of <see cref="Timeout"/>: the real service answers in well under a second.</summary>
    public static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(15);

    /// <summary>Shortest <see cref="Timeout"/>.</summary>
    public static readonly TimeSpan MinTimeout = TimeSpan.FromSeconds(1);

    /// <summary>Longest <see cref="Timeout"/>.</summary>
    public static readonly TimeSpan MaxTimeout = TimeSpan.FromSeconds(120);

    /// <summary><c>notify.telegram.enabled</c>: send to Telegram; default true. Needs TELEGRAM_BOT_TOKEN and
    /// TELEGRAM_CHAT_ID.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary><c>notify.telegram.api</c>: base URL of the Bot API; an own server or a simulator fits too. Plain http
    /// for loopback only.</summary>
    public string Api { get; init; } = DefaultApi;

    /// <summary><c>notify.telegram.timeout</c>: longest wait for an answer (1 s … 120 s; default 15 s). What then has
    /// no answer is repeated once, marked as a repeat, because Telegram may have taken it.</summary>
    public TimeSpan Timeout { get; init; } = DefaultTimeout;

    /// <summary><c>notify.telegram.in-flight</c>: requests under way per chat (1 … 64; default 1). 1 keeps the order
    /// strictly; more is for test rigs and for bursts over a slow line: the requests start in order, but may overtake
    /// each other.</summary>
    public int MaxInFlight { get; init; } = DefaultInFlight;

    /// <summary><c>notify.telegram.topic</c>: forum topic of the chat (<c>message_thread_id</c>); 0 (the default) or 1 =
    /// its general one.</summary>
    public int Topic { get; init; }

    /// <summary><c>notify.telegram.pace { … }</c>.</summary>
    public PaceSettings Pace { get; init; } = new();

    internal static bool IsUsableBase(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri)) return false;
        if (uri.Query.Length + uri.Fragment.Length + uri.UserInfo.Length > 0) return false;
        return uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && IsLoopback(uri));
    }

    // Uri.IsLoopback also says yes to the machine's own host name, which other machines resolve to a real address.
    internal static bool IsLoopback(Uri uri) =>
        uri.Host == "localhost"
        || (IPAddress.TryParse(uri.DnsSafeHost, out var address) && IPAddress.IsLoopback(address));
}
