using System.IO.Compression;
using ActorNotice.Market;
using ActorNotice.Support;

namespace ActorNotice.Signals.Tests.Support;

/// <summary>Readers of the market data beside the checkout.</summary>
internal static class SharedData
{
    internal static IEnumerable<string[]> Rows(string name)
    {
        using var file = File.OpenRead(SharedFolder.PathOf(name));
        using var reader = new StreamReader(
            name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        while (reader.ReadLine() is { } line) yield return line.Split(',');
    }

    internal static string Text(string name) =>
        string.Join('\n', Rows(name).Select(static row => string.Join(',', row)));

    /// <summary>The candles of a CSV, its header skipped; times in µs become ms.</summary>
    internal static List<Candle> Candles(string name) => [.. Rows(name)
        .Where(static row => char.IsAsciiDigit(row[0][0]))
        .Select(static row => new Candle(
            OpenTime(row[0]), Price.Parse(row[1]), Price.Parse(row[2]), Price.Parse(row[3]), Price.Parse(row[4]), 0,
                0, 0))];

    private static long OpenTime(string text) => long.Parse(text, null) is var time && time > 10_000_000_000_000
        ? time / 1000 : time;
}
