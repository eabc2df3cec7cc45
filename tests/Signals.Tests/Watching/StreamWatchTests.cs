using ActorNotice.Market;
using ActorNotice.Signals.Accounting;
using ActorNotice.Signals.Tests.Support;
using ActorNotice.Signals.Watching;

namespace ActorNotice.Signals.Tests.Watching;

public sealed class StreamWatchTests
{
    [Fact]
    public void WhenItStartsThenHistoryIsDecidedButOnlyLaterCandlesAreNoticed()
    {
        var rig = new WatchRig();
        rig.Watch.Up();
        Assert.Equal(new HistoryWanted(Series.Btc, null, 4, HistoryPurpose.WarmUp), Assert.Single(rig.Output.Wanted));
        Assert.Equal(WatchState.Syncing, rig.State);

        rig.Answer(newest: 10);
        Assert.Equal(WatchState.Live, rig.State);
        Assert.Equal([7, 8, 9, 10], rig.Decided);
        Assert.Equal(
            [Verdict.WarmingUp, Verdict.WarmingUp, Verdict.InsideBands, Verdict.Stale],
            rig.Output.Decisions.Select(static decision => decision.Verdict));
        Assert.Equal(Side.Short, rig.Output.Decisions[^1].Candidate);

        rig.Close(11);
        Assert.Equal([11], rig.Noticed);
        Assert.Equal((Verdict.Long, CloseEvidence.Stream),
            (rig.Output.Decisions[^1].Verdict, rig.Output.Decisions[^1].Evidence));
    }

    [Fact]
    public void WhenCandlesCloseBeforeHistoryComesThenTheyAreHeldAndNoticedOnce()
    {
        var rig = new WatchRig();
        rig.Watch.Up();
        rig.Close(10).Close(11);
        Assert.Empty(rig.Output.Decisions);

        // the answer overlaps the first of them
        rig.Answer(newest: 10);
        Assert.Equal([7, 8, 9, 10, 11], rig.Decided);
        Assert.Equal([10, 11], rig.Noticed);
        Assert.Equal(CloseEvidence.Stream, rig.Output.Decisions.Single(static d => d.Candle == WatchRig.Candle(10))
            .Evidence);
    }

    [Fact]
    public void WhenTheHeldCloseLiesBeyondTheAnswerThenTheHoleIsAskedFor()
    {
        var rig = new WatchRig();
        rig.Watch.Up();
        rig.Close(13).Answer(newest: 10);
        Assert.Equal(WatchState.Syncing, rig.State);
        Assert.Equal(new HistoryWanted(Series.Btc, WatchRig.OpenTime(11), 2, HistoryPurpose.Gap),
            rig.Output.Wanted[^1]);
        rig.Answer(newest: 13);
        Assert.Equal(WatchState.Live, rig.State);
        Assert.Equal([7, 8, 9, 10, 11, 12, 13], rig.Decided);
    }

    [Fact]
    public void WhenACloseJumpsAheadThenTheMissingOnesAreDecidedFirstAndNoticed()
    {
        var rig = new WatchRig(WatchRig.Settings with { StaleAfter = TimeSpan.FromMinutes(5) }).Live(newest: 10);
        rig.Close(13);
        Assert.Equal(WatchState.Syncing, rig.State);
        Assert.Equal(new HistoryWanted(Series.Btc, WatchRig.OpenTime(11), 2, HistoryPurpose.Gap),
            rig.Output.Wanted[^1]);

        rig.Close(14).Answer(newest: 14);
        Assert.Equal([11, 12, 13, 14], rig.Decided.Skip(4));
        Assert.Equal([11, 13, 14], rig.Noticed);
        Assert.Equal(
            [CloseEvidence.LaterCandle, CloseEvidence.Stream, CloseEvidence.Stream],
            rig.Output.Signals.Select(static signal => signal.Decision.Evidence));
        Assert.Equal(WatchState.Live, rig.State);
    }

    [Fact]
    public void WhenTheExchangeWasGoneThenCandlesWithinTheLimitAreNoticedAndOlderOnesAreStale()
    {
        var rig = new WatchRig().Live(newest: 10);
        rig.Watch.Down("connection lost");
        Assert.Equal((WatchState.Suspended, "connection lost"), (rig.State, rig.Output.Changes[^1].Reason));

        rig.Watch.Up();
        Assert.Equal(new HistoryWanted(Series.Btc, WatchRig.OpenTime(11), HistoryPlan.SmallBatch, HistoryPurpose.Gap),
            rig.Output.Wanted[^1]);
        rig.Answer(newest: 19);
        Assert.Equal(Enumerable.Range(11, 9), rig.Decided.Skip(4));
        // 17 closed 2 min and 0.2 s before it was learned, the limit is 2 min
        Assert.Equal([19], rig.Noticed);
        Assert.Equal(
            Verdict.Suspended, rig.Output.Decisions.Single(static d => d.Candle == WatchRig.Candle(17)).Verdict);
        rig.Close(20);
        Assert.Equal([19, 20], rig.Noticed);
    }

    [Fact]
    public void WhenTheExchangeComesBackInThePastThenItsRepeatsAreCountedAndIgnored()
    {
        var rig = new WatchRig().Live(newest: 10);
        rig.Close(11).Close(12).Close(13);
        rig.Watch.Down("connection lost");
        rig.Watch.Up();
        rig.Answer(newest: 9);
        for (var index = 5; index <= 14; index++) rig.Close(index);
        Assert.Equal([11, 12, 13, 14], rig.Decided.Skip(4));
        Assert.Equal(9, rig.Watch.Snapshot().Repeats);
        Assert.Empty(rig.Output.Anomalies);
    }

    [Fact]
    public void WhenARepeatContradictsThenItIsReportedAndNothingElse()
    {
        var rig = new WatchRig().Live(newest: 10).Close(11);
        rig.Close(11, candle: Series.Candle(11, 91));
        Assert.Contains("close 90, now 91", Assert.Single(rig.Output.Anomalies).Problem, StringComparison.Ordinal);
        Assert.Equal([11], rig.Noticed);
        Assert.Equal(1, rig.Watch.Snapshot().Anomalies);
    }

    [Fact]
    public void WhenHistoryContradictsAHeldCloseThenTheFirstToldStands()
    {
        var rig = new WatchRig();
        rig.Watch.Up();
        rig.Close(10, candle: Series.Candle(10, 111)).Answer(newest: 10);
        Assert.Single(rig.Output.Anomalies);
        Assert.Equal(111, rig.Watch.Snapshot().LastCandle?.Close.ToDecimal());
    }

    [Fact]
    public void WhenAnImpossibleCandleComesThenHistoryReplacesIt()
    {
        var rig = new WatchRig().Live(newest: 10);
        rig.Close(11, candle: WatchRig.Candle(11) with { High = new Price(1) });
        Assert.Contains("impossible", Assert.Single(rig.Output.Anomalies).Problem, StringComparison.Ordinal);
        rig.Close(12).Answer(newest: 12);
        Assert.Equal([11, 12], rig.Decided.Skip(4));
    }

    [Fact]
    public void WhenTheExchangeItselfHasAHoleThenItIsReportedAndTheWindowBeginsAnew()
    {
        var rig = new WatchRig().Live(newest: 10);
        rig.Close(14).Answer(newest: 14, exists: static index => index is not (11 or 12));
        var hole = Assert.Single(rig.Output.Holes);
        Assert.Equal(
            (WatchRig.OpenTime(11), WatchRig.OpenTime(12), 2L, 3),
            (hole.FirstOpenTimeMs, hole.LastOpenTimeMs, hole.Candles, hole.CandlesToReady));
        Assert.Empty(rig.Output.Anomalies);
        Assert.Equal([13, 14], rig.Decided.Skip(4));
        Assert.All(rig.Output.Decisions.Skip(4), static decision => Assert.Equal(Verdict.WarmingUp, decision.Verdict));
        Assert.Equal(WatchState.Live, rig.State);
    }

    [Fact]
    public void WhenTheOnlyMissingCandleIsImpossibleInHistoryTooThenTheStreamGoesOnBehindIt()
    {
        var rig = new WatchRig().Live(newest: 10).Close(12);
        var wanted = rig.Output.Wanted[^1];
        rig.Watch.Loaded(new HistoryLoaded(
            wanted, [WatchRig.Candle(11) with { Low = default }], WatchRig.OpenTime(13), rig.Output.Now));
        Assert.Single(rig.Output.Anomalies);
        Assert.Equal(WatchRig.OpenTime(11), Assert.Single(rig.Output.Holes).FirstOpenTimeMs);
        Assert.Equal(WatchState.Live, rig.State);
        Assert.Equal(WatchRig.Candle(12), rig.Watch.Snapshot().LastCandle);
    }

    [Fact]
    public void WhenHistoryIsSwitchedOffThenTheStreamIsLiveAtOnceAndNeverAsks()
    {
        var rig = new WatchRig(WatchRig.Settings with { HistoryDepth = 0 });
        rig.Watch.Up();
        Assert.Equal(WatchState.Live, rig.State);
        for (var index = 10; index <= 13; index++) rig.Close(index);
        Assert.Equal([13], rig.Noticed);

        rig.Close(16);
        Assert.Contains("switched off", Assert.Single(rig.Output.Holes).Reason, StringComparison.Ordinal);
        Assert.Equal(new CandleCounts(5, 0, 0, 0, 2, 0), rig.Candles);
        Assert.Null(rig.Watch.WakeAt);
        Assert.Equal(Verdict.WarmingUp, rig.Output.Decisions[^1].Verdict);
        Assert.Empty(rig.Output.Wanted);
    }

    [Fact]
    public void WhenTheRigRunsCandlesAheadOfItsClockThenNothingIsStale()
    {
        var rig = new WatchRig();
        rig.Watch.Up();
        rig.Answer(newest: 10, lateMs: -86_400_000);
        rig.Close(11, lateMs: -86_400_000);
        rig.Output.Now += TimeSpan.FromMinutes(30);
        rig.Close(13, lateMs: -86_400_000);
        rig.Answer(newest: 13, lateMs: -86_400_000);
        Assert.Equal([11, 13], rig.Noticed);
    }

    [Fact]
    public void WhenACloseWaitedHereBeyondTheLimitThenItIsStale()
    {
        var rig = new WatchRig().Live(newest: 10);
        var close = new CandleClosed(
            Series.Btc, WatchRig.Candle(11), CloseEvidence.Stream, WatchRig.OpenTime(12), rig.Output.Now);
        rig.Output.Now += TimeSpan.FromMinutes(3);
        rig.Watch.Closed(close);
        Assert.Equal(Verdict.Stale, rig.Output.Decisions[^1].Verdict);
        Assert.Equal(Side.Long, rig.Output.Decisions[^1].Candidate);
    }

    [Fact]
    public void WhenTheWatchCrashedThenItsSuccessorDecidesNothingTwiceAndNoticesOnlyWhatClosesLater()
    {
        var first = new WatchRig().Live(newest: 10).Close(11);
        var second = new WatchRig(ledger: first.Ledger);
        second.Output.Now = first.Output.Now + TimeSpan.FromSeconds(5);
        var watch = new StreamWatch(Series.Btc, WatchRig.Settings, first.Ledger, first.Time, second.Output);
        watch.Up("restarted");

        // candle 12 closed, and was received, before the crash: it is history now
        watch.Closed(new CandleClosed(Series.Btc, WatchRig.Candle(13), CloseEvidence.Stream, WatchRig.OpenTime(14),
            first.Output.Now));
        watch.Loaded(new HistoryLoaded(
            second.Output.Wanted[^1], [WatchRig.Candle(10), WatchRig.Candle(11), WatchRig.Candle(12),
                WatchRig.Candle(13)],
            WatchRig.OpenTime(14) + 50, second.Output.Now));
        Assert.Equal([12, 13], second.Decided);
        Assert.Empty(second.Output.Signals);

        watch.Closed(new CandleClosed(Series.Btc, WatchRig.Candle(14), CloseEvidence.Stream, WatchRig.OpenTime(15),
            second.Output.Now));
        Assert.Equal([14], second.Noticed);
        Assert.Equal(8, watch.Snapshot().Decisions.Total);
    }

    [Fact]
    public void WhenItIsAskedThenTheSnapshotTellsEverything()
    {
        var rig = new WatchRig();
        Assert.Equal((WatchState.Waiting, null), (rig.Watch.Snapshot().State, rig.Watch.Snapshot().LastCandle));
        rig.Live(newest: 10).Close(11).Close(12);
        var snapshot = rig.Watch.Snapshot();
        Assert.Equal((Series.Btc, WatchState.Live, WatchRig.Candle(12)),
            (snapshot.Stream, snapshot.State, snapshot.LastCandle));
        Assert.Equal(100, snapshot.Bands?.Middle);
        Assert.Equal("Long 1, InsideBands 2, WarmingUp 2, Stale 1", snapshot.Decisions.ToString());
    }

    [Fact]
    public void WhenADebouncedSideComesAgainOnTheSameCandleThenTheClaimFails()
    {
        var ledger = new StreamLedger();
        Verdict Claim(long open, Side side) => ledger.ClaimNotice(Interval.OneMinute, open, side, DebounceSettings.Default);
        Assert.Equal(Verdict.Long, Claim(60_000, Side.Long));
        Assert.Equal(Verdict.Debounced, Claim(60_000, Side.Long));
        Assert.Equal(Verdict.Debounced, Claim(0, Side.Long));
        Assert.Equal(Verdict.Short, Claim(60_000, Side.Short));
        Assert.Equal(Verdict.Long, Claim(120_000, Side.Long));
    }
}
