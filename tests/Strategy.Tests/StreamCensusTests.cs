using ActorNotice.Market;
using ActorNotice.Signals;

namespace ActorNotice.Strategy.Tests;

public sealed class StreamCensusTests
{
    private static readonly StreamKey[] Streams =
        [.. new[] { "AUSDT", "BUSDT", "CUSDT" }.Select(static name => new StreamKey(Symbol.Parse(name), Interval.OneMinute))];

    private readonly StreamCensus _census = new(Streams);

    [Fact]
    public void WhenNothingIsSubscribedThenItIsStarting() => Assert.Equal(StrategyPhase.Starting, _census.Phase());

    [Theory]
    [InlineData(WatchState.Live, WatchState.Live, WatchState.Live, StrategyPhase.Running)]
    [InlineData(WatchState.Live, WatchState.Syncing, WatchState.Live, StrategyPhase.WarmingUp)]
    [InlineData(WatchState.Live, WatchState.Waiting, WatchState.Live, StrategyPhase.WarmingUp)]
    [InlineData(WatchState.Live, WatchState.Suspended, WatchState.Live, StrategyPhase.Suspended)]
    [InlineData(WatchState.Suspended, WatchState.Waiting, WatchState.Syncing, StrategyPhase.Suspended)]
    public void WhenStreamsMoveThenThePhaseFollowsFromTheirCounts(
        WatchState first, WatchState second, WatchState third, StrategyPhase phase)
    {
        _census.Move(Streams[0], first);
        _census.Move(Streams[1], second);
        _census.Move(Streams[2], third);

        Assert.Equal(phase, _census.Phase());
        Assert.Equal(3, Enum.GetValues<WatchState>().Sum(_census.Count));
    }

    [Fact]
    public void WhenAStreamIsNotWatchedThenItIsNotCounted()
    {
        Assert.Null(_census.Move(new StreamKey(Symbol.Parse("XUSDT"), Interval.OneMinute), WatchState.Live));
        Assert.Equal(0, _census.Count(WatchState.Live));
    }
}
