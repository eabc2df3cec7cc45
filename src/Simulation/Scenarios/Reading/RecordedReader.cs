using ActorNotice.Hocon;
using ActorNotice.Market;
using ActorNotice.Simulation.Archive;
using ActorNotice.Simulation.Markets;

namespace ActorNotice.Simulation.Scenarios.Reading;

/// <summary>Reads the contracts whose candles are in files: <c>csv = "BTCUSDT-1m-2024-01.csv"</c>, beside the
/// scenario.</summary>
internal static class RecordedReader
{
    private const int Before = 300; // candles ahead of the story, for windows and RSI

    /// <summary>The market of all files together, and a zero that leaves room before it; null when there are
    /// none.</summary>
    internal static (SimulatedMarket Market, DateTimeOffset Zero)? Read(
        HoconObject symbols, string file, SettingsReport report)
    {
        var series = new List<(StreamKey Stream, IEnumerable<Candle> Candles)>();
        foreach (var field in symbols.Fields)
            if (field.Value is HoconObject fields && fields.TryGet("csv", out var value))
                series.AddRange(Files(fields, value, report)
                    .Select(path => ReadFile(path, field.Key, file, value, report))
                    .OfType<(StreamKey, IEnumerable<Candle>)>());
        if (series.Count == 0) return null;
        return (SimulatedMarket.FromSeries(series), ZeroOf(series[0]));
    }

    private static IReadOnlyList<string> Files(HoconObject fields, HoconValue value, SettingsReport report)
    {
        report.Problems.AddRange(fields.FindUnknownKeys(["csv"]));
        return value is HoconScalar one ? [one.Text] : report.Problems.Read(() => fields.GetStringList("csv"), []);
    }

    private static (StreamKey, IEnumerable<Candle>)? ReadFile(
        string path, string name, string file, HoconValue at, SettingsReport report)
    {
        try
        {
            var full = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file)) ?? "", path);
            using var reader = ArchiveReader.Open(full);
            if (reader.Stream.Symbol.Name != name)
                throw new FormatException($"{path} holds {reader.Stream.Symbol}, not {name}; rename one of them");
            return (reader.Stream, RecordedSeries.Read(reader).ToList());
        }
        catch (Exception failure) when (failure is IOException or FormatException or UnauthorizedAccessException)
        {
            // The scenario's author mends it like any other field of the file.
            report.Problems.Add(new HoconProblem(at.Origin, $"market.symbols.{name}.csv", failure.Message));
            return null;
        }
    }

    private static DateTimeOffset ZeroOf((StreamKey Stream, IEnumerable<Candle> Candles) first)
    {
        var candles = first.Candles.Take(Before).ToList();
        return DateTimeOffset.FromUnixTimeMilliseconds(candles[candles.Count < Before ? 0 : ^1].OpenTimeMs);
    }
}
