namespace ActorNotice.Notify;

/// <summary>The settings below <c>notify.digest</c>: one market move, one message. Only channels that keep a pace fold; a
/// webhook or a terminal takes every signal by itself.</summary>
public sealed record DigestSettings
{
    /// <summary>Default of <see cref="Threshold"/>.</summary>
    public const int DefaultThreshold = 5;

    internal const int MostThreshold = 1_000;

    /// <summary>Default of <see cref="Window"/>.</summary>
    public static readonly TimeSpan DefaultWindow = TimeSpan.FromSeconds(2);

    internal static readonly TimeSpan LongestWindow = TimeSpan.FromMinutes(1);
    internal static readonly TimeSpan LongestHold = TimeSpan.FromSeconds(10);

    /// <summary><c>notify.digest.enabled</c>: fold; default true.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary><c>notify.digest.threshold</c>: when more signals than this wait, they become one message (1 … 1,000;
    /// default 5).</summary>
    public int Threshold { get; init; } = DefaultThreshold;

    /// <summary><c>notify.digest.window</c>: signals belong together when their candles closed at most so far apart (0 s …
    /// 1 min; default 2 s).</summary>
    public TimeSpan Window { get; init; } = DefaultWindow;

    /// <summary><c>notify.digest.hold</c>: how long a signal waits for company (0 s … 10 s; default 0 s: the first of a move
    /// goes out alone and at once, the rest that comes meanwhile is folded).</summary>
    public TimeSpan Hold { get; init; } = TimeSpan.Zero;
}
