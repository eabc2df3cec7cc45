using ActorNotice.Benchmarks.Decide;
using ActorNotice.Benchmarks.Harness;
using ActorNotice.Market;
using ActorNotice.Notify.Chart;
using ActorNotice.Raster;
using ActorNotice.Signals;
using ActorNotice.Signals.Deciding;

namespace ActorNotice.Benchmarks.Chart;

/// <summary>One notice's picture: milliseconds to draw it, bytes of the file, and what of both is only packing.</summary>
internal static class ChartBenchmark
{
    private const int Shown = 60;

    internal static async Task RunAsync(Options options)
    {
        var subject = Subject();
        var canvas = ChartDrawing.Paint(subject);
        var scores = await Contest.RunAsync("chart", options, [
            Contender.Of("whole picture", () => Math.Min(1, ChartDrawing.Draw(subject).Length)),
            Contender.Of("only packed", () => Math.Min(1, PngWriter.Write(canvas).Length)),
        ]);
        var table = new Table("", "ms a picture");
        foreach (var score in scores) table.Row(score.Name, Text.Digits(1_000 / score.PerSecond));
        table.Write($"chart: {Shown} candles, {ChartDrawing.Draw(subject).Length:N0} bytes");
    }

    private static ChartSubject Subject()
    {
        var decider = new StreamDecider(
            new StreamKey(Symbol.Parse("BTCUSDT"), Interval.OneMinute), WatchSettings.Default.Rule, Shown);
        foreach (var candle in CandleWalk.Make(2 * Shown)) decider.Step(candle);
        var picture = decider.ReadPicture() ?? throw new InvalidOperationException("the walk made no candle");
        return new ChartSubject(picture, Side.Long, picture.Points[^1].Candle.OpenTimeMs, 2, TimeZoneInfo.Utc);
    }
}
