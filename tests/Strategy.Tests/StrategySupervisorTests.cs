using System.Collections.Immutable;
using ActorNotice.Exchange;
using ActorNotice.Exchange.Settings;
using ActorNotice.Market;
using ActorNotice.Notify;
using ActorNotice.Signals;
using ActorNotice.Support.Time;
using Akka.Actor;
using Akka.TestKit;
using Akka.TestKit.Xunit2;

namespace ActorNotice.Strategy.Tests;

public sealed class StrategySupervisorTests : TestKit
{
    private static readonly StreamKey Btc = new(Symbol.Parse("BTCUSDT"), Interval.OneMinute);
    private static readonly StreamKey Eth = new(Symbol.Parse("ETHUSDT"), Interval.OneMinute);
    private static readonly StreamKey Sol = new(Symbol.Parse("SOLUSDT"), Interval.OneMinute);
    private static readonly WatchSettings Settings = WatchSettings.Default with { Intervals = [Interval.OneMinute] };

    private readonly TestProbe _notifier;
    private readonly TestProbe _watch;
    private readonly TestProbe _feeds;
    private readonly TestProbe _keys;
    private readonly TestProbe _states;
    private readonly IActorRef _strategy;

    public StrategySupervisorTests()
        : base(HandClock.Config)
    {
        (_notifier, _watch, _feeds) = (CreateTestProbe(), CreateTestProbe(), CreateTestProbe());
        (_keys, _states) = (CreateTestProbe(), CreateTestProbe());
        Sys.EventStream.Subscribe(_states.Ref, typeof(StrategyState));
        var parts = new StrategyParts(
            Relay.To(_notifier), Relay.To(_keys), null, (_, _) => Relay.To(_watch), _ => Relay.To(_feeds),
            WatchPlan.Of([Btc.Symbol, Eth.Symbol], Settings), new Introduction("1.2.3", "testnet"));
        _strategy = Sys.ActorOf(StrategySupervisor.Props(parts, StrategySettings.Default), "notice");
        Assert.Equal(AdminEvent.Started, _notifier.ExpectMsg<AdminNotice>().Event);
        Assert.Equal([Btc, Eth], _feeds.ExpectMsg<WatchStreams>().Streams.ToArray());
    }

    private HandClock Time => HandClock.Of(Sys);

    [Fact]
    public void WhenEveryStreamIsLiveThenTheStrategyRunsAndTheAdminIsToldOnce()
    {
        Say(Btc, WatchState.Syncing);
        Assert.Equal(StrategyPhase.WarmingUp, _states.ExpectMsg<StrategyState>().Phase);
        Live(Btc, Eth);

        Assert.Equal(AdminEvent.WarmedUp, _notifier.ExpectMsg<AdminNotice>().Event);
        Assert.Equal(
            new StrategyState(StrategyPhase.Running, "", 2, 0, 2),
            _states.FishForMessage<StrategyState>(static state => state.Phase == StrategyPhase.Running) with { Reason = "" });
    }

    [Fact]
    public void WhenStreamsAreSuspendedThenOneAlertNamesThemAndOneRecoveryFollows()
    {
        Running();
        Say(Btc, WatchState.Suspended, "connection reset");
        Say(Eth, WatchState.Suspended, "connection reset");
        Suspended(2);
        Time.Advance(StrategySettings.Default.AlertSettle);

        var lost = _notifier.ExpectMsg<AdminNotice>();
        Assert.Equal(AdminEvent.FeedLost, lost.Event);
        Assert.Equal([Btc, Eth], Assert.IsType<NoticeValue.Streams>(lost.Find("streams")).Value.ToArray());

        Live(Btc, Eth);
        Assert.Equal(AdminEvent.FeedRecovered, _notifier.ExpectMsg<AdminNotice>().Event);
        Assert.Equal(
            StrategyPhase.Running,
            _states.FishForMessage<StrategyState>(static state => state.SuspendedStreams == 0).Phase);
    }

    [Theory]
    [InlineData(ChannelFailureKind.Auth)]
    [InlineData(ChannelFailureKind.Chat)]
    public void WhenAChannelRefusesUsThenEverythingHaltsAndTheAdminIsToldByTheOthers(ChannelFailureKind kind)
    {
        Running();
        var (feeds, watch) = (CreateTestProbe(), CreateTestProbe());
        feeds.Watch(Child("feeds"));
        watch.Watch(Child("watch"));

        Sys.EventStream.Publish(new ChannelFailed("telegram", kind, "401 Unauthorized"));

        Assert.Equal(AdminEvent.Halted, _notifier.ExpectMsg<AdminNotice>().Event);
        feeds.ExpectMsg<Terminated>();
        watch.ExpectMsg<Terminated>();
        Assert.Equal("telegram: 401 Unauthorized", _states.ExpectMsg<StrategyState>().Reason);
    }

    [Fact]
    public void WhenTheNetworkToAChannelFailsThenTheStrategyGoesOn()
    {
        Running();

        Sys.EventStream.Publish(new ChannelFailed("telegram", ChannelFailureKind.Network, "timed out"));

        Assert.Equal(AdminEvent.ChannelTrouble, _notifier.ExpectMsg<AdminNotice>().Event);
        _strategy.Tell(StrategyQuery.Instance, TestActor);
        Assert.Equal(StrategyPhase.Running, ExpectMsg<StrategyState>().Phase);
    }

    [Fact]
    public void WhenAChildStopsForGoodThenTheStrategyHalts()
    {
        Running();

        Child("watch").Tell(PoisonPill.Instance);

        Assert.Equal(AdminEvent.Halted, _notifier.ExpectMsg<AdminNotice>().Event);
        Assert.Equal(StrategyPhase.Halted, _states.ExpectMsg<StrategyState>().Phase);
    }

    [Fact]
    public void WhenHostForbidsToGoOnThenTheStrategyHaltsWithTheCure()
    {
        Running();

        _strategy.Tell(new HaltStrategy("the key may withdraw", "make a read-only key"));

        var notice = _notifier.ExpectMsg<AdminNotice>();
        Assert.Equal(AdminEvent.Halted, notice.Event);
        Assert.Equal(new NoticeValue.Text("make a read-only key"), notice.Find("cure"));
    }

    [Fact]
    public void WhenAWatchWantsHistoryThenTheFeedIsAskedInItsName()
    {
        var wanted = new HistoryWanted(Btc, null, 21, HistoryPurpose.WarmUp);

        _strategy.Tell(wanted, _watch.Ref);

        _feeds.ExpectMsg(wanted);
        Assert.Equal(_watch.Ref, _feeds.LastSender);
    }

    [Fact]
    public void WhenItIsStoppedThenTheGoodbyeIsDeliveredBeforeItAnswers()
    {
        Running();

        _strategy.Tell(new StopStrategy("by its operator"), TestActor);

        _notifier.ExpectMsg<NotifierQuery>();
        _notifier.Reply(new NotifierSnapshot([], null));
        Assert.Equal(AdminEvent.Stopped, _notifier.ExpectMsg<AdminNotice>().Event);
        _notifier.ExpectMsg<DrainOutbox>();
        ExpectNoMsg(TimeSpan.Zero);
        _notifier.Reply(new OutboxDrained());
        ExpectMsg<StrategyStopped>();
    }

    [Fact]
    public void WhenAnomaliesOfAStreamComeInNumbersThenTheAdminHearsOfOne()
    {
        Running();

        for (var i = 0; i < 20; i++) Sys.EventStream.Publish(new CandleAnomaly(Btc, i, "unequal repeat"));
        Sys.EventStream.Publish(new CandleAnomaly(Eth, 1, "unequal repeat"));

        Assert.All(
            [_notifier.ExpectMsg<AdminNotice>(), _notifier.ExpectMsg<AdminNotice>()],
            static notice => Assert.Equal(AdminEvent.CandleAnomaly, notice.Event));
        _strategy.Tell(StrategyQuery.Instance, TestActor);
        ExpectMsg<StrategyState>();
        Assert.False(_notifier.HasMessages);
    }

    [Fact]
    public void WhenCandlesCannotBeHadThenTheAdminHearsOnceWhichAndForHowLongNoSignalComes()
    {
        Running();

        Sys.EventStream.Publish(new CandleHole(Btc, 60_000, 120_000, 2, 20, "left out"));
        Sys.EventStream.Publish(new CandleHole(Eth, 60_000, 60_000, 1, 20, "left out"));
        _strategy.Tell(StrategyQuery.Instance, TestActor);
        ExpectMsg<StrategyState>();
        Time.Advance(StrategySettings.Default.AlertSettle);

        var notice = _notifier.ExpectMsg<AdminNotice>();
        Assert.Equal(AdminEvent.CandlesMissing, notice.Event);
        Assert.Equal(
            (new NoticeValue.Period(60_000, 120_000), new NoticeValue.Count(20)),
            (notice.Find("range"), notice.Find("rebuild")));
        Assert.Equal([Btc, Eth], Assert.IsType<NoticeValue.Streams>(notice.Find("streams")).Value.ToArray());
        Assert.False(_notifier.HasMessages);
    }

    [Fact]
    public void WhenThePlanChangesThenWatchAndFeedFollowAndTheCensusToo()
    {
        Running();
        var plan = WatchPlan.Of([Eth.Symbol, Sol.Symbol], Settings);

        _strategy.Tell(plan);

        _watch.ExpectMsg(plan);
        Assert.Equal([Eth, Sol], _feeds.ExpectMsg<WatchStreams>().Streams.ToArray());
        Assert.Equal((StrategyPhase.WarmingUp, 1, 2), Counted(_states.ExpectMsg<StrategyState>()));
        Say(Btc, WatchState.Suspended, "no longer watched");
        Live(Sol);
        Assert.Equal((StrategyPhase.Running, 2, 2), Counted(_states.ExpectMsg<StrategyState>()));
        Assert.False(_notifier.HasMessages);
    }

    [Fact]
    public void WhenASuspendedStreamLeavesThenNothingWaitsForItAnyMore()
    {
        Running();
        Say(Btc, WatchState.Suspended, "connection reset");
        Suspended(1);
        Time.Advance(StrategySettings.Default.AlertSettle);
        Assert.Equal(AdminEvent.FeedLost, _notifier.ExpectMsg<AdminNotice>().Event);

        _strategy.Tell(WatchPlan.Of([Eth.Symbol], Settings));

        Assert.Equal(AdminEvent.FeedRecovered, _notifier.ExpectMsg<AdminNotice>().Event);
        Assert.Equal((StrategyPhase.Running, 1, 1), Counted(_states.ExpectMsg<StrategyState>()));
    }

    [Fact]
    public void WhenSymbolsEnterAndLeaveThenTheFirstIsToldAtOnceAndTheOthersOnceADay()
    {
        Running();
        Sys.EventStream.Publish(Moved(new SymbolMove(Sol.Symbol, true, "listed")));
        Assert.Equal(["SOLUSDT (listed)"], Entered(_notifier.ExpectMsg<AdminNotice>()));

        Sys.EventStream.Publish(Moved(new SymbolMove(Eth.Symbol, false, "status SETTLING")));
        Sys.EventStream.Publish(Moved(new SymbolMove(Sol.Symbol, false, "place 61")));
        Settle();
        Time.Advance(TimeSpan.FromHours(23));
        Settle();
        Assert.False(_notifier.HasMessages);

        Time.Advance(TimeSpan.FromHours(1));
        var folded = _notifier.ExpectMsg<AdminNotice>();
        Assert.Empty(Entered(folded));
        Assert.Equal(
            ["ETHUSDT (status SETTLING)", "SOLUSDT (place 61)"],
            Assert.IsType<NoticeValue.Lines>(folded.Find("left")).Value.ToArray());
    }

    [Fact]
    public void WhenTheUniverseIsChangedThenTheFeedIsAskedInTheAskersName()
    {
        var change = new ChangeUniverse(UniverseSettings.Of("all"));

        _strategy.Tell(change, TestActor);

        _feeds.ExpectMsg(change);
        Assert.Equal(TestActor, _feeds.LastSender);
    }

    private static (StrategyPhase Phase, int Live, int Watched) Counted(StrategyState state) =>
        (state.Phase, state.LiveStreams, state.WatchedStreams);

    private static UniverseChanged Moved(SymbolMove move) => new([], [move]);

    private static string[] Entered(AdminNotice notice) =>
        Assert.IsType<NoticeValue.Lines>(notice.Find("entered")).Value.ToArray();

    private void Settle()
    {
        _strategy.Tell(StrategyQuery.Instance, TestActor);
        ExpectMsg<StrategyState>();
    }

    private void Running()
    {
        Live(Btc, Eth);
        Assert.Equal(AdminEvent.WarmedUp, _notifier.ExpectMsg<AdminNotice>().Event);
        _states.FishForMessage<StrategyState>(static state => state.Phase == StrategyPhase.Running);
    }

    private void Suspended(int streams) =>
        _states.FishForMessage<StrategyState>(state => state.SuspendedStreams == streams);

    private void Live(params ImmutableArray<StreamKey> streams)
    {
        foreach (var stream in streams) Say(stream, WatchState.Live);
    }

    private void Say(StreamKey stream, WatchState state, string reason = "test") =>
        Sys.EventStream.Publish(new WatchStateChanged(stream, state, reason));

    private IActorRef Child(string name) =>
        Sys.ActorSelection(_strategy.Path / name).ResolveOne(TimeSpan.FromSeconds(3)).GetAwaiter().GetResult();
}
