using System.Globalization;
using ActorNotice.Cli.Shell;
using ActorNotice.Market;
using ActorNotice.Signals;
using ActorNotice.Simulation.Archive;
using ActorNotice.Simulation.Drawing;
using ActorNotice.Simulation.Series;

namespace ActorNotice.Cli;

/// <summary>What <c>replay</c> shows instead of single decisions.</summary>
/// <param name="watch">The rule, and how long a start warms up.</param>
/// <param name="within">Candles within which a signal must come back.</param>
/// <param name="asJson">Whether a program reads it.</param>
internal sealed class ReplayOverview(WatchSettings watch, int within, bool asJson)
{
    private const double AllowedRsiError = 0.01; // points of 0 … 100

    internal bool HasSummary { get; init; }

    internal bool ChecksWarmUp { get; init; }

    internal string? Chart { get; init; }

    internal bool IsWanted => HasSummary || ChecksWarmUp || Chart is not null;

    internal int Run(IReadOnlyList<string> files, ArchiveOptions options)
    {
        var series = KlineColumns.Read(files, options);
        var scans = series.AsParallel().AsOrdered().Select(one => SignalSeries.Scan(one, watch.Rule, watch.Debounce))
            .ToList();
        if (HasSummary) WriteSummary(series, scans);
        if (Chart is not null) WriteCharts(series, scans, Chart);
        return ChecksWarmUp && !CheckWarmUp(series) ? ExitCode.Failed : ExitCode.Done;
    }

    private void WriteSummary(IReadOnlyList<KlineColumns> series, List<SignalSeries> scans)
    {
        var reports = series.Zip(scans, (columns, scan) => SeriesReport.Of(columns, scan, within)).ToList();
        if (!asJson) Console.Write(SeriesText.Table(reports, within));
        else foreach (var report in reports) Console.WriteLine(SeriesText.JsonLine(report));
    }

    // Each stream's picture for itself, all at once: they take longer than the decisions.
    private void WriteCharts(IReadOnlyList<KlineColumns> series, List<SignalSeries> scans, string path)
    {
        var format = PictureOption.FormatOf(path);
        var pictures = series.Select((columns, i) => (Columns: columns, Scan: scans[i])).AsParallel().AsOrdered()
            .Select(one => (
                Path: series.Count == 1 ? path : PathOf(path, one.Columns.Stream),
                Bytes: SignalChart.Draw(one.Columns, one.Scan, watch.Rule, format)));
        foreach (var picture in pictures)
        {
            File.WriteAllBytes(picture.Path, picture.Bytes);
            Console.Error.WriteLine($"wrote {picture.Path}");
        }
    }

    private static string PathOf(string path, StreamKey stream) =>
        Path.ChangeExtension(path, null) + $"-{stream.Symbol}-{stream.Interval}{Path.GetExtension(path)}";

    private bool CheckWarmUp(IReadOnlyList<KlineColumns> series)
    {
        var depth = Math.Max(watch.WarmUpDepth, watch.Rule.Period);
        var truths = series.AsParallel().AsOrdered().Select(one => WarmUpTruth.Check(one, watch.Rule, depth)).ToList();
        for (var i = 0; i < truths.Count; i++)
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{series[i].Stream}: {truths[i].Starts} starts of {depth} candles, {truths[i].Decisions} decisions ")
                + string.Create(
                    CultureInfo.InvariantCulture,
                    $"compared with endless history: {truths[i].Different} differ, bands differ in ")
                + string.Create(
                    CultureInfo.InvariantCulture,
                    $"{truths[i].BandsDiffer}, RSI by at most {truths[i].RsiError:0.0e+0} points"));
        return truths.TrueForAll(static one => one.BandsDiffer == 0 && one.RsiError <= AllowedRsiError);
    }
}
