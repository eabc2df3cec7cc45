using ActorNotice.Market;
using ActorNotice.Signals.Tests.Support;
using ActorNotice.Signals.Watching;

namespace ActorNotice.Signals.Tests.Watching;

public sealed class StalenessTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    [Theory]
    [InlineData(204, 0, false)]
    [InlineData(119_999, 0, false)]
    [InlineData(60_000, 60_000, false)]
    [InlineData(60_000, 60_001, true)]
    [InlineData(120_001, 0, true)]
    [InlineData(-1, 121_000, true)]
    [InlineData(-3_600_000, 121_000, false)]
    public void WhenLatenessThereAndWaitingHereExceedTheLimitThenItIsStale(int lateMs, int waitedMs, bool expected)
    {
        var received = TimeSpan.FromHours(1);
        var close = new CandleClosed(
            Series.Btc, WatchRig.Candle(0), CloseEvidence.Stream, WatchRig.OpenTime(1) - 1 + lateMs, received);
        Assert.Equal(expected, Staleness.IsStale(close, received + TimeSpan.FromMilliseconds(waitedMs), Limit));
        Assert.False(Staleness.IsStale(close, received + TimeSpan.FromDays(400), Timeout.InfiniteTimeSpan));
    }
}
