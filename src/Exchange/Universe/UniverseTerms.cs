using System.Collections.Immutable;
using ActorNotice.Exchange.Settings;
using ActorNotice.Market;

namespace ActorNotice.Exchange.Universe;

/// <summary>The terms of <c>watch.symbols</c>, sorted by what they do.</summary>
internal sealed class UniverseTerms
{
    private readonly ImmutableHashSet<string> _quotes;
    private readonly ImmutableHashSet<Symbol> _notNames;
    private readonly ImmutableHashSet<string> _notQuotes;

    internal UniverseTerms(UniverseSettings settings)
    {
        var terms = settings.Terms.Select(static term => term.Value).ToList();
        _quotes = [.. terms.OfType<SymbolTerm.Quote>().Select(static quote => quote.Asset)];
        _notNames = [.. terms.OfType<SymbolTerm.NotName>().Select(static name => name.Symbol)];
        _notQuotes = [.. terms.OfType<SymbolTerm.NotQuote>().Select(static quote => quote.Asset)];
        Volume = terms.OfType<SymbolTerm.Volume>().Select(static volume => (decimal?)volume.Least).Max();
        var hasAll = terms.OfType<SymbolTerm.All>().Any();
        // all of them are never fewer than the first of them
        Top = hasAll ? null : terms.OfType<SymbolTerm.Top>().Select(static top => (int?)top.Count).Max();
        AddsPool = hasAll || Top is not null || Volume is not null || !_quotes.IsEmpty;
    }

    /// <summary>True when more than the names is added.</summary>
    internal bool AddsPool { get; }

    /// <summary>Only so many of the pool, the most traded; null = all of it.</summary>
    internal int? Top { get; }

    /// <summary>Least volume of the pool; null = any.</summary>
    internal decimal? Volume { get; }

    /// <summary>True for contracts that the pool is drawn from; volumes are not looked at.</summary>
    internal bool Admits(SymbolInfo info) =>
        info is { IsTrading: true, IsPerpetual: true } && (_quotes.IsEmpty || _quotes.Contains(info.QuoteAsset));

    /// <summary>True for what is taken out in the end.</summary>
    internal bool Excludes(SymbolInfo info) => _notNames.Contains(info.Symbol) || _notQuotes.Contains(info.QuoteAsset);

    /// <summary>True for a name that is taken out in the end, whatever the exchange says about it.</summary>
    internal bool Excludes(Symbol symbol) => _notNames.Contains(symbol);
}
