using System.Runtime.InteropServices;
using ActorNotice.Market;
using ActorNotice.Simulation.Archive;

namespace ActorNotice.Simulation.Series;

/// <summary>The candles of one stream as columns: parsed once, gone through as often as is wanted, from any number of
/// threads. Immutable.</summary>
public sealed class KlineColumns
{
    private readonly long[] _open;
    private readonly long[] _high;
    private readonly long[] _low;
    private readonly long[] _close;

    private KlineColumns(StreamKey stream, long[] openMs, long[] open, long[] high, long[] low, long[] close)
    {
        Stream = stream;
        (OpenMs, _open, _high, _low, _close) = (openMs, open, high, low, close);
    }

    /// <summary>Whose candles.</summary>
    public StreamKey Stream { get; }

    /// <summary>How many.</summary>
    public int Count => OpenMs.Length;

    /// <summary>The moment after the last, Unix ms.</summary>
    public long EndMs => Stream.Interval.Advance(OpenMs[^1]);

    /// <summary>Open times, Unix ms, rising.</summary>
    internal long[] OpenMs { get; }

    /// <summary>First prices, units of 1e-8.</summary>
    internal ReadOnlySpan<long> Open => _open;

    /// <summary>Highest prices, units of 1e-8.</summary>
    internal ReadOnlySpan<long> High => _high;

    /// <summary>Lowest prices, units of 1e-8.</summary>
    internal ReadOnlySpan<long> Low => _low;

    /// <summary>Closes, units of 1e-8.</summary>
    internal ReadOnlySpan<long> Close => _close;

    /// <summary>Reads files, several at once; files of one stream are joined. In the order of first mention. Throws
    /// <see cref="ArchiveFormatException"/>, and <see cref="FormatException"/> where two files disagree.</summary>
    /// <param name="files">The files.</param>
    /// <param name="options">Null = as the names say.</param>
    public static IReadOnlyList<KlineColumns> Read(IEnumerable<string> files, ArchiveOptions? options = null)
    {
        var lean = (options ?? new ArchiveOptions()) with { PricesOnly = true };
        var parts = files.AsParallel().AsOrdered().Select(path => ReadFile(path, lean)).ToList();
        return [.. parts.GroupBy(static part => part.Stream).Select(static same => Join([.. same]))];
    }

    /// <summary>Reads one file to its end.</summary>
    /// <param name="reader">At its beginning.</param>
    public static KlineColumns Read(ArchiveReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        List<long> openMs = [], open = [], high = [], low = [], close = [];
        while (reader.TryRead(out var candle))
        {
            openMs.Add(candle.OpenTimeMs);
            open.Add(candle.Open.Units);
            high.Add(candle.High.Units);
            low.Add(candle.Low.Units);
            close.Add(candle.Close.Units);
        }

        if (openMs.Count == 0) throw new FormatException($"the file of {reader.Stream} holds no candle");
        return new KlineColumns(reader.Stream, [.. openMs], [.. open], [.. high], [.. low], [.. close]);
    }

    /// <summary>Candles at hand, rising by open time.</summary>
    /// <param name="stream">Whose.</param>
    /// <param name="candles">At least one.</param>
    public static KlineColumns Of(StreamKey stream, IReadOnlyCollection<Candle> candles) => new(
        stream, [.. candles.Select(static one => one.OpenTimeMs)], [.. candles.Select(static one => one.Open.Units)],
        [.. candles.Select(static one => one.High.Units)], [.. candles.Select(static one => one.Low.Units)],
        [.. candles.Select(static one => one.Close.Units)]);

    /// <summary>The first so many.</summary>
    /// <param name="count">At least one.</param>
    public KlineColumns First(int count) => new(
        Stream, OpenMs[..count], _open[..count], _high[..count], _low[..count], _close[..count]);

    /// <summary>Whether the candle follows the one before it without a hole.</summary>
    internal bool Continues(int index) => index > 0 && OpenMs[index] == Stream.Interval.Advance(OpenMs[index - 1]);

    /// <summary>The stretches without a hole, Unix ms each: where the first candle opens, and the moment after the
    /// last.</summary>
    internal List<(long FromMs, long ToMs)> Stretches()
    {
        var (all, from) = (new List<(long FromMs, long ToMs)>(), OpenMs[0]);
        for (var i = 1; i <= Count; i++)
        {
            if (i < Count && Continues(i)) continue;
            all.Add((from, Stream.Interval.Advance(OpenMs[i - 1])));
            if (i < Count) from = OpenMs[i];
        }

        return all;
    }

    private static KlineColumns ReadFile(string path, ArchiveOptions options)
    {
        using var reader = ArchiveReader.Open(path, options);
        return Read(reader);
    }

    private static KlineColumns Join(KlineColumns[] parts)
    {
        if (parts.Length == 1) return parts[0];
        var rows = parts.SelectMany(static part => Enumerable.Range(0, part.Count).Select(index => part.Row(index)))
            .Distinct().OrderBy(static row => row.OpenMs).ToList();
        for (var i = 1; i < rows.Count; i++)
            if (rows[i].OpenMs == rows[i - 1].OpenMs)
                throw new FormatException($"the files of {parts[0].Stream} disagree at open time {rows[i].OpenMs}");
        var all = CollectionsMarshal.AsSpan(rows);
        return new KlineColumns(
            parts[0].Stream, Column(all, static row => row.OpenMs), Column(all, static row => row.Open),
            Column(all, static row => row.High), Column(all, static row => row.Low),
            Column(all, static row => row.Close));
    }

    private static long[] Column(ReadOnlySpan<PriceTuple> rows, Func<PriceTuple, long> of)
    {
        var column = new long[rows.Length];
        for (var i = 0; i < rows.Length; i++) column[i] = of(rows[i]);
        return column;
    }

    private PriceTuple Row(int index) => new(OpenMs[index], _open[index], _high[index], _low[index], _close[index]);

    private readonly record struct PriceTuple(long OpenMs, long Open, long High, long Low, long Close);
}
