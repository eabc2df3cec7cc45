using ActorNotice.Market;
using ActorNotice.Signals.Tests.Support;

namespace ActorNotice.Signals.Tests.Watching;

/// <summary>Candle 10 is the newest that is decided; 11 (a LONG) is the one whose close is due next.</summary>
public sealed class OverdueCloseTests
{
    // the last answer was given 200 ms after candle 10 closed, so 11 is due 59.8 s later
    private static readonly TimeSpan Due = TimeSpan.FromMilliseconds(60_000 - 199) + WatchSettings.DefaultOverdueGrace;

    [Fact]
    public void WhenACloseIsOverdueThenRestIsAskedAndDecidesAndNobodyIsAlarmed()
    {
        var rig = new WatchRig().Live(newest: 10);
        var changes = rig.Output.Changes.Count;
        Assert.Equal(Due, rig.Reminder);

        rig.Wake();
        Assert.Equal(
            new HistoryWanted(Series.Btc, WatchRig.OpenTime(11), 1, HistoryPurpose.OverdueClose), rig.Output.Wanted[^1]);
        rig.Answer(newest: 11, lateMs: 3_200);

        Assert.Equal(CloseEvidence.Rest, Assert.Single(rig.Output.Signals).Decision.Evidence);
        Assert.Equal((WatchState.Live, changes, 2), (rig.State, rig.Output.Changes.Count, rig.Output.Wanted.Count));
        Assert.Equal(new CandleCounts(0, 0, 1, 4, 0, 0), rig.Candles);
    }

    [Fact]
    public void WhenTheStreamTellsAfterRestThenAnEqualCloseIsARepeatAndAnotherOneAnAlarm()
    {
        var rig = new WatchRig().Live(newest: 10).Wake().Answer(newest: 11, lateMs: 3_200);
        rig.Close(11, lateMs: 24_000);
        Assert.Empty(rig.Output.Anomalies);
        rig.Close(11, lateMs: 24_000, candle: Series.Candle(11, 91));
        Assert.Contains("close 90, now 91", Assert.Single(rig.Output.Anomalies).Problem, StringComparison.Ordinal);
        Assert.Equal((1, 1), (rig.Watch.Snapshot().Repeats, rig.Watch.Snapshot().Anomalies));
        Assert.Single(rig.Output.Signals);
    }

    [Fact]
    public void WhenTheCloseComesInTimeThenTheNextOneIsWaitedForAndNothingIsAsked()
    {
        var rig = new WatchRig().Live(newest: 10);
        rig.Output.Now += TimeSpan.FromMilliseconds(59_901);
        rig.Close(11);
        // an early call, as from a timer that was set before the close came
        rig.Watch.Woken();
        Assert.Single(rig.Output.Wanted);
        Assert.Equal(60_000 + 3_000 - 100, rig.Reminder?.TotalMilliseconds);
    }

    [Fact]
    public void WhenTheStreamTellsWhileRestIsAskedThenTheStreamStandsAndTheAnswerIsIgnored()
    {
        var rig = new WatchRig().Live(newest: 10).Wake().Close(11, lateMs: 3_100);
        rig.Answer(newest: 11, lateMs: 3_200);
        Assert.Equal(CloseEvidence.Stream, Assert.Single(rig.Output.Signals).Decision.Evidence);
        Assert.Equal(0, rig.Watch.Snapshot().Repeats);
        Assert.Equal(new CandleCounts(1, 0, 0, 4, 0, 0), rig.Candles);
    }

    [Fact]
    public void WhenALaterCloseComesFirstThenItProvesTheMissingOneAndTheGapIsAskedForAtOnce()
    {
        var rig = new WatchRig().Live(newest: 10).Wake();
        rig.Close(12);
        Assert.Equal(
            new HistoryWanted(Series.Btc, WatchRig.OpenTime(11), 1, HistoryPurpose.Gap), rig.Output.Wanted[^1]);
        rig.Answer(newest: 12);
        Assert.Equal(
            [CloseEvidence.LaterCandle, CloseEvidence.Stream],
            rig.Output.Decisions.Skip(4).Select(static decision => decision.Evidence));
        Assert.Equal(new CandleCounts(1, 1, 0, 4, 0, 0), rig.Candles);
    }

    [Fact]
    public void WhenSeveralClosesAreOverdueThenAllOfThemAreAskedForAtOnce()
    {
        var rig = new WatchRig().Live(newest: 10);
        rig.Output.Now += TimeSpan.FromMinutes(3);
        rig.Watch.Woken();
        Assert.Equal(3, rig.Output.Wanted[^1].Count);
        rig.Answer(newest: 13);
        Assert.Equal([11, 12, 13], rig.Decided.Skip(4));
        Assert.Equal(new CandleCounts(0, 0, 3, 4, 0, 0), rig.Candles);
    }

    [Fact]
    public void WhenNeitherStreamNorRestShowsTheCloseThenTheStreamIsSuspendedUntilOneOfThemDoes()
    {
        var rig = new WatchRig().Live(newest: 10).Wake().Answer(newest: 10, lateMs: 63_000);
        Assert.Equal((WatchState.Live, TimeSpan.FromSeconds(2)), (rig.State, rig.Reminder));
        rig.Wake().Answer(newest: 10, lateMs: 65_000);
        Assert.Equal((WatchState.Live, TimeSpan.FromSeconds(4)), (rig.State, rig.Reminder));
        rig.Wake().Answer(newest: 10, lateMs: 69_000);
        Assert.Equal(
            (WatchState.Suspended, "a close is overdue: neither the stream nor REST shows it"),
            (rig.State, rig.Output.Changes[^1].Reason));
        Assert.Equal(1, rig.Candles.Pending);

        rig.Wake();
        Assert.Equal(HistoryPurpose.OverdueClose, rig.Output.Wanted[^1].Purpose);
        rig.Close(11, lateMs: 24_000);
        Assert.Equal(WatchState.Live, rig.State);
        Assert.Equal([11], rig.Noticed);
        Assert.Equal(new CandleCounts(1, 0, 0, 4, 0, 0), rig.Candles);
    }

    [Fact]
    public void WhenTheFeedGivesUpThenTheStreamIsSuspendedAndAsksAgainLater()
    {
        var rig = new WatchRig().Live(newest: 10).Wake().Refuse();
        Assert.Equal((WatchState.Suspended, "no history: HTTP 503"), (rig.State, rig.Output.Changes[^1].Reason));
        rig.Wake();
        Assert.Equal(HistoryPurpose.OverdueClose, rig.Output.Wanted[^1].Purpose);
        rig.Answer(newest: 11, lateMs: 6_000);
        Assert.Equal(WatchState.Live, rig.State);
        Assert.Equal([11], rig.Noticed);
    }

    [Fact]
    public void WhenTheSuspendedStreamTellsALaterCloseThenTheGapIsAskedForAtOnce()
    {
        var rig = new WatchRig().Live(newest: 10).Wake().Refuse();
        rig.Close(12);
        Assert.Equal(HistoryPurpose.Gap, rig.Output.Wanted[^1].Purpose);
        rig.Answer(newest: 12);
        Assert.Equal([11, 12], rig.Decided.Skip(4));
        Assert.Equal(WatchState.Live, rig.State);
    }

    [Fact]
    public void WhenAskingAgainCannotHelpThenNothingIsAskedAndTheStreamItselfMayGoOn()
    {
        var rig = new WatchRig().Live(newest: 10).Wake().Refuse("invalid symbol", isFinal: true);
        Assert.Equal(WatchState.Suspended, rig.State);
        Assert.Null(rig.Watch.WakeAt);
        rig.Close(11);
        Assert.Equal(WatchState.Live, rig.State);
    }

    [Fact]
    public void WhenItIsEarlierAtTheExchangeThanReckonedThenNothingWasDueAndTheClockIsSetBack()
    {
        var rig = new WatchRig().Live(newest: 10);
        rig.Time.AtLeast(WatchRig.OpenTime(50), rig.Output.Now);
        rig.Watch.Woken();
        Assert.Equal(HistoryPurpose.OverdueClose, rig.Output.Wanted[^1].Purpose);
        rig.Watch.Loaded(new HistoryLoaded(rig.Output.Wanted[^1], [], WatchRig.OpenTime(11) + 200, rig.Output.Now));
        Assert.Equal(WatchState.Live, rig.State);
        Assert.Equal(62_800, rig.Reminder?.TotalMilliseconds);
        rig.Close(11);
        Assert.Equal([11], rig.Noticed);
    }

    [Fact]
    public void WhenRestShowsTheNextCandleButNotTheDueOneThenThatIsAHole()
    {
        var rig = new WatchRig().Live(newest: 10);
        rig.Output.Now += TimeSpan.FromMinutes(2.2);
        rig.Watch.Woken();
        rig.Answer(newest: 12, exists: static index => index != 11);
        Assert.Equal(WatchRig.OpenTime(11), Assert.Single(rig.Output.Holes).FirstOpenTimeMs);
        Assert.Equal(Verdict.WarmingUp, rig.Output.Decisions[^1].Verdict);
        Assert.Equal(new CandleCounts(0, 0, 1, 4, 1, 0), rig.Candles);

        // it exists after all: an alarm, since what was given up cannot be decided any more
        rig.Close(11);
        Assert.Contains("given up", Assert.Single(rig.Output.Anomalies).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenTheFeedIsDownOrTheSettingsSaySoThenNothingIsEverOverdue()
    {
        var rig = new WatchRig().Live(newest: 10);
        rig.Watch.Down("connection lost");
        Assert.Null(rig.Watch.WakeAt);
        Assert.Null(new WatchRig(WatchRig.Settings with { OverdueGrace = Timeout.InfiniteTimeSpan })
            .Live(newest: 10).Watch.WakeAt);
    }

    [Fact]
    public void WhenASignalIsLearnedTooLateBecauseTheStreamWasSuspendedThenItsVerdictSaysSo()
    {
        var rig = new WatchRig().Live(newest: 10).Wake().Refuse();
        rig.Output.Now += TimeSpan.FromMinutes(5);
        rig.Close(11, lateMs: 200_000);
        Assert.Equal((Verdict.Suspended, Side.Long), (rig.Output.Decisions[^1].Verdict, rig.Output.Decisions[^1].Candidate));
        // late alone is stale
        rig.Close(12);
        rig.Close(13, lateMs: 200_000);
        Assert.Equal(Verdict.Stale, rig.Output.Decisions[^1].Verdict);
        Assert.Empty(rig.Output.Signals);
    }
}
