using ActorNotice.Market;
using ActorNotice.Signals.Tests.Support;
using ActorNotice.Signals.Watching;

namespace ActorNotice.Signals.Tests.Watching;

public sealed class ExchangeTimeTests
{
    private static readonly TimeSpan Noon = TimeSpan.FromHours(12);
    private readonly ExchangeTime _time = new();

    [Fact]
    public void WhenNothingIsKnownThenThereIsNoTime()
    {
        Assert.Null(_time.At(Noon));
        Assert.Null(_time.WhenReached(0));
    }

    [Fact]
    public void WhenItWasReadThenItGoesOnAsOurClockDoes()
    {
        _time.Set(Reading(1_000, Noon));
        Assert.Equal(3_500, _time.At(Noon + TimeSpan.FromSeconds(2.5)));
        Assert.Equal(Noon + TimeSpan.FromSeconds(9), _time.WhenReached(10_000));
        Assert.Equal(Noon - TimeSpan.FromSeconds(1), _time.WhenReached(0));
    }

    [Fact]
    public void WhenSomethingProvesThatItIsLaterThenThatStandsAndWhatIsEarlierDoesNot()
    {
        _time.Set(Reading(1_000, Noon));
        _time.AtLeast(500, Noon);
        Assert.Equal(1_000, _time.At(Noon));
        _time.AtLeast(5_000, Noon + TimeSpan.FromSeconds(1));
        Assert.Equal(4_000, _time.At(Noon));
    }

    [Fact]
    public void WhenAReadingIsEarlierThenItStandsAndTheJumpIsTold()
    {
        Assert.Equal(TimeSpan.MaxValue, _time.Set(Reading(1_000, Noon)));
        Assert.Equal(TimeSpan.FromSeconds(-1), _time.Set(Reading(0, Noon)));
        Assert.Equal(TimeSpan.FromSeconds(2), _time.Set(Reading(3_000, Noon + TimeSpan.FromSeconds(1))));
        Assert.Equal(2_000, _time.At(Noon));
    }

    [Theory]
    [InlineData(100, 0)]
    [InlineData(-500, -500)]
    [InlineData(86_400_000, 0)]
    [InlineData(long.MaxValue - 2_000_000_000_000, 0)]
    public void WhenACloseIsToldThenItProvesItsEndAndItsEventTimeIsNotBelievedBeyondThat(long lateMs, long provenMs)
    {
        var end = WatchRig.OpenTime(12);
        _time.Prove(new CandleClosed(Series.Btc, WatchRig.Candle(11), CloseEvidence.Stream, end + lateMs, Noon));
        Assert.Equal(end + provenMs, _time.At(Noon));
    }

    [Fact]
    public void WhenATimeIsBeyondAllDatesThenItIsDamageAndIgnored()
    {
        _time.AtLeast(long.MaxValue, Noon);
        Assert.Null(_time.At(Noon));
    }

    [Fact]
    public void WhenManyWatchesProveAtOnceThenTheLatestStands()
    {
        Parallel.For(0, 10_000, index => _time.AtLeast(index, Noon));
        Assert.Equal(9_999, _time.At(Noon));
    }

    private static ExchangeTimeRead Reading(long ms, TimeSpan at) => new(ms, at, TimeSpan.FromMilliseconds(20));
}
