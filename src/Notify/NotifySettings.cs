using System.Collections.Immutable;

namespace ActorNotice.Notify;

/// <summary>The settings of this room (<c>actornotice.notify { … }</c>), read by
/// <see cref="Reading.NotifySettingsReader"/>. Credentials are not settings.</summary>
public sealed record NotifySettings
{
    /// <summary>Default of <see cref="TimeZone"/>: most users trade from Korea.</summary>
    public const string DefaultTimeZone = "Asia/Seoul";

    /// <summary>Default of <see cref="ChartLink"/>.</summary>
    public const string DefaultChartLink = "https://www.binance.com/en/futures/{symbol}";

    /// <summary>Default of <see cref="OutboxCapacity"/>: a burst of the whole market, and minutes of an
    /// outage.</summary>
    public const int DefaultOutboxCapacity = 1_000;

    /// <summary>Smallest <see cref="OutboxCapacity"/>.</summary>
    public const int MinOutboxCapacity = 10;

    /// <summary>Largest <see cref="OutboxCapacity"/>.</summary>
    public const int MaxOutboxCapacity = 100_000;

    /// <summary>Default of <see cref="FreshFor"/>.</summary>
    public static readonly TimeSpan DefaultFreshFor = TimeSpan.FromMinutes(15);

    /// <summary>Default of <see cref="LateAfter"/>.</summary>
    public static readonly TimeSpan DefaultLateAfter = TimeSpan.FromMinutes(1);

    /// <summary><c>notify.language</c>: <c>ko</c> or <c>en</c>; default <c>ko</c>.</summary>
    public NoticeLanguage Language { get; init; } = NoticeLanguage.Korean;

    /// <summary><c>notify.time-zone</c>: IANA name of the zone in which times are shown; default Asia/Seoul.</summary>
    public string TimeZone { get; init; } = DefaultTimeZone;

    /// <summary><c>notify.outbox.capacity</c>: notices that may wait per channel (10 … 100,000; default 1,000). When it
    /// is full, the oldest signal is dropped, counted and reported.</summary>
    public int OutboxCapacity { get; init; } = DefaultOutboxCapacity;

    /// <summary><c>notify.journal { … }</c>.</summary>
    public JournalSettings Journal { get; init; } = new();

    /// <summary><c>notify.fresh-for</c>: a signal that could not be sent for so long is told as missed instead (10 s …
    /// 1 d; default 15 min: the shortest candle that most people watch).</summary>
    public TimeSpan FreshFor { get; init; } = DefaultFreshFor;

    /// <summary><c>notify.late-after</c>: a notice that waited longer says how late it is (1 s … 1 h; default 1
    /// min).</summary>
    public TimeSpan LateAfter { get; init; } = DefaultLateAfter;

    /// <summary><c>notify.digest { … }</c>.</summary>
    public DigestSettings Digest { get; init; } = new();

    /// <summary><c>notify.chart { … }</c>.</summary>
    public ChartSettings Chart { get; init; } = new();

    /// <summary><c>notify.quiet { … }</c>.</summary>
    public QuietSettings Quiet { get; init; } = new();

    /// <summary><c>notify.chart-link</c>: where the link under a signal leads, with {symbol}, {interval} and {minutes};
    /// empty = no link. Default Binance's own chart.</summary>
    public string ChartLink { get; init; } = DefaultChartLink;

    /// <summary><c>notify.templates.ko</c> and <c>.en</c>: texts that replace the built-in ones, by
    /// <see cref="NoticeLanguage"/> and key.</summary>
    public NoticeTemplates Templates { get; init; } = new();

    /// <summary><c>notify.console.enabled</c>: also write each notice to the terminal; default true.</summary>
    public bool ConsoleEnabled { get; init; } = true;

    /// <summary><c>notify.admin { … }</c>.</summary>
    public AdminSettings Admin { get; init; } = new();

    /// <summary><c>notify.heartbeat.every</c>: how often the address <c>heartbeat-url</c> of NOTIFY_SECRETS is called
    /// while the service lives and is not halted; zero (the default) = never.</summary>
    public TimeSpan HeartbeatEvery { get; init; }

    /// <summary><c>notify.channels { … }</c>: further channels.</summary>
    public ImmutableArray<ChannelSettings> Channels { get; init; } = [];

    /// <summary><c>notify.telegram { … }</c>.</summary>
    public TelegramSettings Telegram { get; init; } = new();

    /// <summary><c>notify.retry { … }</c>.</summary>
    public RetrySettings Retry { get; init; } = new();
}
