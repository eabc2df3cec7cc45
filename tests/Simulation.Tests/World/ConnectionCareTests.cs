using ActorNotice.Market;
using ActorNotice.Simulation.World;

namespace ActorNotice.Simulation.Tests.World;

/// <summary>What the feed does for its connections and its clock, seen through the whole service.</summary>
public sealed class ConnectionCareTests
{
    [Fact]
    public void WhenTheExchangeCutsEveryConnectionThenChangingSocketsBeforeLosesAndRepeatsNothing()
    {
        var options = Worlds.Options(4) with
        {
            Settings = ["exchange.rotate-after=20m", "exchange.streams-per-connection=2"],
            Exchange = new() { UpdatesPerCandle = 3, ConnectionLife = TimeSpan.FromMinutes(24) },
        };
        using var world = VirtualWorld.Open(options);

        world.Loop.RunFor(TimeSpan.FromMinutes(120));

        var live = world.Record.Decisions.Where(static made => made.Evidence == CloseEvidence.Stream).ToList();
        Assert.Equal(4 * 120, live.Count);
        Assert.Equal(live.Count, live.Select(static made => (made.Stream, made.Candle.OpenTimeMs)).Distinct().Count());
        Assert.DoesNotContain(world.Record.Streams, static change => change.State == Signals.WatchState.Suspended);
        Assert.Empty(world.Record.Anomalies);
        Assert.True(world.Exchange.Counters.ConnectionsTotal >= 2 * 6);
    }

    [Fact]
    public void WhenThisMachinesClockJumpsThenTheAdminIsToldAndToldOfTheRecovery()
    {
        using var world = VirtualWorld.Open(Worlds.Options(1));
        world.Loop.RunFor(TimeSpan.FromMinutes(2));
        world.Loop.Time.WallError = TimeSpan.FromMinutes(7);
        world.Loop.RunFor(TimeSpan.FromMinutes(1));
        Assert.Single(Told(world), static text => text.Contains("Clock is off by", StringComparison.Ordinal));

        // the simulated Telegram lives on the same wrong clock: its pace holds the next notice up for as long
        world.Loop.Time.WallError = TimeSpan.Zero;
        world.Loop.RunFor(TimeSpan.FromMinutes(9));
        Assert.Single(Told(world), static text => text.Contains("Clock agrees", StringComparison.Ordinal));
    }

    [Fact]
    public void WhenAConnectionFallsSilentThenItIsMadeAnewThoughPingsAreAnswered()
    {
        using var world = VirtualWorld.Open(Worlds.Options(2));
        world.Loop.RunFor(TimeSpan.FromMinutes(2));
        var before = world.Exchange.Counters.ConnectionsTotal;
        world.Exchange.IsSilent = true;
        world.Loop.RunFor(TimeSpan.FromMinutes(3));

        Assert.True(world.Exchange.Counters.ConnectionsTotal > before);
        Assert.Contains(Told(world), static text => text.Contains("silent: closes were due", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Told(VirtualWorld world) =>
        world.Record.Messages.Select(static message => message.Text);
}
