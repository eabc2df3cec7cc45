using System.Collections.Immutable;
using ActorNotice.Market;
using ActorNotice.Signals.Accounting;
using ActorNotice.Signals.Tests.Support;
using ActorNotice.Signals.Watching;
using FsCheck;
using FsCheck.Fluent;
using Interval = ActorNotice.Market.Interval;

namespace ActorNotice.Signals.Tests.Watching;

/// <summary>
/// Random disturbances over one stream: lost, repeated, late and reordered closes, interruptions, crashes of the watch,
/// history that is slow, refused, stale or cut. Whatever happens, every candle is decided once, as in the undisturbed
/// run, and the ledger adds up.
/// </summary>
public sealed class DisturbedStreamTests
{
    private const int Candles = 120;
    private const int FirstLive = 30;
    private static readonly WatchSettings Settings = WatchRig.Settings with
    {
        HistoryDepth = 20,
        StaleAfter = Timeout.InfiniteTimeSpan
    };

    [Fact]
    public void WhenTheFeedIsDisturbedThenDecisionsAndNoticesEqualTheUndisturbedRun() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), static seed => Agrees(seed, crashes: false))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void WhenTheWatchCrashesTooThenEveryCandleIsStillDecidedOnce() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), static seed => Agrees(seed, crashes: true))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static bool Agrees(int seed, bool crashes)
    {
        // after a crash the window is rebuilt from the depth of the history, so an RSI has a shorter memory
        var settings = crashes ? Settings : Settings with { Rule = Settings.Rule with { Rsi = new RsiRule(3, 50, 50) } };
        var run = new Run(seed, settings, Truth(seed));
        for (var index = FirstLive; index < Candles; index++) run.Minute(index, crashes);
        run.Recover();

        var decided = run.Output.Decisions.ConvertAll(static decision => WatchRig.Index(decision.Candle.OpenTimeMs));
        Assert.InRange(decided[0], 0, run.FirstTold);
        Assert.Equal(Enumerable.Range(decided[0], decided.Count), decided);
        Assert.Equal(Candles, decided[^1] + 1);
        var expected = Undisturbed(settings.Rule, Truth(seed)[decided[0]..]);
        // a window that is rebuilt after a crash knows candles from before the first decision
        var warm = run.Output.Decisions.Skip(crashes ? settings.Rule.Period - 1 : 0);
        Assert.DoesNotContain(warm, decision => !IsAsExpected(expected, decision, crashes));
        Assert.Equal(
            run.Output.Decisions.Where(static decision => decision.Verdict is Verdict.Long or Verdict.Short),
            run.Output.Signals.Select(static signal => signal.Decision));
        Assert.Empty(run.Output.Anomalies);
        AssertAccounted(run);
        return true;
    }

    private static void AssertAccounted(Run run)
    {
        Assert.Empty(run.Output.Holes);
        var account = run.Account;
        Assert.All(
            Enum.GetValues<CloseEvidence>(),
            evidence => Assert.Equal(
                run.Output.Decisions.LongCount(decision => decision.Evidence == evidence), account.Counts[evidence]));
        Assert.Equal(
            (WatchRig.Candle(Candles).OpenTimeMs, 0L, 0), (account.NextOpenTimeMs, account.Counts.Missing, account.Held));
        Assert.Equal(run.Output.Decisions.Count, account.Counts.Accounted);
        Assert.Equal(run.ClosedByTheClock, account.Counts.Due);
    }

    // bit for bit what an undisturbed run from the same first candle makes; after a crash what closed before is history
    private static bool IsAsExpected(Dictionary<long, Decision> expected, Decision decision, bool crashes)
    {
        var want = expected[decision.Candle.OpenTimeMs];
        var isSame = decision.Candle == want.Candle && decision.Candidate == want.Candidate
            && decision.Bands == want.Bands && decision.Rsi == want.Rsi;
        var isHistory = decision.Verdict == Verdict.Stale && want.Verdict is Verdict.Long or Verdict.Short
            && (crashes || WatchRig.Index(decision.Candle.OpenTimeMs) <= FirstLive);
        return isSame && (decision.Verdict == want.Verdict || isHistory);
    }

    private static Dictionary<long, Decision> Undisturbed(SignalRule rule, Candle[] candles)
    {
        var decider = new StreamDecider(Series.Btc, rule);
        return candles.ToDictionary(
            static candle => candle.OpenTimeMs,
            candle => decider.Describe(decider.Step(candle).Outcome, CloseEvidence.Stream, 0));
    }

    private static Candle[] Truth(int seed) => [.. Series.Walk(seed, Candles, 1_000_000, 100, 12)
        .Select(static (units, i) => Series.Candle(WatchRig.OpenTime(i), new Price(units)))];

    private sealed class Run(int seed, WatchSettings settings, Candle[] truth)
    {
        private readonly Random _random = new(seed);
        private readonly StreamLedger _ledger = new();
        private readonly ExchangeTime _time = new();
        private readonly List<(int DueAt, int Index)> _late = [];
        private StreamWatch? _watch;
        private int _closed = FirstLive;
        private bool _isUp;

        internal RecordingOutput Output { get; } = new();

        internal int FirstTold { get; private set; } = Candles;

        internal CandleAccount Account => Watch.Snapshot().Candles;

        private StreamWatch Watch => _watch ??= new StreamWatch(Series.Btc, settings, _ledger, _time, Output);

        private long ServerTimeMs => WatchRig.OpenTime(_closed) + 50 + (long)(Output.Now - MinuteOf(_closed)).TotalMilliseconds;

        internal long ClosedByTheClock => Interval.OneMinute.CandlesBetween(
            Account.FirstOpenTimeMs ?? 0, _time.At(Output.Now) ?? 0);

        internal void Minute(int index, bool crashes)
        {
            if (index == FirstLive) Connect(true);
            Output.Now = MinuteOf(index + 1);
            _closed = index + 1;
            if (_random.Next(5) == 0) _time.Set(new ExchangeTimeRead(ServerTimeMs, Output.Now, TimeSpan.Zero));
            TellSome(index);
            if (_random.Next(15) == 0) Connect(!_isUp);
            if (crashes && _random.Next(25) == 0) Crash();
            if (_random.Next(3) > 0) AnswerHistory(isRefused: _random.Next(4) == 0);
            if (_random.Next(2) == 0) Wake();
            if (_random.Next(3) > 0) AnswerHistory(isRefused: _random.Next(6) == 0);
        }

        internal void Recover()
        {
            Connect(true);
            for (var round = 0; round < 30 && (Watch.State != WatchState.Live || !IsComplete()); round++)
            {
                AnswerHistory(isRefused: false, isPrompt: true);
                Wake();
            }
        }

        // most at once; some never, some after later ones, some twice
        private void TellSome(int index)
        {
            if (_random.Next(8) == 0) _late.Add((index + _random.Next(1, 4), index));
            else if (_random.Next(10) > 0) Tell(index);
            if (_random.Next(10) == 0) Tell(_random.Next(Math.Max(FirstLive, index - 10), index + 1));
            foreach (var (_, late) in _late.Where(late => late.DueAt <= index)) Tell(late);
            _late.RemoveAll(late => late.DueAt <= index);
        }

        private void Wake()
        {
            Output.Now += TimeSpan.FromSeconds(_random.Next(2, 12));
            Watch.Woken();
        }

        private static TimeSpan MinuteOf(int closed) => TimeSpan.FromHours(1) + TimeSpan.FromMinutes(closed);

        private bool IsComplete() => Output.Decisions.Count > 0 && Output.Decisions[^1].Candle == truth[^1];

        private void Tell(int index)
        {
            if (!_isUp) return;
            FirstTold = Math.Min(FirstTold, index);
            var close = new CandleClosed(Series.Btc, truth[index], CloseEvidence.Stream, ServerTimeMs, Output.Now);
            _time.Prove(close);
            Watch.Closed(close);
        }

        private void Connect(bool isUp)
        {
            if (_isUp == isUp) return;
            _isUp = isUp;
            if (isUp) Watch.Up();
            else Watch.Down("connection lost");
        }

        private void Crash()
        {
            _watch = null;
            if (_isUp) Watch.Up("restarted");
        }

        // REST may lag behind, be cut short, or refuse
        private void AnswerHistory(bool isRefused, bool isPrompt = false)
        {
            if (Output.Wanted.Count == 0) return;
            var wanted = Output.Wanted[^1];
            // the window's history is always to be had, so that a warm-up from the stream alone does not differ
            if (isRefused && wanted.Purpose != HistoryPurpose.WarmUp)
            {
                Watch.Unavailable(new HistoryUnavailable(wanted, "refused", false));
                return;
            }

            var shown = isPrompt || _random.Next(4) > 0 ? _closed : _closed - _random.Next(1, 4);
            var from = wanted.FromOpenTimeMs is { } open ? WatchRig.Index(open) : shown - wanted.Count;
            var cut = _random.Next(5) == 0 ? 1 : wanted.Count;
            var count = wanted.FromOpenTimeMs is null ? wanted.Count : cut;
            var candles = truth.Take(shown).Skip(from).Take(count).ToImmutableArray();
            _time.AtLeast(ServerTimeMs, Output.Now);
            Watch.Loaded(new HistoryLoaded(wanted, candles, ServerTimeMs, Output.Now));
        }
    }
}
