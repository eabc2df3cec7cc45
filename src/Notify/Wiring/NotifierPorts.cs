using System.Collections.Immutable;
using ActorNotice.Security;

namespace ActorNotice.Notify.Wiring;

/// <summary>What the notifier needs from outside, handed in by Host.</summary>
public sealed record NotifierPorts
{
    /// <summary>Time for time-outs; the system's in production, a virtual one in tests.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>TELEGRAM_BOT_TOKEN; needed when Telegram is enabled.</summary>
    public SecretText? TelegramToken { get; init; }

    /// <summary>TELEGRAM_CHAT_ID: an id, an @name, or several separated by commas; needed when Telegram is
    /// enabled.</summary>
    public SecretText? TelegramChats { get; init; }

    /// <summary>NOTIFY_SECRETS: what the channels of <c>notify.channels</c> need.</summary>
    public NamedSecrets Named { get; init; } = NamedSecrets.None;

    /// <summary>Where console notices go; null = no console channel, whatever the setting. The caller owns the
    /// writer.</summary>
    public TextWriter? Console { get; init; }

    /// <summary>Decimals of a symbol's prices; by default unknown for all.</summary>
    public PriceDecimals Decimals { get; init; } = static _ => null;

    /// <summary>Buttons under the notices of TELEGRAM_BOT_TOKEN's chats; null = none. Only for a bot whose updates
    /// somebody reads.</summary>
    public NoticeButtons? Buttons { get; init; }

    /// <summary>Further channels; disposed with the notifier.</summary>
    public ImmutableArray<INoticeChannel> MoreChannels { get; init; } = [];

    /// <summary>Replaces the network for Telegram; null = the real one. The caller owns it.</summary>
    public HttpMessageHandler? Network { get; init; }

    /// <summary>Seed of the retries' jitter.</summary>
    public int Seed { get; init; }
}
