using System.Collections.Immutable;
using ActorNotice.Market;
using ActorNotice.Signals.Tests.Support;
using ActorNotice.Signals.Watching;
using FsCheck;
using FsCheck.Fluent;
using Outcome = ActorNotice.Signals.Deciding.Outcome;

namespace ActorNotice.Signals.Tests.Watching;

/// <summary>
/// Random disturbances over one stream: lost, repeated and late closes, interruptions, crashes of the watch, history
/// that
/// is slow, refused or cut. Whatever happens, every candle is decided once, as in the undisturbed run.
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
        var expected = Undisturbed(Truth(seed));
        var run = new Run(seed, Truth(seed));
        for (var index = FirstLive; index < Candles; index++) run.Minute(index, crashes);
        run.Recover();

        var decided = run.Output.Decisions.ConvertAll(static decision => WatchRig.Index(decision.Candle.OpenTimeMs));
        Assert.InRange(decided[0], 0, run.FirstTold);
        Assert.Equal(Enumerable.Range(decided[0], decided.Count), decided);
        Assert.Equal(Candles, decided[^1] + 1);
        var firstFull = Math.Max(FirstLive, decided[0] + Settings.Rule.Period - 1);
        var compared = run.Output.Decisions.Where(decision => WatchRig.Index(decision.Candle.OpenTimeMs) >= firstFull);
        Assert.DoesNotContain(compared, decision => !IsAsExpected(expected, decision, crashes));
        Assert.Equal(
            run.Output.Decisions.Where(static decision => decision.Verdict is Verdict.Long or Verdict.Short),
            run.Output.Signals.Select(static signal => signal.Decision));
        Assert.Empty(run.Output.Anomalies);
        return true;
    }

    // after a crash what closed before is history; otherwise verdicts are equal to the letter
    private static bool IsAsExpected(Dictionary<long, Outcome> expected, Decision decision, bool crashes)
    {
        var want = expected[decision.Candle.OpenTimeMs];
        return decision.Candidate == want.Candidate
            && (decision.Verdict == want.Verdict
                || (crashes && decision.Verdict == Verdict.Stale && want.Verdict is Verdict.Long or Verdict.Short));
    }

    private static Dictionary<long, Outcome> Undisturbed(Candle[] candles)
    {
        var decider = new StreamDecider(Series.Btc, Settings.Rule);
        return candles.ToDictionary(static candle => candle.OpenTimeMs, candle => decider.Step(candle).Outcome);
    }

    private static Candle[] Truth(int seed) => [.. Series.Walk(seed, Candles, 1_000_000, 100, 12)
        .Select(static (units, i) => Series.Candle(WatchRig.OpenTime(i), new Price(units)))];

    private sealed class Run(int seed, Candle[] truth)
    {
        private readonly Random _random = new(seed);
        private readonly StreamLedger _ledger = new();
        private StreamWatch? _watch;
        private int _closed = FirstLive;
        private bool _isUp;

        internal RecordingOutput Output { get; } = new();

        internal int FirstTold { get; private set; } = Candles;

        private StreamWatch Watch => _watch ??= new StreamWatch(Series.Btc, Settings, _ledger, Output, Output.Now);

        internal void Minute(int index, bool crashes)
        {
            if (index == FirstLive) Connect(true);
            Output.Now += TimeSpan.FromMinutes(1);
            _closed = index + 1;
            if (_isUp && _random.Next(10) > 0) Tell(index);
            if (_isUp && _random.Next(10) == 0) Tell(_random.Next(Math.Max(FirstLive, index - 10), index + 1));
            if (_random.Next(15) == 0) Connect(!_isUp);
            if (crashes && _random.Next(25) == 0) Crash();
            if (_random.Next(3) > 0) AnswerHistory(_random.Next(4) == 0);
            if (_random.Next(4) == 0 && Output.Reminder is not null) Watch.Reminded();
        }

        internal void Recover()
        {
            Connect(true);
            for (var round = 0; round < 20 && (Watch.State != WatchState.Live || !IsComplete()); round++)
            {
                AnswerHistory(isRefused: false);
                Watch.Reminded();
                if (Watch.State == WatchState.Live) Tell(Candles - 1);
            }
        }

        private bool IsComplete() => Output.Decisions.Count > 0 && Output.Decisions[^1].Candle == truth[^1];

        private void Tell(int index)
        {
            FirstTold = Math.Min(FirstTold, index);
            Watch.Closed(new CandleClosed(
                Series.Btc, truth[index], CloseEvidence.Stream, WatchRig.OpenTime(index + 1) + 50, Output.Now));
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

        private void AnswerHistory(bool isRefused)
        {
            if (Output.Wanted.Count == 0) return;
            var wanted = Output.Wanted[^1];
            // the window's history is always to be had, so that a warm-up from the stream alone does not differ
            if (isRefused && wanted.Purpose == HistoryPurpose.Gap)
            {
                Watch.Unavailable(new HistoryUnavailable(wanted, "refused", false));
                return;
            }

            var from = wanted.FromOpenTimeMs is { } open ? WatchRig.Index(open) : _closed - wanted.Count;
            var cut = _random.Next(5) == 0 ? 1 : wanted.Count;
            var count = wanted.FromOpenTimeMs is null ? wanted.Count : cut;
            var candles = truth.Take(_closed).Skip(from).Take(count).ToImmutableArray();
            Watch.Loaded(new HistoryLoaded(wanted, candles, WatchRig.OpenTime(_closed) + 100, Output.Now));
        }
    }
}
