using System.Globalization;
using ActorNotice.Benchmarks.Harness;
using ActorNotice.Market;
using ActorNotice.Signals;
using ActorNotice.Simulation.ExchangePeer;
using ActorNotice.Simulation.Markets;
using ActorNotice.Simulation.World;

namespace ActorNotice.Benchmarks.Simulate;

/// <summary>A day of a market under virtual time, through the service's own actors and both peers.</summary>
internal static class DayBenchmark
{
    private const int Symbols = 50;

    internal static Task RunAsync(Options options)
    {
        var table = new Table("a simulated day of 50 symbols × 4 intervals", "seconds", "CPU s", "decisions", "notices", "pieces of work");
        foreach (var updates in (int[])[0, 1, 3])
        {
            for (var round = 0; round < options.Rounds; round++)
                Add(table, updates, round);
        }

        table.Write("simulate");
        return Task.CompletedTask;
    }

    private static void Add(Table table, int updates, int round)
    {
        var meter = Meter.Start();
        using var world = VirtualWorld.Open(new VirtualWorldOptions(Market())
        {
            Settings = ["watch.intervals=1m,5m,15m,1h", "log.level=warning"],
            Exchange = new SimulatedExchangeOptions { UpdatesPerCandle = updates },
        });
        world.Loop.RunFor(TimeSpan.FromDays(1));
        var reading = meter.Stop(1);
        table.Row(
            $"{updates} updates a minute, round {round + 1}", Text.Digits(reading.Wall.TotalSeconds), Text.Digits(reading.Cpu.TotalSeconds),
            Count(world.Record.Decisions.Count()),
            Count(world.Record.Decisions.Count(static made => made.Verdict is Verdict.Long or Verdict.Short)), Count(world.Loop.Turns));
    }

    private static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static SimulatedMarket Market() => SimulatedMarket.Generate(
        7, Enumerable.Range(0, Symbols).Select(static index => new GeneratedContract(
            new SymbolSpec(Symbol.Parse($"{(char)('A' + index % 26)}{index}USDT"), Price.Parse("0.01")), Price.FromDecimal(50 + index))));
}
