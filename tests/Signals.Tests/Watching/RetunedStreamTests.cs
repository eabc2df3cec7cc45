namespace ActorNotice.Signals.Tests.Watching;

public sealed class RetunedStreamTests
{
    private static readonly WatchSettings Wider = WatchRig.Settings with
    {
        Rule = WatchRig.Settings.Rule with { Period = 6, Deviations = 0.5m },
        HistoryDepth = 7,
    };

    [Fact]
    public void WhenALiveStreamIsRetunedThenItsWindowIsRebuiltAndNothingIsDecidedTwice()
    {
        var rig = new WatchRig().Live(newest: 10).Close(11);
        var (decided, noticed) = (rig.Decided.ToList(), rig.Noticed.ToList());

        rig.Retune(Wider);
        Assert.Equal(WatchState.Syncing, rig.State);
        rig.Answer(newest: 11);

        Assert.Equal(WatchState.Live, rig.State);
        Assert.Equal(decided, rig.Decided);
        Assert.Equal(noticed, rig.Noticed);
        rig.Close(12).Close(13);
        Assert.Equal(6, rig.Output.Decisions[^1].Rule.Period);
        Assert.NotNull(rig.Output.Decisions[^1].Bands);
        Assert.Equal([12, 13], rig.Decided.TakeLast(2));
    }

    [Fact]
    public void WhenACandleClosesWhileAStreamIsRetunedThenItStillMakesItsNotice()
    {
        var rig = new WatchRig().Live(newest: 10);

        // 11 has closed at the exchange, and history is the first to say so
        rig.Retune(Wider).Answer(newest: 11);

        Assert.Equal([11], rig.Noticed);
        rig.Close(11);
        Assert.Equal([11], rig.Noticed);
    }

    [Fact]
    public void WhenAStreamThatHoldsClosesIsRetunedThenTheyAreDecidedOnce()
    {
        var rig = new WatchRig().Live(newest: 10).Close(12).Close(13);
        Assert.Equal(WatchState.Syncing, rig.State);

        rig.Retune(Wider).Answer(newest: 13);

        Assert.Equal([11, 12, 13], rig.Decided.TakeLast(3));
        Assert.Equal(0, rig.Watch.Snapshot().Anomalies);
    }

    [Fact]
    public void WhenASuspendedStreamIsRetunedThenItStaysSuspendedUntilItIsUp()
    {
        var rig = new WatchRig().Live(newest: 10);
        rig.Watch.Down("connection lost");

        rig.Retune(Wider);

        Assert.Equal((WatchState.Suspended, "connection lost"), (rig.State, rig.Watch.Snapshot().Reason));
        rig.Watch.Up();
        rig.Answer(newest: 10);
        Assert.Equal(WatchState.Live, rig.State);
    }

    [Fact]
    public void WhenThereIsNoHistoryThenTheOldWindowIsTheBeginningOfTheNewOne()
    {
        var settings = WatchRig.Settings with { HistoryDepth = 0 };
        var rig = new WatchRig(settings);
        rig.Watch.Up();
        for (var index = 0; index < 5; index++) rig.Close(index);

        rig.Retune(settings with { Rule = settings.Rule with { Period = 4 } }).Close(5);

        Assert.Equal((WatchState.Live, 4), (rig.State, rig.Output.Decisions[^1].Rule.Period));
        Assert.NotNull(rig.Output.Decisions[^1].Bands);
        Assert.Equal(6, rig.Output.Decisions.Count);
        Assert.Empty(rig.Output.Wanted);
    }
}
