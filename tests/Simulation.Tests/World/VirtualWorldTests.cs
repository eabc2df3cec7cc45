using ActorNotice.Signals;
using ActorNotice.Simulation.World;

namespace ActorNotice.Simulation.Tests.World;

public sealed class VirtualWorldTests
{
    [Fact]
    public void WhenMinutesPassThenEveryCandleIsDecidedOnce()
    {
        using var world = VirtualWorld.Open(Worlds.Options(2));

        world.Loop.RunFor(TimeSpan.FromMinutes(5));

        var live = world.Record.Decisions.Where(static made => made.Evidence == Market.CloseEvidence.Stream).ToList();
        Assert.Equal(10, live.Count);
        Assert.Equal(10, live.Select(static made => (made.Stream, made.Candle.OpenTimeMs)).Distinct().Count());
        Assert.DoesNotContain(live, static made => made.Verdict == Verdict.WarmingUp);
    }
}
