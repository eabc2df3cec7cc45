using ActorNotice.Market;

namespace ActorNotice.Exchange.Universe;

/// <summary>Contracts by what was traded in them in the last 24 hours: place 1 is the most traded one. Of equal ones
/// the first by name is before.</summary>
internal sealed class VolumeRanks
{
    private readonly DayVolumes _volumes;
    private readonly Dictionary<Symbol, int> _places = [];

    internal VolumeRanks(IEnumerable<Symbol> symbols, DayVolumes volumes)
    {
        _volumes = volumes;
        foreach (var symbol in symbols.OrderByDescending(VolumeOf).ThenBy(static symbol => symbol))
            _places.Add(symbol, _places.Count + 1);
    }

    /// <summary>The place; 0 for a contract that is not ranked.</summary>
    internal int PlaceOf(Symbol symbol) => _places.GetValueOrDefault(symbol);

    /// <summary>The quote volume; 0 when the exchange did not name it.</summary>
    internal decimal VolumeOf(Symbol symbol) => _volumes.QuoteVolumes.GetValueOrDefault(symbol);
}
