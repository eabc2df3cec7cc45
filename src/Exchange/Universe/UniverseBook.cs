using System.Collections.Immutable;
using ActorNotice.Exchange.Settings;
using ActorNotice.Market;

namespace ActorNotice.Exchange.Universe;

/// <summary>What the universe knows; outlives a crash of its actor, the only one that touches it.</summary>
internal sealed class UniverseBook(UniverseSeed seed)
{
    // what the exchange told on the stream; its list of contracts may be older than that
    private readonly Dictionary<Symbol, string> _told = [];

    /// <summary>Settings in force.</summary>
    internal UniverseSettings Settings { get; private set; } = seed.Settings;

    /// <summary>The newest reading; null before the first.</summary>
    internal MarketReading? Market { get; private set; } = seed.Market;

    /// <summary>What is selected.</summary>
    internal ImmutableArray<Symbol> Symbols { get; private set; } = seed.Symbols;

    /// <summary>True while something is missing that the settings need.</summary>
    internal bool IsIncomplete => Market is null || (Settings.NeedsVolumes && Market.Volumes is null);

    /// <summary>Takes a reading; the fact when it changes something.</summary>
    /// <param name="catalog">All contracts.</param>
    /// <param name="volumes">Null when they could not be had: those from before count on.</param>
    internal UniverseChanged? Take(SymbolCatalog catalog, DayVolumes? volumes) =>
        Use(new MarketReading(catalog.With(_told), volumes ?? Market?.Volumes));

    /// <summary>True when the exchange told something about a contract that is not known yet.</summary>
    internal bool IsNews(ContractChanged news) => Market?.Catalog.Find(news.Symbol)?.Status != news.Status;

    /// <summary>Takes news of a contract; the fact when it changes something.</summary>
    internal UniverseChanged? Note(ContractChanged news)
    {
        if (news.Status.Length > 0) _told[news.Symbol] = news.Status;
        return Market is { } market ? Use(market with { Catalog = market.Catalog.With(_told) }) : null;
    }

    /// <summary>The exchange's list has had time to follow its news.</summary>
    internal void ForgetNews() => _told.Clear();

    /// <summary>Adopts settings, or refuses them and stays as it was.</summary>
    internal object Change(UniverseSettings settings)
    {
        if (Market is not { } market) return Adopt(settings, [.. settings.Names], []);

        var selection = UniverseSelector.Select(settings, market, Symbols.ToHashSet());
        return UniverseCheck.Problems(settings, selection, market.Catalog) is { IsEmpty: false } problems
            ? new UniverseRefused(problems)
            : Adopt(settings, selection.Symbols, selection.Problems);
    }

    private UniverseAdopted Adopt(
        UniverseSettings settings, ImmutableArray<Symbol> symbols, ImmutableArray<SymbolProblem> left)
    {
        (Settings, Symbols) = (settings, symbols);
        return new UniverseAdopted(symbols, left);
    }

    private UniverseChanged? Use(MarketReading market)
    {
        var (known, before) = (Market?.Catalog, Symbols);
        Market = market;
        Symbols = UniverseSelector.Select(Settings, market, before.ToHashSet()).Symbols;
        var moves = UniverseMoves.Between(before, Symbols, Settings, known, market);
        return moves.IsEmpty ? null : new UniverseChanged(Symbols, moves);
    }
}
