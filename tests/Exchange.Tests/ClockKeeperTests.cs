using ActorNotice.Exchange.Settings;
using ActorNotice.Exchange.Tests.Support;
using ActorNotice.Exchange.Timing;
using ActorNotice.Market;
using Akka.Actor;
using Akka.TestKit;

namespace ActorNotice.Exchange.Tests;

public sealed class ClockKeeperTests : FeedTestKit
{
    private readonly ExchangeSettings _settings = new();
    private readonly ManualClock _wall = new();
    private readonly EventTimes _heard = new();
    private readonly TestProbe _feeds;
    private readonly TestProbe _skews;
    private readonly IActorRef _clock;

    public ClockKeeperTests()
    {
        _feeds = CreateTestProbe();
        _skews = Listen<ClockSkew>();
        var (settings, heard, wall) = (_settings, _heard, _wall);
        _clock = _feeds.ChildActorOf(Props.Create(() => new ClockKeeper(settings, heard, wall)), "clock");
        _feeds.ExpectMsg<ServerTimeWanted>();
    }

    private long WallMs => _wall.Now.ToUnixTimeMilliseconds();

    [Fact]
    public void WhenTheClockIsReadThenTheFeedIsToldTheTimeAndTheWorldTheSkew()
    {
        Answer(ahead: -300, roundTrip: 40);

        var time = _feeds.ExpectMsg<ExchangeTimeRead>();
        Assert.Equal(Time.HighResMonotonicClock, time.ReadAt);
        Assert.Equal((WallMs - 300 + 20, Ms(20)), (time.ServerTimeMs, time.Uncertainty));
        Assert.Equal(new ClockSkew(Ms(280), Ms(20), false, _settings.ClockMaxSkew), _skews.ExpectMsg<ClockSkew>());
    }

    [Theory]
    [InlineData(-2_030, 0, true)]
    [InlineData(2_030, 0, true)]
    [InlineData(-1_990, 0, false)]
    [InlineData(-2_400, 1_000, false)]
    public void WhenTheClockIsOffThenOnlyWhatIsCertainIsOverTheLimit(int ahead, int roundTrip, bool isOver)
    {
        Answer(ahead, roundTrip);

        Assert.Equal(isOver, _skews.ExpectMsg<ClockSkew>().IsOverLimit);
    }

    [Fact]
    public async Task WhenTimePassesThenTheClockIsReadAgainEveryFiveMinutes()
    {
        for (var reading = 0; reading < 3; reading++)
        {
            Answer(0, 10);
            _feeds.ExpectMsg<ExchangeTimeRead>();
            await PassAsync(299);
            Assert.False(_feeds.HasMessages);
            await PassAsync(1);
            _feeds.ExpectMsg<ServerTimeWanted>();
        }
    }

    [Fact]
    public async Task WhenThisMachinesClockJumpsThenTheExchangesIsReadAtOnceAndTheRecoveryIsSeenToo()
    {
        Answer(0, 10);
        _feeds.ExpectMsg<ExchangeTimeRead>();
        Assert.False(_skews.ExpectMsg<ClockSkew>().IsOverLimit);

        _wall.Now += TimeSpan.FromHours(1);
        await PassAsync(10);
        _feeds.ExpectMsg<ServerTimeWanted>();
        Answer(ahead: -3_600_000, roundTrip: 10);
        Assert.True(_skews.ExpectMsg<ClockSkew>().IsOverLimit);
        _feeds.ExpectMsg<ExchangeTimeRead>();

        _wall.Now -= TimeSpan.FromHours(1);
        await PassAsync(10);
        _feeds.ExpectMsg<ServerTimeWanted>();
        Answer(0, 10);
        Assert.False(_skews.ExpectMsg<ClockSkew>().IsOverLimit);
    }

    [Fact]
    public async Task WhenFramesAreFromTheFutureThenTheClockIsReadAtOnce()
    {
        Answer(0, 10);
        _feeds.ExpectMsg<ExchangeTimeRead>();
        _heard.Note(WallMs + 5_000, Time.HighResMonotonicClock);
        await PassAsync(10);

        _feeds.ExpectMsg<ServerTimeWanted>();
    }

    [Fact]
    public async Task WhenFramesComeSoonAfterTheirEventsThenTheFeedIsToldTheSharperTime()
    {
        Answer(0, roundTrip: 400);
        Assert.Equal(Ms(200), _feeds.ExpectMsg<ExchangeTimeRead>().Uncertainty);
        _heard.Note(WallMs + 300, Time.HighResMonotonicClock);
        await PassAsync(10);

        Assert.Equal(Ms(50), _feeds.ExpectMsg<ExchangeTimeRead>().Uncertainty);
        Assert.False(_feeds.HasMessages);
    }

    // the exchange's clock against ours, with the whole round trip before the moment of the answer
    private void Answer(int ahead, int roundTrip)
    {
        var now = Time.HighResMonotonicClock;
        _clock.Tell(new ServerTimeRead(WallMs + ahead, now - Ms(roundTrip), now));
    }

    private async Task PassAsync(int seconds)
    {
        for (var second = 0; second < seconds; second++)
        {
            _wall.Now += TimeSpan.FromSeconds(1);
            Time.Advance(TimeSpan.FromSeconds(1));
            await SettleAsync(_clock);
        }
    }

    private static TimeSpan Ms(double ms) => TimeSpan.FromMilliseconds(ms);
}
