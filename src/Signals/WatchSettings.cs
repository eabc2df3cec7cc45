using System.Collections.Immutable;
using ActorNotice.Hocon;
using ActorNotice.Market;

namespace ActorNotice.Signals;

/// <summary>
/// The settings below <c>actornotice.watch</c> that a symbol is watched by; <see cref="WatchOverrides"/> has those of
/// symbols with their own. Debouncing per candle and side is no setting: a notice is never sent twice.
/// </summary>
/// <param name="Intervals"><c>watch.intervals</c>: the candle lengths, at least one, none twice. Default 15m.</param>
/// <param name="Rule"><c>watch.bollinger.period</c> (2 … 1000, default 20), <c>watch.bollinger.deviations</c> (above
/// 0 … 10 with
/// 8 decimals, default 2), <c>watch.squeeze.bandwidth</c> (ratio 0 … 10, default 0.02), <c>watch.rsi.enabled</c>
/// (default off),
/// <c>watch.rsi.period</c> (2 … 200, default 14), <c>watch.rsi.oversold</c> (0 … 50, default 30),
/// <c>watch.rsi.overbought</c>
/// (50 … 100, default 70).</param>
/// <param name="StaleAfter"><c>watch.stale-after</c>: a close learned later than this is decided but makes no notice.
/// 1 s … 1 d,
/// or <c>never</c> (<see cref="Timeout.InfiniteTimeSpan"/>) for rigs whose clock means nothing. Default 2 min.</param>
/// <param name="HistoryDepth"><c>watch.history.depth</c>: closed candles loaded before the first decision. Null
/// (<c>auto</c>, the
/// default) is what the rule needs; 0 asks for no history at all, so windows fill from the stream and holes restart
/// them; at
/// most 1499.</param>
public sealed record WatchSettings(
    ImmutableArray<Interval> Intervals,
    SignalRule Rule,
    TimeSpan StaleAfter,
    int? HistoryDepth)
{
    /// <summary>Default of <c>watch.bollinger.period</c>.</summary>
    public const int DefaultPeriod = 20;

    /// <summary>Default of <c>watch.bollinger.deviations</c>.</summary>
    public const decimal DefaultDeviations = 2m;

    /// <summary>Default of <c>watch.squeeze.bandwidth</c>.</summary>
    public const decimal DefaultSqueezeBandwidth = 0.02m;

    /// <summary>The deepest history; one request must bring it.</summary>
    public const int MaxHistoryDepth = 1_499;

    /// <summary>Default of <c>watch.outcome.candles</c>.</summary>
    public const int DefaultOutcomeCandles = 20;

    internal const int MostOutcomeCandles = 1_000;

    /// <summary>Default of <c>watch.stale-after</c>.</summary>
    public static readonly TimeSpan DefaultStaleAfter = TimeSpan.FromMinutes(2);

    /// <summary>Default of <c>watch.overdue.grace</c>.</summary>
    public static readonly TimeSpan DefaultOverdueGrace = TimeSpan.FromSeconds(3);

    /// <summary>Smallest finite <c>watch.overdue.grace</c>: below it every close would be asked for.</summary>
    public static readonly TimeSpan MinOverdueGrace = TimeSpan.FromMilliseconds(500);

    /// <summary>Smallest finite <c>watch.stale-after</c>.</summary>
    public static readonly TimeSpan MinStaleAfter = TimeSpan.FromSeconds(1);

    /// <summary>Largest finite <c>watch.stale-after</c>.</summary>
    public static readonly TimeSpan MaxStaleAfter = TimeSpan.FromDays(1);

    /// <summary>RSI as it is when <c>watch.rsi.enabled</c> is switched on and nothing else is said: 14, 30,
    /// 70.</summary>
    public static RsiRule DefaultRsi { get; } = new(14, 30m, 70m);

    /// <summary>The settings without a file.</summary>
    public static WatchSettings Default { get; } = new(
        [Interval.Parse("15m")],
        new SignalRule(DefaultPeriod, DefaultDeviations, DefaultSqueezeBandwidth, null), DefaultStaleAfter, null);

    /// <summary><c>watch.overdue.grace</c>: how long after its candle's end, by the exchange's clock, a close may be
    /// missing on the stream before REST is asked; 500 ms or more, or <see cref="Timeout.InfiniteTimeSpan"/> to wait
    /// for the next close. Without history (depth 0) nothing is asked.</summary>
    public TimeSpan OverdueGrace { get; init; } = DefaultOverdueGrace;

    /// <summary><c>watch.debounce { … }</c>.</summary>
    public DebounceSettings Debounce { get; init; } = DebounceSettings.Default;

    /// <summary><c>watch.squeeze.notices</c>: reference notices when a squeeze begins and when it is released; default
    /// false.</summary>
    public bool SqueezeNotices { get; init; }

    /// <summary><c>watch.outcome.candles</c>: how many candles a signal is followed to say what became of it (1 …
    /// 1,000; default 20: one window).</summary>
    public int OutcomeCandles { get; init; } = DefaultOutcomeCandles;

    /// <summary>Reads the section.</summary>
    public static WatchSettings Read(SettingsSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return WatchSettingsReader.Read(section);
    }

    /// <summary>Candles kept for pictures beside the window's own, and loaded at the start; no setting of the watch:
    /// Host sets it where charts are on. 0 (the default) costs nothing.</summary>
    public int PictureCandles { get; init; }

    /// <summary>Closed candles asked for at the start of a stream; 0 = none.</summary>
    public int WarmUpDepth =>
        HistoryDepth ?? Math.Min(
            MaxHistoryDepth, Math.Max(Rule.Period + PictureCandles, Rule.Rsi?.WarmUp ?? 0) + 1);

    /// <summary>The streams of a symbol that is watched by these settings.</summary>
    /// <param name="symbol">Which.</param>
    public IEnumerable<StreamKey> StreamsOf(Symbol symbol) =>
        Intervals.Select(interval => new StreamKey(symbol, interval));

    /// <summary>True when a symbol is watched alike by both.</summary>
    /// <param name="other">The other.</param>
    public bool IsSameAs(WatchSettings other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return this with { Intervals = other.Intervals } == other && Intervals.SequenceEqual(other.Intervals);
    }

    /// <summary>True when windows filled for one serve the other as well, whatever else is different.</summary>
    /// <param name="other">The other.</param>
    internal bool FillsAs(WatchSettings other) => Rule == other.Rule && HistoryDepth == other.HistoryDepth;
}
