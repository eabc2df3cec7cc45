namespace ActorNotice.Notify;

/// <summary>The settings below <c>notify.retry</c>: how a notice that did not get through is tried again.</summary>
public sealed record RetrySettings
{
    /// <summary>Default of <see cref="MaxAttempts"/>: with the default delays about five minutes.</summary>
    public const int DefaultMaxAttempts = 10;

    /// <summary>Default of <see cref="Jitter"/>.</summary>
    public const double DefaultJitter = 0.2;

    /// <summary>Default of <see cref="ReportAfter"/>.</summary>
    public const int DefaultReportAfter = 3;

    internal const int MostAttempts = 100;

    /// <summary>Default of <see cref="FirstDelay"/>.</summary>
    public static readonly TimeSpan DefaultFirstDelay = TimeSpan.FromSeconds(1);

    /// <summary>Default of <see cref="MaxDelay"/>.</summary>
    public static readonly TimeSpan DefaultMaxDelay = TimeSpan.FromSeconds(60);

    /// <summary><c>notify.retry.max-attempts</c>: attempts per notice and channel before it is given up and reported (1
    /// … 100; default 10).</summary>
    public int MaxAttempts { get; init; } = DefaultMaxAttempts;

    /// <summary><c>notify.retry.first-delay</c>: wait after the first failure in a row, doubled after each further one
    /// (10 ms … 1 h; default 1 s).</summary>
    public TimeSpan FirstDelay { get; init; } = DefaultFirstDelay;

    /// <summary><c>notify.retry.max-delay</c>: longest wait between attempts (10 ms … 1 h, not below first-delay;
    /// default 60 s).</summary>
    public TimeSpan MaxDelay { get; init; } = DefaultMaxDelay;

    /// <summary><c>notify.retry.jitter</c>: the part of a wait that is random, so that many do not knock at once (0 …
    /// 1; default 0.2).</summary>
    public double Jitter { get; init; } = DefaultJitter;

    /// <summary><c>notify.retry.report-after</c>: failures in a row after which the channel counts as unreachable and
    /// the other channels are told (1 … 100; default 3).</summary>
    public int ReportAfter { get; init; } = DefaultReportAfter;
}
