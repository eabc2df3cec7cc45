using ActorNotice.Exchange;
using ActorNotice.Signals;
using ActorNotice.Simulation.World;

namespace ActorNotice.Simulation.Tests.World;

/// <summary>Thousands of windows filled by REST while the market goes on.</summary>
public sealed class WarmUpTests
{
    private const int Symbols = 625;
    private const int Streams = Symbols * 4;
    private const int WeightPerMinute = 2400;

    [Fact]
    public void WhenThousandsOfWindowsAreFilledThenOnlyTheWeightBudgetIsWaitedForAndEachIsUsedAtOnce()
    {
        var options = Worlds.Options(Symbols) with
        {
            Settings = ["watch.intervals=1m,5m,15m,1h", "notify.telegram.pace.enabled=false"],
            Exchange = new() { UpdatesPerCandle = 3, WeightPerMinute = WeightPerMinute },
        };
        using var world = VirtualWorld.Open(options);
        var began = world.Loop.Now;

        world.Loop.RunFor(TimeSpan.FromMinutes(12));

        var filled = world.Record.Facts
            .Where(static fact => fact.What is WatchStateChanged { State: WatchState.Live })
            .Select(fact => fact.At - began).Order().ToList();
        Assert.Equal(Streams, filled.Count);
        // a window of the default period weighs 1, and half of the limit is ours
        var least = TimeSpan.FromMinutes(Streams / (WeightPerMinute / 2.0));
        Assert.True(filled[^1] < least + TimeSpan.FromMinutes(1), $"all of them after {filled[^1]}");
        Assert.True(filled[Streams / 2] < filled[^1] * 0.6, $"half of them after {filled[Streams / 2]} of {filled[^1]}");
        Assert.Empty(world.Record.Of<RestPaused>());
        Assert.Empty(world.Record.Anomalies);
    }
}
