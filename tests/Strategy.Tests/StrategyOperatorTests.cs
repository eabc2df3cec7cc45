using ActorNotice.Exchange;
using ActorNotice.Market;
using ActorNotice.Notify;
using ActorNotice.Signals;
using ActorNotice.Support.Time;
using Akka.Actor;
using Akka.TestKit;
using Akka.TestKit.Xunit2;

namespace ActorNotice.Strategy.Tests;

public sealed class StrategyOperatorTests : TestKit
{
    private static readonly StreamKey Btc = new(Symbol.Parse("BTCUSDT"), Interval.OneMinute);
    private static readonly StreamKey Eth = new(Symbol.Parse("ETHUSDT"), Interval.OneMinute);
    private static readonly WatchSettings Settings = WatchSettings.Default with { Intervals = [Interval.OneMinute] };

    private readonly TestProbe _notifier;
    private readonly TestProbe _watch;
    private readonly TestProbe _feeds;
    private readonly IActorRef _strategy;

    public StrategyOperatorTests()
        : base(HandClock.Config)
    {
        (_notifier, _watch, _feeds) = (CreateTestProbe(), CreateTestProbe(), CreateTestProbe());
        var keys = CreateTestProbe();
        var parts = new StrategyParts(
            Relay.To(_notifier), Relay.To(keys), null, (_, _) => Relay.To(_watch), _ => Relay.To(_feeds),
            WatchPlan.Of([Btc.Symbol], Settings), new Introduction("1.2.3", "testnet"));
        _strategy = Sys.ActorOf(StrategySupervisor.Props(parts, StrategySettings.Default), "notice");
        Assert.Equal(AdminEvent.Started, _notifier.ExpectMsg<AdminNotice>().Event);
        _feeds.ExpectMsg<WatchStreams>();
    }

    [Fact]
    public void WhenAnOperatorPausesThenEverySignalIsMutedUntilTheyResume()
    {
        Assert.True(Ask(new PauseStrategy("user 2")).IsDone);
        Assert.Equal(new MuteSignals(null, null), _notifier.ExpectMsg<MuteSignals>());
        Assert.Equal(AdminEvent.Suspended, _notifier.ExpectMsg<AdminNotice>().Event);
        Assert.True(State().IsPaused);
        Assert.Equal("paused already", Ask(new PauseStrategy("user 2")).Reason);

        Assert.True(Ask(new ResumeStrategy("user 2")).IsDone);
        Assert.Equal(new UnmuteSignals(null) { KeepsSymbols = true }, _notifier.ExpectMsg<UnmuteSignals>());
        Assert.Equal(AdminEvent.Resumed, _notifier.ExpectMsg<AdminNotice>().Event);
        Assert.False(State().IsPaused);
        Assert.Equal("running", Ask(new ResumeStrategy("user 2")).Reason);
    }

    [Fact]
    public void WhenAnOperatorLeavesTheHaltThenFeedsAndWatchStartAnewByTheNewestPlan()
    {
        Halt();
        _strategy.Tell(WatchPlan.Of([Btc.Symbol, Eth.Symbol], Settings));
        AwaitAssert(() => Assert.True(Ask(new ResumeStrategy("user 1")).IsDone));

        _notifier.FishForMessage<ReopenChannel>(static _ => true);
        Assert.Equal(AdminEvent.Resumed, _notifier.ExpectMsg<AdminNotice>().Event);
        Assert.Equal([Btc, Eth], _watch.ExpectMsg<WatchPlan>().Streams.ToArray());
        Assert.Equal([Btc, Eth], _feeds.ExpectMsg<WatchStreams>().Streams.ToArray());
        Assert.Equal(new StrategyState(StrategyPhase.Starting, "resumed by user 1", 0, 0, 2), State());
    }

    [Fact]
    public void WhenTheHaltIsLeftThenTheStrategyRunsAndHaltsAgainAsEver()
    {
        Halt();
        AwaitAssert(() => Assert.True(Ask(new ResumeStrategy("user 1")).IsDone));
        Sys.EventStream.Publish(new WatchStateChanged(Btc, WatchState.Live, "test"));
        AwaitAssert(() => Assert.Equal(StrategyPhase.Running, State().Phase));
        _strategy.Tell(new HaltStrategy("again", "mend it"));
        AwaitAssert(() => Assert.Equal(StrategyPhase.Halted, State().Phase));
    }

    [Fact]
    public void WhenHaltedThenThereIsNothingToPause()
    {
        Halt();
        Assert.Equal(new OperatorAnswer(false, "halted"), Ask(new PauseStrategy("user 2")));
    }

    private void Halt()
    {
        _strategy.Tell(new HaltStrategy("the key may trade", "make another"));
        Assert.Equal(StrategyPhase.Halted, State().Phase);
        Assert.Equal(AdminEvent.Halted, _notifier.ExpectMsg<AdminNotice>().Event);
    }

    private OperatorAnswer Ask(object command)
    {
        _strategy.Tell(command, TestActor);
        return ExpectMsg<OperatorAnswer>();
    }

    private StrategyState State()
    {
        _strategy.Tell(StrategyQuery.Instance, TestActor);
        return ExpectMsg<StrategyState>();
    }
}
