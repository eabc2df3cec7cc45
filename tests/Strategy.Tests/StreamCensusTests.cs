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

    [Fact]
    public void WhenOtherStreamsAreWatchedThenThoseThatStayKeepTheirStateAndTheCountsFit()
    {
        _census.Move(Streams[0], WatchState.Suspended);
        _census.Move(Streams[1], WatchState.Live);
        var entered = new StreamKey(Symbol.Parse("XUSDT"), Interval.OneMinute);

        var gone = _census.Watch([Streams[1], entered]);

        Assert.Equal([Streams[0], Streams[2]], gone.Order());
        Assert.Equal((2, 1, 1, 0), (
            _census.Watched, _census.Count(WatchState.Live), _census.Count(WatchState.Waiting), _census.Count(WatchState.Suspended)));
        Assert.Equal(WatchState.Waiting, _census.Move(entered, WatchState.Live));
        Assert.Equal(StrategyPhase.Running, _census.Phase());
    }

    [Fact]
    public void WhenNothingIsWatchedThenItIsNotCalledRunning()
    {
        _census.Watch([]);

        Assert.Equal(StrategyPhase.Starting, _census.Phase());
    }
}
