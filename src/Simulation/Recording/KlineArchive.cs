using System.Globalization;
using ActorNotice.Market;

namespace ActorNotice.Simulation.Recording;

/// <summary>Closed candles as CSV in the exchange's archive layout, a file a stream and day:
/// <c>BTCUSDT-1m-2026-01-05.csv</c>. Goes on where files of an earlier recording end.</summary>
internal sealed class KlineArchive : IDisposable
{
    private const string Header =
        "open_time,open,high,low,close,volume,close_time,quote_volume,count,taker_buy_volume,taker_buy_quote_volume,"
        + "ignore";

    private readonly string _folder;
    private readonly Dictionary<StreamKey, (string Day, long LastMs, StreamWriter File)> _open = [];

    internal KlineArchive(string folder)
    {
        _folder = Directory.CreateDirectory(folder).FullName;
        Holes = new HoleBook(_folder);
    }

    /// <summary>What is missing in the files.</summary>
    internal HoleBook Holes { get; }

    /// <summary>Candles written.</summary>
    internal long Written { get; private set; }

    /// <summary>What lies between the last candle of a stream and this one; null where nothing does, or nothing of the
    /// stream was ever written.</summary>
    internal RecordedHole? HoleBefore(KlineEvent candle)
    {
        var last = _open.TryGetValue(candle.Stream, out var open) ? open.LastMs : 0;
        if (last == 0) last = LastOf(candle.Stream);
        var next = candle.Stream.Interval.Advance(last);
        return last > 0 && next < candle.OpenMs ? new RecordedHole(candle.Stream, next, candle.OpenMs) : null;
    }

    /// <summary>Adds a closed candle; one that is not later than the last of its stream is known already.</summary>
    internal void Add(KlineEvent candle)
    {
        var open = DateTimeOffset.FromUnixTimeMilliseconds(candle.OpenMs);
        Add(candle, open.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private void Add(KlineEvent candle, string day)
    {
        var known = _open.TryGetValue(candle.Stream, out var open);
        if (known && candle.OpenMs <= open.LastMs) return;
        if (!known || open.Day != day)
        {
            open.File?.Dispose();
            open = (day, LastOf(PathOf(candle.Stream, day)), Append(PathOf(candle.Stream, day)));
        }

        if (candle.OpenMs > open.LastMs)
        {
            open.File.WriteLine(candle.Row);
            Written++;
        }

        _open[candle.Stream] = (day, Math.Max(candle.OpenMs, open.LastMs), open.File);
    }

    /// <summary>Hands everything so far to the file system.</summary>
    internal void Flush()
    {
        foreach (var open in _open.Values) open.File.Flush();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var open in _open.Values) open.File.Dispose();
    }

    private static StreamWriter Append(string path)
    {
        var isNew = !File.Exists(path);
        var file = new StreamWriter(path, append: true) { NewLine = "\n" };
        if (isNew) file.WriteLine(Header);
        return file;
    }

    private static long LastOf(string path)
    {
        var last = File.Exists(path) ? File.ReadLines(path).LastOrDefault() ?? "" : "";
        return long.TryParse(last.Split(',')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var ms) ? ms : 0;
    }

    // Days sort as they follow each other; the newest file may be a header only.
    private long LastOf(StreamKey stream) => Directory.EnumerateFiles(_folder, Path.GetFileName(PathOf(stream, "*-*-*")))
        .OrderDescending(StringComparer.Ordinal).Select(LastOf).FirstOrDefault(static ms => ms > 0);

    private string PathOf(StreamKey stream, string day)
    {
        // A month is 1mo there: 1M and 1m are one name on some file systems.
        var interval = stream.Interval.Code == "1M" ? "1mo" : stream.Interval.Code;
        return Path.Combine(_folder, $"{stream.Symbol}-{interval}-{day}.csv");
    }
}
