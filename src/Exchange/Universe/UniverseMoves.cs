using System.Collections.Immutable;
using System.Globalization;
using ActorNotice.Exchange.Settings;
using ActorNotice.Market;

namespace ActorNotice.Exchange.Universe;

/// <summary>What enters and leaves between two selections, and why. Pure.</summary>
internal static class UniverseMoves
{
    internal static ImmutableArray<SymbolMove> Between(
        IReadOnlyCollection<Symbol> before, IReadOnlyCollection<Symbol> after, UniverseSettings settings,
        SymbolCatalog? known, MarketReading market)
    {
        var ranks = UniverseSelector.Ranks(settings, market);
        return
        [
            .. after.Except(before).Select(symbol => new SymbolMove(symbol, true, WhyIn(symbol, known, ranks))),
            .. before.Except(after).Select(
                symbol => new SymbolMove(symbol, false, WhyOut(symbol, market.Catalog, ranks))),
        ];
    }

    private static string WhyIn(Symbol symbol, SymbolCatalog? known, VolumeRanks? ranks)
    {
        if (known is null) return "found";
        if (known.Find(symbol) is not { } info) return "listed";
        return info.IsTrading ? Traded(symbol, ranks) : $"trading now, was {info.Status}";
    }

    private static string WhyOut(Symbol symbol, SymbolCatalog catalog, VolumeRanks? ranks)
    {
        if (catalog.Find(symbol) is not { } info) return "no longer listed";
        if (!info.IsTrading) return $"status {info.Status}";
        return info.IsPerpetual ? Traded(symbol, ranks) : $"contract type {info.ContractType}";
    }

    private static string Traded(Symbol symbol, VolumeRanks? ranks) => ranks is null
        ? "by the terms of watch.symbols"
        : string.Create(CultureInfo.InvariantCulture, $"place {ranks.PlaceOf(symbol)}, 24 h volume {Short(ranks.VolumeOf(symbol))}");

    private static string Short(decimal volume) => volume switch
    {
        >= 1_000_000_000 => string.Create(CultureInfo.InvariantCulture, $"{volume / 1_000_000_000:0.##}B"),
        >= 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{volume / 1_000_000:0.##}M"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{volume:0}"),
    };
}
