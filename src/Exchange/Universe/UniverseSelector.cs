using ActorNotice.Exchange.Settings;
using ActorNotice.Market;

namespace ActorNotice.Exchange.Universe;

/// <summary>
/// Settings and a reading of the market → the contracts to watch. Pure. Names come first, in the order written; the
/// others follow by name, so that the order does not move with the volumes.
/// </summary>
internal static class UniverseSelector
{
    /// <summary>Selects; the problems are those of the names.</summary>
    /// <param name="settings">Valid settings.</param>
    /// <param name="market">The market. Without volumes, volumes admit what is watched already and nothing
    /// else.</param>
    /// <param name="watched">What is watched now: it keeps its place until another is clearly ahead.</param>
    internal static SymbolResolution Select(
        UniverseSettings settings, MarketReading market, IReadOnlySet<Symbol> watched)
    {
        var terms = new UniverseTerms(settings);
        var named = market.Catalog.Resolve(
            settings.Names.Where(name => !terms.Excludes(name)).Select(static name => name.Name));
        // what is named or taken out has its place for good: it must not make room for others at one reading and take
        // it at the next
        var settled = watched.Union(settings.Names).Union(
            market.Catalog.All.Where(terms.Excludes).Select(static info => info.Symbol));
        var selected = named.Symbols.Concat(Pool(terms, settings.Hysteresis, market, settled.ToHashSet()).Order())
            .Distinct()
            .Where(symbol => market.Catalog.Find(symbol) is { } info && !terms.Excludes(info));
        return new SymbolResolution([.. selected], named.Problems);
    }

    /// <summary>The places of all contracts that the filters leave, whatever their volume; null without
    /// volumes.</summary>
    internal static VolumeRanks? Ranks(UniverseSettings settings, MarketReading market) => market.Volumes is { } volumes
        ? new VolumeRanks(Admitted(new UniverseTerms(settings), market), volumes) : null;

    private static IEnumerable<Symbol> Pool(
        UniverseTerms terms, decimal hysteresis, MarketReading market, HashSet<Symbol> watched)
    {
        if (!terms.AddsPool) return [];
        var admitted = Admitted(terms, market);
        if (terms.Top is null && terms.Volume is null) return admitted;
        if (market.Volumes is not { } volumes) return admitted.Where(watched.Contains).Take(terms.Top ?? int.MaxValue);

        var ranks = new VolumeRanks(admitted, volumes);
        var traded = admitted.Where(
            symbol => ranks.VolumeOf(symbol) >= Least(terms, hysteresis, watched.Contains(symbol)));
        return terms.Top is { } top ? Top(traded, top, hysteresis, ranks, watched) : traded;
    }

    private static List<Symbol> Admitted(UniverseTerms terms, MarketReading market) =>
        [.. market.Catalog.All.Where(terms.Admits).Select(static info => info.Symbol).Order()];

    private static decimal Least(UniverseTerms terms, decimal hysteresis, bool isWatched) =>
        (terms.Volume ?? 0) * (isWatched ? 1 - hysteresis : 1);

    // What is watched counts as some places better than it is: another one pushes it out by being that far ahead, and
    // the number stays the same.
    private static IEnumerable<Symbol> Top(
        IEnumerable<Symbol> symbols, int top, decimal hysteresis, VolumeRanks ranks, HashSet<Symbol> watched)
    {
        var lead = (int)Math.Ceiling(top * hysteresis);
        return symbols
            .OrderBy(symbol => ranks.PlaceOf(symbol) - (watched.Contains(symbol) ? lead : 0))
            .ThenBy(symbol => watched.Contains(symbol) ? 0 : 1)
            .ThenBy(ranks.PlaceOf)
            .Take(top);
    }
}
