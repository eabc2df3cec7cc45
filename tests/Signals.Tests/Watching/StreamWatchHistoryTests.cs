using ActorNotice.Market;
using ActorNotice.Signals.Watching;

namespace ActorNotice.Signals.Tests.Watching;

public sealed class StreamWatchHistoryTests
{
    [Fact]
    public void WhenHistoryDoesNotShowTheMissingCandlesYetThenTheStreamIsSuspendedAndAsksAgain()
    {
        var rig = new WatchRig().Live(newest: 10);
        rig.Close(13).Answer(newest: 10);
        Assert.Equal(WatchState.Suspended, rig.State);
        Assert.Equal(TimeSpan.FromSeconds(2), rig.Reminder);
        rig.Wake();
        rig.Answer(newest: 10);
        Assert.Equal(TimeSpan.FromSeconds(4), rig.Reminder);
        rig.Close(14);
        rig.Wake();
        rig.Answer(newest: 14);
        Assert.Equal(WatchState.Live, rig.State);
        Assert.Equal([11, 12, 13, 14], rig.Decided.Skip(4));
    }

    [Fact]
    public void WhenHistoryCannotBeHadForAGapThenTheStreamIsSuspendedUntilItCan()
    {
        var rig = new WatchRig().Live(newest: 10);
        rig.Close(12).Refuse();
        Assert.Equal((WatchState.Suspended, "no history: HTTP 503"), (rig.State, rig.Output.Changes[^1].Reason));
        rig.Close(13);
        Assert.Equal(4, rig.Output.Decisions.Count);
        rig.Wake();
        rig.Answer(newest: 13);
        Assert.Equal([11, 12, 13], rig.Decided.Skip(4));
        Assert.Equal(WatchState.Live, rig.State);
    }

    [Fact]
    public void WhenHistoryCannotBeHadAtTheStartThenTheStreamWarmsUpByItselfAndTakesHistoryLater()
    {
        var rig = new WatchRig();
        rig.Watch.Up();
        rig.Close(10).Refuse();
        Assert.Equal(WatchState.Live, rig.State);
        rig.Close(11);
        Assert.Equal([Verdict.WarmingUp, Verdict.WarmingUp], rig.Output.Decisions.Select(static decision =>
            decision.Verdict));

        rig.Wake();
        Assert.Equal(HistoryPurpose.WarmUp, rig.Output.Wanted[^1].Purpose);
        rig.Answer(newest: 11);
        Assert.Equal([10, 11], rig.Decided);
        Assert.Empty(rig.Output.Anomalies);
        rig.Close(12).Close(13);
        Assert.Equal([13], rig.Noticed);
        Assert.Equal(Verdict.InsideBands, rig.Output.Decisions[2].Verdict);
    }

    [Fact]
    public void WhenAskingAgainCannotHelpThenTheStreamIsSuspendedForGood()
    {
        var rig = new WatchRig();
        rig.Watch.Up();
        rig.Refuse("invalid symbol", isFinal: true);
        Assert.Equal((WatchState.Suspended, "no history: invalid symbol"), (rig.State, rig.Output.Changes[^1].Reason));
        Assert.Null(rig.Reminder);
    }

    [Fact]
    public void WhenAnAnswerNeverComesThenItIsAskedForAgain()
    {
        var rig = new WatchRig();
        rig.Watch.Up();
        Assert.Equal(HistoryPlan.Patience, rig.Reminder);
        rig.Wake();
        Assert.Equal(2, rig.Output.Wanted.Count);
        rig.Answer(newest: 10);
        rig.Watch.Woken();
        Assert.Equal(2, rig.Output.Wanted.Count);
    }

    [Fact]
    public void WhenAnAnswerBelongsToAnEarlierQuestionThenItIsIgnored()
    {
        var rig = new WatchRig();
        rig.Watch.Up();
        var early = rig.Output.Wanted[^1];
        rig.Watch.Down("connection lost");
        rig.Watch.Loaded(new HistoryLoaded(early, [WatchRig.Candle(3)], 0, rig.Output.Now));
        rig.Watch.Unavailable(new HistoryUnavailable(early, "late", true));
        Assert.Empty(rig.Output.Decisions);
        Assert.Equal("connection lost", rig.Output.Changes[^1].Reason);
    }

    [Fact]
    public void WhenTheOutageWasLongThenItIsCaughtUpBatchByBatch()
    {
        var rig = new WatchRig().Live(newest: 10);
        rig.Watch.Down("connection lost");
        rig.Watch.Up();
        rig.Answer(newest: 800);
        Assert.Equal(HistoryPlan.LargeBatch, rig.Output.Wanted[^1].Count);
        rig.Answer(newest: 800);
        Assert.Equal(WatchState.Syncing, rig.State);
        rig.Answer(newest: 800);
        Assert.Equal(WatchState.Live, rig.State);
        Assert.Equal(Enumerable.Range(7, 794), rig.Decided);
    }
}
