using ActorNotice.Market;
using ActorNotice.Notify;
using ActorNotice.Signals;
using Akka.Actor;
using Akka.TestKit;
using Akka.TestKit.Xunit2;

namespace ActorNotice.Strategy.Tests;

/// <summary>What the strategy hands on, and answers for those that are gone.</summary>
public sealed class StrategyRelayTests : TestKit
{
    private static readonly StreamKey Btc = new(Symbol.Parse("BTCUSDT"), Interval.OneMinute);

    private readonly TestProbe _watch;
    private readonly IActorRef _strategy;

    public StrategyRelayTests()
    {
        _watch = CreateTestProbe();
        var other = Relay.To(CreateTestProbe());
        var parts = new StrategyParts(
            other, other, null, (_, _) => Relay.To(_watch), _ => other,
            WatchPlan.Of([Btc.Symbol], WatchSettings.Default with { Intervals = [Interval.OneMinute] }),
            new Introduction("1.2.3", "testnet"));
        _strategy = Sys.ActorOf(StrategySupervisor.Props(parts, StrategySettings.Default), "notice");
        _strategy.Tell(StrategyQuery.Instance, TestActor);
        ExpectMsg<StrategyState>();
    }

    [Fact]
    public void WhenASignalReachedNobodyThenTheWatchIsToldToForgetItsNotice()
    {
        Sys.EventStream.Publish(new SignalUndelivered(new SignalMark(Side.Long, Btc, 60_000)));

        _watch.ExpectMsg(new ForgetNotice(Btc, Side.Long, 60_000));
    }

    [Fact]
    public void WhenTheStrategyHasHaltedThenQuestionsAboutTheWatchAreStillAnswered()
    {
        _strategy.Tell(new HaltStrategy("the key may trade", "make a read-only key"));
        _strategy.Tell(new WatchQuery(), TestActor);

        Assert.Empty(ExpectMsg<WatchSnapshot>().Streams);
    }
}
