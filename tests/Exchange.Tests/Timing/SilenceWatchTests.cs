using ActorNotice.Exchange.Tests.Support;
using ActorNotice.Exchange.Timing;
using ActorNotice.Market;

namespace ActorNotice.Exchange.Tests.Timing;

public class SilenceWatchTests
{
    // exchange time = minute's start + monotonic time
    private const long Minute = 1_700_000_040_000;
    private static readonly StreamKey Btc = Frames.Key("BTCUSDT", "1m");
    private static readonly StreamKey Eth = Frames.Key("ETHUSDT", "15m");
    private readonly SilenceWatch _watch = new(Seconds(30));
    private long _klines;

    [Fact]
    public void WhenNothingIsKnownOfTheExchangesTimeThenNothingIsExpected()
    {
        _watch.Carry([Btc, Eth], TimeSpan.Zero);

        Assert.Null(_watch.NextIn(Seconds(5)));
        Assert.False(_watch.IsSilent(0, Seconds(500)));
    }

    [Fact]
    public void WhenNoKlineComesForTheGracePeriodAfterACloseThenTheConnectionIsSilent()
    {
        Start(Btc, Eth);

        Assert.Equal(Seconds(58), _watch.NextIn(TimeSpan.Zero));
        Assert.False(_watch.IsSilent(7, Seconds(58)));
        Assert.Equal(Seconds(32), _watch.NextIn(Seconds(58)));
        Assert.False(_watch.IsSilent(7, Seconds(89)));
        Assert.True(_watch.IsSilent(7, Seconds(90)));
    }

    [Fact]
    public void WhenAnyStreamTalksThenTheSilenceOfTheOthersMeansNothing()
    {
        Start(Btc, Eth);
        Run(until: 3_600, isTalking: static second => second % 60 == 5, expected: null);
    }

    [Fact]
    public void WhenTheConnectionHasOneSymbolThenThreeClosesInARowMustBeMissed()
    {
        Start(Btc);
        Run(until: 1_000, isTalking: static second => second is > 0 and < 300, expected: 510);
    }

    [Fact]
    public void WhenOneSymbolTalksNowAndThenThenItIsThinAndNotSilent()
    {
        Start(Btc);
        Run(until: 3_600, isTalking: static second => second % 150 == 0, expected: null);
    }

    [Fact]
    public void WhenOnlyHoursAreCarriedThenNothingIsExpectedWithinTheHour()
    {
        _watch.Carry([Frames.Key("BTCUSDT", "1h"), Frames.Key("ETHUSDT", "1h")], TimeSpan.Zero);
        _watch.Read(new ExchangeTimeRead(1_700_002_800_000, Seconds(0.1), Seconds(0.1)), TimeSpan.Zero);

        Assert.Equal(Seconds(3_600.2 - 2), _watch.NextIn(TimeSpan.Zero));
    }

    [Fact]
    public void WhenOnlyFramesTellTheTimeThenThatIsEnough()
    {
        _watch.Carry([Btc, Eth], TimeSpan.Zero);
        _watch.Hear(Minute + 10_000, Seconds(10), Seconds(10));

        Assert.Equal(Seconds(48), _watch.NextIn(Seconds(10)));
    }

    private void Start(params StreamKey[] streams)
    {
        _watch.Carry(streams, TimeSpan.Zero);
        _watch.Read(new ExchangeTimeRead(Minute, TimeSpan.Zero, TimeSpan.Zero), TimeSpan.Zero);
    }

    // looks whenever it is time to, as the connection does
    private void Run(int until, Func<int, bool> isTalking, int? expected)
    {
        int? found = null;
        for (var second = 0; second < until && found is null; second++)
        {
            if (isTalking(second)) _klines++;
            while (_watch.NextIn(Seconds(second)) == TimeSpan.Zero && found is null)
                if (_watch.IsSilent(_klines, Seconds(second))) found = second;
        }

        Assert.Equal(expected, found);
    }

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);
}
