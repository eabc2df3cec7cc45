using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ActorNotice.Market;
using ActorNotice.Signals.Tests.Support;
using ActorNotice.Signals.Watching;
using ActorNotice.Support.Time;
using Akka.Actor;
using Akka.TestKit;

namespace ActorNotice.Signals.Tests.Watching;

public sealed class WatchPlanTests : Akka.TestKit.Xunit2.TestKit
{
    private static readonly StreamKey Eth = new(Symbol.Parse("ETHUSDT"), Interval.OneMinute);
    private static readonly StreamKey Hours = new(Series.Btc.Symbol, Interval.Parse("1h"));
    private static readonly WatchSettings Settings = WatchRig.Settings;

    private readonly TestProbe _feed;
    private readonly TestProbe _notifier;
    private readonly IActorRef _watch;

    public WatchPlanTests()
        : base(HandClock.Config)
    {
        (_feed, _notifier) = (CreateTestProbe("feed"), CreateTestProbe("notifier"));
        _watch = Sys.ActorOf(WatchSupervisor.Props(WatchPlan.Of([Series.Btc.Symbol], Settings), _feed.Ref, _notifier.Ref), "watch");
        GoLive(Series.Btc);
    }

    private HandClock Clock => HandClock.Of(Sys);

    [Fact]
    public async Task WhenASymbolEntersThenItWarmsUpAndTheOthersDoNotNotice()
    {
        _watch.Tell(WatchPlan.Of([Series.Btc.Symbol, Eth.Symbol], Settings));
        GoLive(Eth);

        Assert.Equal([Series.Btc, Eth], (await SnapshotAsync()).Where(static one => one.State == WatchState.Live).Select(static one => one.Stream));
        Assert.False(_feed.HasMessages);
    }

    [Fact]
    public async Task WhenASymbolLeavesAndEntersAgainThenItStartsAnew()
    {
        _watch.Tell(WatchPlan.Empty);
        _watch.Tell(WatchPlan.Of([Series.Btc.Symbol], Settings));

        Assert.Equal(WatchState.Waiting, Assert.Single(await SnapshotAsync()).State);
        GoLive(Series.Btc);
        Assert.Equal(WatchState.Live, Assert.Single(await SnapshotAsync()).State);
    }

    [Fact]
    public async Task WhenASymbolIsTunedAnewThenItsWindowIsRebuiltAndItsLedgerGoesOn()
    {
        var before = Assert.Single(await SnapshotAsync());
        var tuned = Settings with { Rule = Settings.Rule with { Period = 5 }, HistoryDepth = 6 };

        _watch.Tell(WatchPlan.Of([Series.Btc.Symbol], tuned));
        var wanted = _feed.ExpectMsg<HistoryWanted>();
        Assert.Equal((Series.Btc, HistoryPurpose.WarmUp), (wanted.Stream, wanted.Purpose));
        Answer(wanted, newest: 10);

        var after = Assert.Single(await SnapshotAsync());
        Assert.Equal((WatchState.Live, before.Decisions), (after.State, after.Decisions));
        _watch.Tell(Close(11));
        Assert.Equal(5, _notifier.ExpectMsg<Signal>().Decision.Rule.Period);
    }

    [Fact]
    public void WhenOnlyTheDebouncingChangesThenTheWindowStaysAndTheNextSignalObeys()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(Decision));
        _watch.Tell(Close(11));
        _notifier.ExpectMsg<Signal>();

        _watch.Tell(WatchPlan.Of([Series.Btc.Symbol], Settings with { Debounce = new DebounceSettings { Cooldown = 100 } }));
        for (var index = 12; index <= 14; index++) _watch.Tell(Close(index));

        Assert.Equal(Verdict.Cooldown, FishForMessage<Decision>(static made => made.Candle == WatchRig.Candle(14)).Verdict);
        Assert.False(_feed.HasMessages);
    }

    [Fact]
    public void WhenANoticeReachedNobodyThenTheCooldownDoesNotCountIt()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(Decision));
        _watch.Tell(WatchPlan.Of([Series.Btc.Symbol], Settings with { Debounce = new DebounceSettings { Cooldown = 4 } }));
        _watch.Tell(Close(11));
        Assert.Equal(11, WatchRig.Index(_notifier.ExpectMsg<Signal>().Decision.Candle.OpenTimeMs));

        _watch.Tell(new ForgetNotice(Series.Btc, Side.Long, WatchRig.OpenTime(11)));
        for (var index = 12; index <= 14; index++) _watch.Tell(Close(index));

        Assert.Equal(Verdict.Long, FishForMessage<Decision>(static made => made.Candle == WatchRig.Candle(14)).Verdict);
    }

    [Fact]
    public async Task WhenAnIntervalIsAddedThenTheOtherOneGoesOnUndisturbed()
    {
        _watch.Tell(WatchPlan.Of([Series.Btc.Symbol], Settings with { Intervals = [Interval.OneMinute, Hours.Interval] }));

        Assert.Equal(
            [(Series.Btc, WatchState.Live), (Hours, WatchState.Waiting)],
            (await SnapshotAsync()).Select(static one => (one.Stream, one.State)));
        _watch.Tell(WatchPlan.Of([Series.Btc.Symbol], Settings with { Intervals = [Hours.Interval] }));
        Assert.Equal(Hours, Assert.Single(await SnapshotAsync()).Stream);
        Assert.False(_feed.HasMessages);
    }

    [Fact]
    public async Task WhenTheSamePlanComesAgainThenNothingHappens()
    {
        _watch.Tell(WatchPlan.Of([Series.Btc.Symbol], Settings with { Intervals = [Interval.OneMinute] }));

        Assert.Equal(WatchState.Live, Assert.Single(await SnapshotAsync()).State);
        Assert.False(_feed.HasMessages);
    }

    [Fact]
    public async Task WhenATunedWatchCrashesThenItComesBackTunedAnew()
    {
        var tuned = Settings with { Rule = Settings.Rule with { Period = 5 }, HistoryDepth = 6 };
        _watch.Tell(WatchPlan.Of([Series.Btc.Symbol], tuned));
        var wanted = _feed.ExpectMsg<HistoryWanted>();

        EventFilter.Exception<NullReferenceException>().ExpectOne(
            () => _watch.Tell(new HistoryLoaded(wanted, default, WatchRig.OpenTime(11), Clock.HighResMonotonicClock)));

        Answer(_feed.ExpectMsg<HistoryWanted>(), newest: 10);
        Assert.Equal(WatchState.Live, Assert.Single(await SnapshotAsync()).State);
        _watch.Tell(Close(11));
        Assert.Equal(5, _notifier.ExpectMsg<Signal>().Decision.Rule.Period);
    }

    [Fact]
    public async Task WhenTheSupervisorIsMadeAnewThenItWatchesByTheNewestPlan()
    {
        var box = new StrongBox<WatchPlan>(WatchPlan.Of([Series.Btc.Symbol], Settings));
        var props = Props.Create(() => new WatchSupervisor(box, ActorRefs.Nobody, ActorRefs.Nobody));
        var first = Sys.ActorOf(props);
        first.Tell(WatchPlan.Of([Eth.Symbol], Settings));
        await first.GracefulStop(TimeSpan.FromSeconds(30));

        var second = Sys.ActorOf(props);

        var snapshot = await second.Ask<WatchSnapshot>(new WatchQuery(), TimeSpan.FromSeconds(30));
        Assert.Equal(Eth, Assert.Single(snapshot.Streams).Stream);
    }

    private async Task<ImmutableArray<StreamSnapshot>> SnapshotAsync() =>
        (await _watch.Ask<WatchSnapshot>(new WatchQuery(), TimeSpan.FromSeconds(30))).Streams;

    private void GoLive(StreamKey stream)
    {
        _watch.Tell(new StreamsUp([stream]));
        Answer(_feed.ExpectMsg<HistoryWanted>(wanted => wanted.Stream == stream), newest: 10);
    }

    private void Answer(HistoryWanted wanted, int newest)
    {
        var candles = Enumerable.Range(0, newest + 1).TakeLast(wanted.Count).Select(WatchRig.Candle);
        _watch.Tell(new HistoryLoaded(wanted, [.. candles], WatchRig.OpenTime(newest + 1) + 100, Clock.HighResMonotonicClock));
    }

    private CandleClosed Close(int index) => new(
        Series.Btc, WatchRig.Candle(index), CloseEvidence.Stream, WatchRig.OpenTime(index + 1) + 100, Clock.HighResMonotonicClock);
}
