using ActorNotice.Benchmarks.Decide;
using ActorNotice.Benchmarks.Harness;
using ActorNotice.Market;
using ActorNotice.Simulation.Series;
using ActorNotice.Simulation.Tuning;

namespace ActorNotice.Benchmarks.Tune;

/// <summary>A sweep on one core and on all, and reading its file for comparison.</summary>
internal static class TuneBenchmark
{
    private const int Candles = 100_000;
    private static readonly TuneGrid Grid = new([10, 20, 30, 40], [1.5m, 2m, 2.5m, 3m], [0, 0.02m], [null]);
    private static readonly TuneGoal Goal = new(20, 20, 4);

    internal static async Task RunAsync(Options options)
    {
        var candles = CandleWalk.Make(Candles);
        using var file = new ArchiveFile(candles);
        KlineColumns[] series = [KlineColumns.Of(new StreamKey(Symbol.Parse("BTCUSDT"), Interval.OneMinute), candles)];
        var scores = await Contest.RunAsync("tune", options, [
            Contender.Of("one core", () => Run(series, 1)),
            Contender.Of("all cores", () => Run(series, Environment.ProcessorCount)),
            Contender.Of("only reading the file", () => KlineColumns.Read([file.Path])[0].Count),
        ]);
        Table.WriteContest($"tune: {Grid.Count} rules over {Candles:N0} candles", "candle and rule", scores);
    }

    private static long Run(KlineColumns[] series, int cores) =>
        (long)TuneRun.Of(series, Grid, Goal, cores: cores).Ranked.Length * Candles;
}
