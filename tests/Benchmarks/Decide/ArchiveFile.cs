using System.Globalization;
using ActorNotice.Market;

namespace ActorNotice.Benchmarks.Decide;

/// <summary>A kline CSV of the exchange's archive layout among the temporary files; deleted at the end.</summary>
internal sealed class ArchiveFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("actornotice-bench-");

    internal ArchiveFile(IReadOnlyList<Candle> candles)
    {
        Path = System.IO.Path.Combine(_folder.FullName, "BTCUSDT-1m-2026-01.csv");
        File.WriteAllLines(Path, candles.Select(Line));
    }

    internal string Path { get; }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Line(Candle candle) => string.Create(
        CultureInfo.InvariantCulture,
        $"{candle.OpenTimeMs},{candle.Open},{candle.High},{candle.Low},{candle.Close},{candle.Volume},")
        + string.Create(
            CultureInfo.InvariantCulture,
            $"{candle.OpenTimeMs + 59_999},{candle.QuoteVolume},{candle.Trades},61.728,2654304.06,0");
}
