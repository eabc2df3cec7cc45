namespace ActorNotice.Notify;

/// <summary>
/// The settings below <c>notify.telegram.pace</c>: Telegram's published limits are about 1 message a second and chat,
/// 20 a minute and group, 30 a second over all chats.
/// </summary>
public sealed record PaceSettings
{
    /// <summary>Default of <see cref="ChatBurst"/>.</summary>
    public const int DefaultChatBurst = 3;

    /// <summary>Default of <see cref="GroupPerMinute"/>.</summary>
    public const int DefaultGroupPerMinute = 20;

    /// <summary>Default of <see cref="OverallPerSecond"/>.</summary>
    public const int DefaultOverallPerSecond = 30;

    internal const int MaxChatBurst = 30;
    internal const int MaxPerMinute = 1_200;
    internal const int MaxPerSecond = 1_000;

    /// <summary><c>notify.telegram.pace.enabled</c>: keep the limits; default true. False is for test rigs and own Bot
    /// API servers: the public server answers floods with ever longer waits.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary><c>notify.telegram.pace.chat-burst</c>: n notices at once in a chat, then none until n seconds after
    /// the first of them (1 … 30; default 3). In the long run this is one a second.</summary>
    public int ChatBurst { get; init; } = DefaultChatBurst;

    /// <summary><c>notify.telegram.pace.group-per-minute</c>: notices to one group in any 60 s (1 … 1,200; default
    /// 20).</summary>
    public int GroupPerMinute { get; init; } = DefaultGroupPerMinute;

    /// <summary><c>notify.telegram.pace.overall-per-second</c>: notices of one bot in any second (1 … 1,000; default
    /// 30).</summary>
    public int OverallPerSecond { get; init; } = DefaultOverallPerSecond;
}
