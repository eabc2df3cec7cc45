using System.Collections.Frozen;
using ActorNotice.Market;
using ActorNotice.Simulation.Archive;

namespace ActorNotice.Simulation.Markets;

/// <summary>Everything that trades on the simulated exchange: generated from a seed, or recorded in files.
/// Immutable.</summary>
public sealed class SimulatedMarket
{
    private readonly FrozenDictionary<Symbol, SymbolMarket> _symbols;

    private SimulatedMarket(IEnumerable<SymbolMarket> symbols, bool isRecorded)
    {
        _symbols = symbols.ToFrozenDictionary(static market => market.Spec.Symbol);
        Ordered = [.. _symbols.Values.OrderBy(static market => market.Spec.Symbol)];
        IsRecorded = isRecorded;
    }

    /// <summary>Whether the candles come from files, and so end.</summary>
    public bool IsRecorded { get; }

    /// <summary>The contracts, by name.</summary>
    public IReadOnlyList<SymbolSpec> Symbols => [.. Ordered.Select(static market => market.Spec)];

    /// <summary>Open time of the earliest candle, Unix ms.</summary>
    public long FirstOpenMs => Ordered.Min(static market => market.FirstOpenMs);

    /// <summary>The moment after the last candle, Unix ms; <see cref="long.MaxValue"/> for a generated
    /// market.</summary>
    public long EndMs => Ordered.Max(static market => market.EndMs);

    /// <summary>The contracts by name: the order of everything that must not depend on chance.</summary>
    internal SymbolMarket[] Ordered { get; }

    /// <summary>A market made of a seed: endless, the same for the same seed, symbol and time, whatever was asked
    /// before.</summary>
    /// <param name="seed">Any number.</param>
    /// <param name="contracts">The contracts, at least one.</param>
    public static SimulatedMarket Generate(ulong seed, IEnumerable<GeneratedContract> contracts) =>
        new(contracts.Select(contract => Generate(seed, contract)), isRecorded: false);

    /// <summary>A market of kline files in the archive layout. Files of one stream are joined; a symbol may have
    /// several intervals. Throws <see cref="ArchiveFormatException"/>, <see cref="FormatException"/> where two files
    /// disagree, and I/O exceptions.
    /// </summary>
    /// <param name="files">At least one path; names tell symbol and interval unless the options do.</param>
    /// <param name="options">Null = as the names say.</param>
    public static SimulatedMarket FromFiles(IEnumerable<string> files, ArchiveOptions? options = null)
    {
        var parts = files.Select(path => ReadFile(path, options)).ToList();
        var series = parts.GroupBy(static part => part.Stream, static part => part.Candles);
        return FromSeries(series.Select(static same => (same.Key, same.SelectMany(static candles => candles))));
    }

    /// <summary>A market of candles at hand.</summary>
    /// <param name="series">For each stream its candles.</param>
    public static SimulatedMarket FromSeries(IEnumerable<(StreamKey Stream, IEnumerable<Candle> Candles)> series)
    {
        var recorded = series.Select(static one =>
            (one.Stream.Symbol, Series: RecordedSeries.Join(one.Stream, one.Candles)));
        var symbols = recorded.GroupBy(static one => one.Symbol, static one => one.Series);
        return new SimulatedMarket(symbols.Select(static same => Recorded(same.Key, [.. same])), isRecorded: true);
    }

    /// <summary>Several markets as one; of a symbol that two have, the first is taken.</summary>
    /// <param name="markets">At least one.</param>
    public static SimulatedMarket Join(IReadOnlyCollection<SimulatedMarket> markets) => new(
        markets.SelectMany(static market => market.Ordered).DistinctBy(static one => one.Spec.Symbol),
        markets.All(static market => market.IsRecorded));

    /// <summary>The complete candle of a stream, past or future; null in a gap, outside the market, or where the
    /// interval is finer than the market knows.</summary>
    /// <param name="stream">Whose.</param>
    /// <param name="openMs">Its open time, Unix ms.</param>
    public Candle? CandleAt(StreamKey stream, long openMs) =>
        Find(stream.Symbol) is { } market && market.TryClosed(stream.Interval, openMs, out var candle) ? candle : null;

    /// <summary>A contract by its name; null when there is none.</summary>
    internal SymbolMarket? Find(Symbol symbol) => _symbols.GetValueOrDefault(symbol);

    private static SymbolMarket Generate(ulong seed, GeneratedContract contract) =>
        new(contract.Spec, [new GeneratedSeries(seed, contract)]);

    private static SymbolMarket Recorded(Symbol symbol, RecordedSeries[] series) =>
        new(new SymbolSpec(symbol, series.Min(static one => one.Tick)), series);

    private static (StreamKey Stream, List<Candle> Candles) ReadFile(string path, ArchiveOptions? options)
    {
        using var reader = ArchiveReader.Open(path, options);
        return (reader.Stream, [.. RecordedSeries.Read(reader)]);
    }
}
