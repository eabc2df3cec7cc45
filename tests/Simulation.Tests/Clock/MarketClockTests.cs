using ActorNotice.Simulation.Clock;
using ActorNotice.Simulation.Tests.Support;

namespace ActorNotice.Simulation.Tests.Clock;

public sealed class MarketClockTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public void WhenNotStartedThenItStandsAtItsBeginning()
    {
        var clock = new MarketClock(_time, 1_000, 5);
        _time.Advance(TimeSpan.FromHours(1));

        Assert.Equal(1_000, clock.NowMs);
        Assert.Equal(Timeout.InfiniteTimeSpan, clock.Until(2_000));
    }

    [Fact]
    public void WhenPacedThenItRunsAtAMultipleOfRealTime()
    {
        var clock = new MarketClock(_time, 1_000, 5);
        clock.Start();
        _time.Advance(TimeSpan.FromSeconds(2));
        clock.Start();

        Assert.Equal(11_000, clock.NowMs);
        Assert.Equal(TimeSpan.FromSeconds(1), clock.Until(16_000));
        Assert.Equal(TimeSpan.Zero, clock.Until(11_000));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0.5)]
    [InlineData(1_000)]
    public void WhenAMomentIsPastThenTheWaitIsZeroHoweverLateAndNeverTheSignOfForEver(double lateMs)
    {
        var clock = new MarketClock(_time, 0, 1);
        clock.Start();
        _time.Advance(TimeSpan.FromMilliseconds(1_000 + lateMs));

        // one millisecond late is -1 ms, which timers take for "infinite": the market would stand still
        Assert.Equal(TimeSpan.Zero, clock.Until(1_000));
    }

    [Fact]
    public void WhenPausedThenTheTimeInBetweenIsNotCounted()
    {
        var clock = new MarketClock(_time, 0, 1);
        clock.Start();
        _time.Advance(TimeSpan.FromSeconds(1));
        clock.Pause(unpacedNowMs: 0);
        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(1_000, clock.NowMs);

        clock.Resume();
        clock.Resume();
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(2_000, clock.NowMs);
    }

    [Fact]
    public void WhenPausedBeforeTheStartThenItStartsWithTheResume()
    {
        var clock = new MarketClock(_time, 0, 1);
        clock.Pause(unpacedNowMs: 0);
        clock.Start();
        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(0, clock.NowMs);

        clock.Resume();
        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(5_000, clock.NowMs);
    }

    [Fact]
    public void WhenAnEpochIsGivenThenTheTimeSinceItHasPassedAlready()
    {
        var clock = new MarketClock(_time, 1_000, 10);
        clock.StartSince(_time.GetUtcNow() - TimeSpan.FromSeconds(3));

        Assert.Equal(31_000, clock.NowMs);
    }

    [Fact]
    public void WhenUnpacedThenEveryMomentIsDueAndAPauseKeepsWhereTheEventsAre()
    {
        var clock = new MarketClock(_time, 1_000, double.PositiveInfinity);
        clock.Start();
        Assert.Equal(TimeSpan.Zero, clock.Until(long.MaxValue / 2));
        Assert.Equal(long.MaxValue, clock.NowMs);

        clock.Pause(unpacedNowMs: 777);
        Assert.Equal(777, clock.NowMs);
        Assert.Equal(Timeout.InfiniteTimeSpan, clock.Until(1));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void WhenTheSpeedIsNotPositiveThenItIsRefused(double speed) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new MarketClock(_time, 0, speed));
}
