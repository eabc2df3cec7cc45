using System.Globalization;
using System.IO.Compression;
using System.Text;
using ActorNotice.Market;

namespace ActorNotice.Simulation.Tests.Support;

/// <summary>Kline files in a folder of their own, gone afterwards.</summary>
internal sealed class ArchiveFile : IDisposable
{
    internal const string Header =
        "open_time,open,high,low,close,volume,close_time,quote_volume,count,taker_buy_volume,taker_buy_quote_volume,ignore";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("actornotice-");

    public void Dispose() => _folder.Delete(recursive: true);

    internal string Path(string name) => System.IO.Path.Combine(_folder.FullName, name);

    internal string Plain(string name, params IEnumerable<string> lines)
    {
        File.WriteAllText(Path(name), Join(lines));
        return Path(name);
    }

    internal string Gzip(string name, params IEnumerable<string> lines)
    {
        using var gzip = new GZipStream(File.Create(Path(name)), CompressionLevel.Fastest);
        gzip.Write(Encoding.UTF8.GetBytes(Join(lines)));
        return Path(name);
    }

    internal string Zip(string name, IEnumerable<string> lines, int members = 1)
    {
        using var zip = ZipFile.Open(Path(name), ZipArchiveMode.Create);
        for (var i = 0; i < members; i++)
        {
            using var member = zip.CreateEntry($"{i}.csv").Open();
            member.Write(Encoding.UTF8.GetBytes(Join(lines)));
        }

        return Path(name);
    }

    internal static string Row(Candle candle, long perMs = 1, long stepMs = 60_000) => string.Join(
        ',', new object[]
        {
            candle.OpenTimeMs * perMs, candle.Open, candle.High, candle.Low, candle.Close, candle.Volume,
            (candle.OpenTimeMs + stepMs) * perMs - 1, candle.QuoteVolume, candle.Trades, candle.Volume / 2, candle.QuoteVolume / 2, 0,
        }.Select(static value => Convert.ToString(value, CultureInfo.InvariantCulture)));

    internal static string ShortRow(Candle candle) => string.Join(',', Row(candle).Split(',').Take(6));

    private static string Join(IEnumerable<string> lines) => string.Concat(lines.Select(static line => line + "\n"));
}
