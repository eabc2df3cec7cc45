using System.Collections.Frozen;
using System.Collections.Immutable;
using ActorNotice.Market;

namespace ActorNotice.Exchange;

/// <summary>Every contract of the exchange, from one reading of <c>exchangeInfo</c>.</summary>
public sealed class SymbolCatalog
{
    private readonly FrozenDictionary<Symbol, SymbolInfo> _symbols;

    /// <summary>Makes a catalog; of a symbol named twice the last counts.</summary>
    /// <param name="symbols">The contracts.</param>
    /// <param name="weightPerMinute">The exchange's limit of REST weight; null when it did not say.</param>
    public SymbolCatalog(IEnumerable<SymbolInfo> symbols, int? weightPerMinute)
    {
        var byName = new Dictionary<Symbol, SymbolInfo>();
        foreach (var info in symbols) byName[info.Symbol] = info;
        _symbols = byName.ToFrozenDictionary();
        WeightPerMinute = weightPerMinute;
    }

    /// <summary>How many contracts there are.</summary>
    public int Count => _symbols.Count;

    /// <summary>The exchange's limit of REST weight a minute; null when it did not say.</summary>
    public int? WeightPerMinute { get; }

    /// <summary>All contracts, in no order.</summary>
    public ImmutableArray<SymbolInfo> All => _symbols.Values;

    /// <summary>The same list with other statuses for some of its contracts; others are not added.</summary>
    /// <param name="statuses">By symbol.</param>
    public SymbolCatalog With(IReadOnlyDictionary<Symbol, string> statuses)
    {
        ArgumentNullException.ThrowIfNull(statuses);
        return statuses.Count == 0 ? this : new SymbolCatalog(
            _symbols.Values.Select(
                info => statuses.TryGetValue(info.Symbol, out var status) ? info with { Status = status } : info),
            WeightPerMinute);
    }

    /// <summary>One contract; null when the exchange does not have it.</summary>
    public SymbolInfo? Find(Symbol symbol) => _symbols.GetValueOrDefault(symbol);

    /// <summary>Sorts the names of a settings file into usable symbols and problems; order is kept, repeats are
    /// dropped.</summary>
    /// <param name="names">Names as written.</param>
    public SymbolResolution Resolve(IEnumerable<string> names)
    {
        var found = ImmutableArray.CreateBuilder<Symbol>();
        var problems = ImmutableArray.CreateBuilder<SymbolProblem>();
        foreach (var name in names.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (ProblemOf(name, out var symbol) is { } problem) problems.Add(problem);
            else found.Add(symbol);
        }

        return new SymbolResolution(found.ToImmutable(), problems.ToImmutable());
    }

    private SymbolProblem? ProblemOf(string name, out Symbol symbol)
    {
        if (!Symbol.TryParse(name, out symbol)) return new SymbolProblem(name, "is not a symbol name", null);
        if (Find(symbol) is not { } info) return new SymbolProblem(name, "is unknown to the exchange", Nearest(symbol));
        if (!info.IsTrading) return new SymbolProblem(name, $"is not trading (status {info.Status})", null);
        return info.IsPerpetual
            ? null
            : new SymbolProblem(name, $"is not a perpetual contract ({info.ContractType})", null);
    }

    private string? Nearest(Symbol symbol) => NearestName.Find(symbol.Name, _symbols.Keys.Select(static s => s.Name));
}
