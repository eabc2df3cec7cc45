using ActorNotice.Market;
using ActorNotice.Signals.Tests.Support;
using ActorNotice.Signals.Watching;

namespace ActorNotice.Signals.Tests.Watching;

public sealed class HistoryPlanTests
{
    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 4)]
    [InlineData(7, 128)]
    [InlineData(8, 256)]
    [InlineData(9, 300)]
    [InlineData(1_000_000, 300)]
    public void WhenAttemptsFailThenTheWaitDoublesUpToFiveMinutes(int failures, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), HistoryPlan.Delay(failures));

    [Theory]
    [InlineData(null, false, HistoryPlan.SmallBatch)]
    [InlineData(null, true, HistoryPlan.LargeBatch)]
    [InlineData(3, true, 3)]
    [InlineData(0, true, 1)]
    [InlineData(5_000, false, HistoryPlan.LargeBatch)]
    public void WhenCandlesAreMissingThenAsManyAreAskedForAsOneRequestMayCost(int? missing, bool isCatchingUp,
        int count)
    {
        long? known = missing is { } candles ? WatchRig.OpenTime(candles) : null;
        Assert.Equal(
            new HistoryWanted(Series.Btc, WatchRig.OpenTime(0), count, HistoryPurpose.Gap),
            HistoryPlan.Gap(Series.Btc, WatchRig.OpenTime(0), known, isCatchingUp));
    }

    [Fact]
    public void WhenACandleStillNeedsItsDecisionThenTheWarmUpReachesBackFromIt()
    {
        Assert.Equal(
            new HistoryWanted(Series.Btc, WatchRig.OpenTime(10), 20 + HistoryPlan.SmallBatch, HistoryPurpose.WarmUp),
            HistoryPlan.WarmUp(Series.Btc, 20, WatchRig.OpenTime(30)));
        Assert.Equal(
            new HistoryWanted(Series.Btc, null, 20, HistoryPurpose.WarmUp), HistoryPlan.WarmUp(Series.Btc, 20, null));
    }
}
