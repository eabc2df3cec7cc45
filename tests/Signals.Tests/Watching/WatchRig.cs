using System.Collections.Immutable;
using ActorNotice.Market;
using ActorNotice.Signals.Accounting;
using ActorNotice.Signals.Tests.Support;
using ActorNotice.Signals.Watching;

namespace ActorNotice.Signals.Tests.Watching;

/// <summary>
/// One stream's watch and an exchange that has candles 0, 1, 2 … of one minute. With three closes and one deviation
/// every
/// third candle (110) is a SHORT and the one after it (90) a LONG.
/// </summary>
internal sealed class WatchRig
{
    internal static readonly WatchSettings Settings = WatchSettings.Default with
    {
        Rule = new SignalRule(3, 1m, 0m, null),
        Intervals = [Interval.OneMinute],
        HistoryDepth = 4,
    };

    private readonly WatchSettings _settings;

    internal WatchRig(WatchSettings? settings = null, StreamLedger? ledger = null)
    {
        Ledger = ledger ?? new StreamLedger();
        _settings = settings ?? Settings;
        Watch = new StreamWatch(Series.Btc, _settings, Ledger, Time, Output);
    }

    internal ExchangeTime Time { get; } = new();

    internal RecordingOutput Output { get; } = new();

    internal StreamLedger Ledger { get; }

    internal StreamWatch Watch { get; private set; }

    internal WatchState State => Watch.State;

    internal TimeSpan? Reminder => Watch.WakeAt - Output.Now;

    internal CandleCounts Candles => Watch.Snapshot().Candles.Counts;

    internal IEnumerable<int> Noticed =>
        Output.Signals.Select(static signal => Index(signal.Decision.Candle.OpenTimeMs));

    internal IEnumerable<int> Decided => Output.Decisions.Select(static decision => Index(decision.Candle.OpenTimeMs));

    internal static Candle Candle(int index) =>
        Series.Candle(index, (index % 3) switch { 0 => 100, 1 => 110, _ => 90 });

    internal static int Index(long openTimeMs) => (int)((openTimeMs - Series.StartMs) / 60_000);

    internal static long OpenTime(int index) => Series.StartMs + index * 60_000L;

    internal WatchRig Close(int index, int lateMs = 100, Candle? candle = null)
    {
        var told = OpenTime(index + 1) - 1 + lateMs;
        var close = new CandleClosed(Series.Btc, candle ?? Candle(index), CloseEvidence.Stream, told, Output.Now);
        Time.Prove(close);
        Watch.Closed(close);
        return this;
    }

    /// <summary>Answers the newest question from an exchange at which candles up to <paramref name="newest"/> are
    /// closed.</summary>
    internal WatchRig Answer(int newest, int oldest = 0, Func<int, bool>? exists = null, int lateMs = 200)
    {
        var wanted = Output.Wanted[^1];
        var from = wanted.FromOpenTimeMs is { } open ? Index(open) : newest - wanted.Count + 1;
        var candles = Enumerable.Range(0, newest + 1)
            .Where(index => index >= from && index >= oldest && (exists?.Invoke(index) ?? true))
            .Take(wanted.Count).Select(Candle).ToImmutableArray();
        var answer = new HistoryLoaded(wanted, candles, OpenTime(newest + 1) - 1 + lateMs, Output.Now);
        Time.AtLeast(answer.ServerTimeMs, answer.ReceivedAt);
        Watch.Loaded(answer);
        return this;
    }

    internal WatchRig Refuse(string reason = "HTTP 503", bool isFinal = false)
    {
        Watch.Unavailable(new HistoryUnavailable(Output.Wanted[^1], reason, isFinal));
        return this;
    }

    /// <summary>The watch starts anew with the ledger of the one before, as after a crash.</summary>
    internal WatchRig Crash()
    {
        Watch = new StreamWatch(Series.Btc, _settings, Ledger, Time, Output);
        if (Ledger.IsUp) Watch.Up("restarted");
        return this;
    }

    /// <summary>The watch goes on by other settings.</summary>
    internal WatchRig Retune(WatchSettings settings)
    {
        Watch = Watch.Retuned(settings);
        if (Ledger.IsUp) Watch.Up("new settings");
        return this;
    }

    /// <summary>Lets the time come for which the watch waits, and wakes it.</summary>
    internal WatchRig Wake()
    {
        Output.Now = Watch.WakeAt ?? throw new InvalidOperationException("the watch waits for nothing");
        Watch.Woken();
        return this;
    }

    /// <summary>Subscribed, warmed up with candles up to <paramref name="newest"/>, live.</summary>
    internal WatchRig Live(int newest)
    {
        Watch.Up();
        Answer(newest);
        Assert.Equal(WatchState.Live, State);
        return this;
    }
}
