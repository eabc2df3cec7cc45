using System.Collections.Immutable;
using ActorNotice.Market;

namespace ActorNotice.Simulation.ExchangePeer;

/// <summary>What is missing in the market itself, so that neither stream nor REST can tell it: candles that never were,
/// contracts that are gone. Thread-safe.</summary>
internal sealed class MarketDamage
{
    private ImmutableList<(Symbol Symbol, long FromMs, long ToMs)> _holes = [];
    private ImmutableDictionary<Symbol, long> _delisted = ImmutableDictionary<Symbol, long>.Empty;

    /// <summary>Takes candles out of the market: those of the series' own interval that open in a stretch of time;
    /// longer candles are made of what is left on paper.</summary>
    internal void Skip(Symbol symbol, long fromMs, long toMs) =>
        ImmutableInterlocked.Update(ref _holes, holes => holes.Add((symbol, fromMs, toMs)));

    /// <summary>Ends a contract: no candle closes after a moment.</summary>
    internal void Delist(Symbol symbol, long atMs) =>
        ImmutableInterlocked.Update(ref _delisted, list => list.SetItem(symbol, atMs));

    /// <summary>The status that <c>exchangeInfo</c> shows; null = the contract's own.</summary>
    internal string? StatusOf(Symbol symbol) => _delisted.ContainsKey(symbol) ? "SETTLING" : null;

    /// <summary>Whether a candle does not exist.</summary>
    /// <param name="stream">Whose.</param>
    /// <param name="isOwn">Whether its interval is the series' own.</param>
    /// <param name="openMs">Its open time, Unix ms.</param>
    internal bool Hides(StreamKey stream, bool isOwn, long openMs)
    {
        if (_delisted.TryGetValue(stream.Symbol, out var atMs) && stream.Interval.CloseTimeMs(openMs) >= atMs)
            return true;
        // Nearly always there is none.
        if (!isOwn || _holes.IsEmpty) return false;
        return _holes.Any(hole => hole.Symbol == stream.Symbol && openMs >= hole.FromMs && openMs < hole.ToMs);
    }
}
