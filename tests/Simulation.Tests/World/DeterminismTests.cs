using System.Security.Cryptography;
using System.Text;
using ActorNotice.Simulation.World;
using Xunit.Abstractions;

namespace ActorNotice.Simulation.Tests.World;

public sealed class DeterminismTests(ITestOutputHelper output)
{
    private const int Symbols = 10;
    private const int Candles = 200;

    [Fact]
    public void WhenAWorldRunsTwiceThenEveryDecisionNoticeAndLogLineIsTheSame()
    {
        var first = Play();
        var second = Play();

        Assert.True(first.Length > Symbols * Candles);
        Assert.Equal(first, second);
    }

    [Fact]
    public void WhenTheSeedOfTheMarketDiffersThenSoDoesTheRecord() => Assert.NotEqual(Play(), Play(market: 8));

    private string[] Play(ulong market = 7)
    {
        var started = TimeProvider.System.GetTimestamp();
        using var world = VirtualWorld.Open(Worlds.Options(Symbols, market) with { IsVerbose = true });
        world.Loop.RunFor(TimeSpan.FromMinutes(Candles));
        world.StopService("the run is over");

        var lines = world.Record.Lines;
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
        output.WriteLine(
            $"{lines.Length} lines, {world.Loop.Turns} turns, {TimeProvider.System.GetElapsedTime(started)}, {hash[..16]}");
        return [.. lines];
    }
}
