using ActorNotice.Benchmarks.Harness;
using ActorNotice.Market;
using ActorNotice.Signals;
using ActorNotice.Signals.Deciding;
using ActorNotice.Simulation.Archive;
using ActorNotice.Simulation.Replay;

namespace ActorNotice.Benchmarks.Decide;

/// <summary>Exact decisions on closed candles against the usual doubles, and a whole replay against only cutting its
/// file.</summary>
internal static class DecideBenchmark
{
    private const int Candles = 100_000;
    private static readonly SignalRule Rule = WatchSettings.Default.Rule;
    private static readonly StreamKey Stream = new(Symbol.Parse("BTCUSDT"), Interval.OneMinute);

    internal static async Task RunAsync(Options options)
    {
        var candles = CandleWalk.Make(Candles);
        var decisions = await Contest.RunAsync("decide", options, [
            Contender.Of("two passes over the window, doubles", () => TwoPasses(candles)),
            Contender.Of("ours, exact", () => Exact(candles, Rule)),
            Contender.Of("ours, exact, with RSI", () => Exact(candles, Rule with { Rsi = WatchSettings.DefaultRsi })),
        ]);
        Table.WriteContest($"decide: {Candles:N0} candles, period {Rule.Period}", "candle", decisions);

        using var file = new ArchiveFile(candles);
        var replays = await Contest.RunAsync("replay", options, [
            Contender.Of("only cut: ReadLines + Split", () => CutText(file.Path)),
            Contender.Of("only cut: bytes at commas, no text", () => CutBytes(file.Path)),
            Contender.Of("ours: read, check, decide", () => Replay(file.Path, null)),
            Contender.Of("ours, prices only (replay, tune)", () => Replay(file.Path, new ArchiveOptions { PricesOnly = true })),
        ]);
        Table.WriteContest($"replay: CSV of {Candles:N0} rows, 12 columns", "row", replays);
    }

    private static long TwoPasses(Candle[] candles)
    {
        var bands = new TwoPass(Rule.Period, (double)Rule.Deviations, (double)Rule.SqueezeBandwidth);
        var signals = 0L;
        foreach (var candle in candles) signals += Math.Abs(bands.Add(candle.Close.ToDouble()));
        return Counted(candles.Length, signals);
    }

    private static long Exact(Candle[] candles, SignalRule rule)
    {
        var decider = new StreamDecider(Stream, rule);
        var signals = 0L;
        foreach (var candle in candles)
            if (decider.Step(candle).Outcome.Verdict is Verdict.Long or Verdict.Short) signals++;
        return Counted(candles.Length, signals);
    }

    private static long CutText(string path)
    {
        var (rows, letters) = (0L, 0L);
        foreach (var line in File.ReadLines(path))
        {
            rows++;
            foreach (var field in line.Split(',')) letters += field.Length;
        }

        return Counted(rows, letters);
    }

    private static long CutBytes(string path)
    {
        var (rows, letters) = (0L, 0L);
        ReadOnlySpan<byte> rest = File.ReadAllBytes(path);
        while (rest.IndexOf((byte)'\n') is >= 0 and var end)
        {
            rows++;
            foreach (var field in rest[..end].Split((byte)',')) letters += field.End.Value - field.Start.Value;
            rest = rest[(end + 1)..];
        }

        return Counted(rows, letters);
    }

    private static long Replay(string path, ArchiveOptions? options)
    {
        using var reader = ArchiveReader.Open(path, options);
        var summary = new ReplayRunner(Rule).Run(reader, null);
        return Counted(summary.Decisions.Total, summary.Decisions[Verdict.Long] + summary.Decisions[Verdict.Short]);
    }

    // what nobody looks at may be compiled away
    private static long Counted(long operations, long evidence) =>
        evidence > 0 ? operations : throw new InvalidOperationException("nothing came of it");
}
