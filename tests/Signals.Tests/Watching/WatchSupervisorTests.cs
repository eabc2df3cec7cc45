using System.Collections.Immutable;
using ActorNotice.Market;
using ActorNotice.Signals.Tests.Support;
using ActorNotice.Signals.Watching;
using ActorNotice.Support.Time;
using Akka.Actor;
using Akka.Event;
using Akka.TestKit;

namespace ActorNotice.Signals.Tests.Watching;

public sealed class WatchSupervisorTests : Akka.TestKit.Xunit2.TestKit
{
    private static readonly StreamKey Chinese = new(Symbol.Parse("币安人生USDT"), Interval.OneMinute);
    private static readonly StreamKey Hours = new(Series.Btc.Symbol, Interval.Parse("1h"));
    private static readonly WatchSettings Settings = WatchRig.Settings with
    {
        Intervals = [Interval.OneMinute, Interval.Parse("1h")],
    };

    private readonly TestProbe _feed;
    private readonly TestProbe _notifier;
    private readonly TestProbe _events;
    private readonly IActorRef _watch;

    public WatchSupervisorTests()
        : base(HandClock.Config)
    {
        _feed = CreateTestProbe("feed");
        _notifier = CreateTestProbe("notifier");
        _events = CreateTestProbe("events");
        foreach (var channel in new[] { typeof(Decision), typeof(WatchStateChanged), typeof(CandleAnomaly), typeof(CandleHole) })
            Sys.EventStream.Subscribe(_events.Ref, channel);
        _watch = Sys.ActorOf(WatchSupervisor.Props(WatchPlan.Of([Series.Btc.Symbol, Chinese.Symbol], Settings), _feed.Ref, _notifier.Ref), "watch");
    }

    private HandClock Clock => HandClock.Of(Sys);

    [Fact]
    public void WhenStreamsComeUpThenEachAsksForItsOwnHistory()
    {
        _watch.Tell(new StreamsUp([Series.Btc, Chinese, Hours]));
        var wanted = _feed.ReceiveN(3).Cast<HistoryWanted>().ToList();
        Assert.Equal(new[] { Series.Btc, Hours, Chinese }.ToHashSet(), wanted.Select(static want => want.Stream)
            .ToHashSet());
        Assert.All(wanted, static want => Assert.Equal((4, HistoryPurpose.WarmUp), (want.Count, want.Purpose)));
    }

    [Fact]
    public void WhenCandlesCloseThenDecisionsGoToTheEventStreamAndSignalsToTheNotifier()
    {
        GoLive(Series.Btc, newest: 10);
        _watch.Tell(Close(11));
        var signal = _notifier.ExpectMsg<Signal>();
        Assert.Equal((Verdict.Long, WatchRig.Candle(11)), (signal.Decision.Verdict, signal.Decision.Candle));
        Assert.Equal(signal.Decision, _events.FishForMessage<Decision>(static d => d.Candle == WatchRig.Candle(11)));
        _watch.Tell(Close(12));
        Assert.Equal(Verdict.InsideBands, _events.FishForMessage<Decision>(static d => d.Candle == WatchRig.Candle(12))
            .Verdict);
        _notifier.ExpectNoMsg(TimeSpan.Zero);
    }

    [Fact]
    public void WhenStatesChangeThenTheEventStreamTells()
    {
        GoLive(Series.Btc, newest: 10);
        _watch.Tell(new StreamsDown([Series.Btc, Chinese], "connection lost"));
        var states = new[]
        {
            _events.FishForMessage<WatchStateChanged>(static change => change.State == WatchState.Suspended),
            _events.FishForMessage<WatchStateChanged>(static change => change.State == WatchState.Suspended),
        };
        Assert.Equal(new[] { Series.Btc, Chinese }.ToHashSet(), states.Select(static change => change.Stream)
            .ToHashSet());
        Assert.All(states, static change => Assert.Equal("connection lost", change.Reason));
    }

    [Fact]
    public void WhenARepeatContradictsThenTheEventStreamTells()
    {
        GoLive(Series.Btc, newest: 10);
        _watch.Tell(Close(10) with { Candle = Series.Candle(10, 111) });
        Assert.Equal(WatchRig.OpenTime(10), _events.FishForMessage<CandleAnomaly>(static _ => true).OpenTimeMs);
    }

    [Fact]
    public async Task WhenHistoryIsRefusedThenItIsAskedForAgainAfterTheBackoff()
    {
        GoLive(Series.Btc, newest: 10);
        _watch.Tell(Close(13));
        var wanted = _feed.ExpectMsg<HistoryWanted>();
        _watch.Tell(new HistoryUnavailable(wanted, "HTTP 503", false));
        _events.FishForMessage<WatchStateChanged>(static change => change.State == WatchState.Suspended);
        Clock.Advance(TimeSpan.FromMilliseconds(1_999));
        // its answer comes after anything it did before
        await _watch.Ask<WatchSnapshot>(new WatchQuery());
        _feed.ExpectNoMsg(TimeSpan.Zero);
        Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(wanted, _feed.ExpectMsg<HistoryWanted>());
    }

    [Fact]
    public void WhenTheFeedNeverAnswersThenItIsAskedAgain()
    {
        _watch.Tell(new StreamsUp([Series.Btc]));
        var wanted = _feed.ExpectMsg<HistoryWanted>();
        Clock.Advance(HistoryPlan.Patience);
        Assert.Equal(wanted, _feed.ExpectMsg<HistoryWanted>());
    }

    [Fact]
    public async Task WhenACloseIsOverdueThenRestIsAskedForItAfterTheGraceAndDecides()
    {
        GoLive(Series.Btc, newest: 10);
        // the answer was given 100 ms after candle 10 closed
        Clock.Advance(TimeSpan.FromMilliseconds(62_899));
        await _watch.Ask<WatchSnapshot>(new WatchQuery());
        _feed.ExpectNoMsg(TimeSpan.Zero);
        Clock.Advance(TimeSpan.FromMilliseconds(1));
        var wanted = _feed.ExpectMsg<HistoryWanted>();
        Assert.Equal(new HistoryWanted(Series.Btc, WatchRig.OpenTime(11), 1, HistoryPurpose.OverdueClose), wanted);

        Answer(wanted, newest: 11);
        Assert.Equal(CloseEvidence.Rest, _notifier.ExpectMsg<Signal>().Decision.Evidence);
        var snapshot = await _watch.Ask<WatchSnapshot>(new WatchQuery());
        Assert.Equal(new CandleCounts(0, 0, 1, 4, 0, 0), snapshot.Candles);
    }

    [Fact]
    public void WhenClosesComeInTimeThenOneTimerServesThemAllAndNothingIsAsked()
    {
        GoLive(Series.Btc, newest: 10);
        GoLive(Hours, newest: -1);
        for (var index = 11; index < 30; index++)
        {
            Clock.Advance(TimeSpan.FromMinutes(1));
            _watch.Tell(Close(index));
            _events.FishForMessage<Decision>(decision => decision.Candle == WatchRig.Candle(index));
        }

        _feed.ExpectNoMsg(TimeSpan.Zero);
    }

    [Fact]
    public void WhenTheExchangesClockIsAheadOfWhatWasReckonedThenWhatIsDueIsAskedForAtOnce()
    {
        GoLive(Series.Btc, newest: 10);
        _watch.Tell(Reading(WatchRig.OpenTime(12) + 2_999));
        _watch.Tell(Reading(WatchRig.OpenTime(12) + 4_500));
        Assert.Equal(HistoryPurpose.OverdueClose, _feed.ExpectMsg<HistoryWanted>().Purpose);
        _feed.ExpectNoMsg(TimeSpan.Zero);
    }

    [Fact]
    public void WhenCandlesCannotBeHadThenTheEventStreamTells()
    {
        GoLive(Series.Btc, newest: 10);
        _watch.Tell(Close(12));
        var wanted = _feed.ExpectMsg<HistoryWanted>();
        _watch.Tell(new HistoryLoaded(
            wanted, [WatchRig.Candle(12)], WatchRig.OpenTime(13), Clock.HighResMonotonicClock));
        var hole = _events.FishForMessage<CandleHole>(static _ => true);
        Assert.Equal((Series.Btc, WatchRig.OpenTime(11), 1L), (hole.Stream, hole.FirstOpenTimeMs, hole.Candles));
    }

    [Fact]
    public void WhenACloseWaitedInTheMailboxBeyondTheLimitThenItIsStale()
    {
        GoLive(Series.Btc, newest: 10);
        var close = Close(11);
        Clock.Advance(TimeSpan.FromMinutes(3));
        _watch.Tell(close);
        Assert.Equal(Verdict.Stale, _events.FishForMessage<Decision>(static d => d.Candle == WatchRig.Candle(11))
            .Verdict);
        _notifier.ExpectNoMsg(TimeSpan.Zero);
    }

    [Fact]
    public void WhenAWatchCrashesThenItsStreamsResyncAndTheOthersDoNotNotice()
    {
        GoLive(Chinese, newest: 10);
        GoLive(Series.Btc, newest: 10);
        _watch.Tell(Close(11));
        _notifier.ExpectMsg<Signal>();
        _watch.Tell(Close(13));
        var gap = _feed.ExpectMsg<HistoryWanted>();
        Clock.Advance(TimeSpan.FromSeconds(5));

        // an answer without a list is a defect of the feed, and the watch's crash
        EventFilter.Exception<NullReferenceException>().ExpectOne(
            () => _watch.Tell(new HistoryLoaded(gap, default, WatchRig.OpenTime(14), Clock.HighResMonotonicClock)));
        var resync = _feed.ExpectMsg<HistoryWanted>();
        Assert.Equal((Series.Btc, HistoryPurpose.WarmUp), (resync.Stream, resync.Purpose));
        _events.FishForMessage<WatchStateChanged>(static change =>
            change.Reason == "the watch was restarted after a NullReferenceException");

        Answer(resync, newest: 13);
        _watch.Tell(Close(14));
        Assert.Equal(WatchRig.Candle(14), _notifier.ExpectMsg<Signal>().Decision.Candle);
        _watch.Tell(Close(11, Chinese));
        Assert.Equal(Chinese, _notifier.ExpectMsg<Signal>().Decision.Stream);
        _feed.ExpectNoMsg(TimeSpan.Zero);
    }

    [Fact]
    public async Task WhenItIsAskedThenOneAnswerHoldsEveryStreamInOrder()
    {
        GoLive(Series.Btc, newest: 10);
        var all = await _watch.Ask<WatchSnapshot>(new WatchQuery());
        Assert.Equal(
            [Series.Btc, Hours, Chinese, Chinese with { Interval = Hours.Interval }],
                all.Streams.Select(static stream => stream.Stream));
        Assert.Equal(
            [WatchState.Live, WatchState.Waiting, WatchState.Waiting, WatchState.Waiting],
                all.Streams.Select(static stream => stream.State));
        Assert.Equal(4, all.Streams[0].Decisions.Total);

        var one = await _watch.Ask<WatchSnapshot>(new WatchQuery(Chinese.Symbol));
        Assert.All(one.Streams, static stream => Assert.Equal(Chinese.Symbol, stream.Stream.Symbol));
        Assert.Empty((await _watch.Ask<WatchSnapshot>(new WatchQuery(Symbol.Parse("XUSDT")))).Streams);
    }

    [Fact]
    public void WhenASymbolIsNotWatchedThenTheMessageIsUnhandled()
    {
        var unhandled = CreateTestProbe();
        Sys.EventStream.Subscribe(unhandled.Ref, typeof(UnhandledMessage));
        var stranger = Close(1, new StreamKey(Symbol.Parse("XUSDT"), Interval.OneMinute));
        _watch.Tell(stranger);
        Assert.Equal(stranger, unhandled.ExpectMsg<UnhandledMessage>().Message);
    }

    private void GoLive(StreamKey stream, int newest)
    {
        _watch.Tell(new StreamsUp([stream]));
        Answer(_feed.ExpectMsg<HistoryWanted>(), newest);
        _events.FishForMessage<WatchStateChanged>(change => change.Stream == stream && change.State == WatchState.Live);
    }

    private void Answer(HistoryWanted wanted, int newest)
    {
        var from = wanted.FromOpenTimeMs is { } open ? WatchRig.Index(open) : newest - wanted.Count + 1;
        var candles = Enumerable.Range(from, newest - from + 1).Where(static index => index >= 0)
            .Select(WatchRig.Candle).ToImmutableArray();
        _watch.Tell(new HistoryLoaded(wanted, candles, WatchRig.OpenTime(newest + 1) + 100,
            Clock.HighResMonotonicClock));
    }

    private ExchangeTimeRead Reading(long ms) => new(ms, Clock.HighResMonotonicClock, TimeSpan.FromMilliseconds(20));

    private CandleClosed Close(int index, StreamKey? stream = null) => new(
        stream ?? Series.Btc, WatchRig.Candle(index), CloseEvidence.Stream, WatchRig.OpenTime(index + 1) + 50,
        Clock.HighResMonotonicClock);
}
