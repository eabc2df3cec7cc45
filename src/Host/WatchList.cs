using System.Collections.Immutable;
using ActorNotice.Exchange;
using ActorNotice.Hocon;
using ActorNotice.Market;

namespace ActorNotice.Host;

/// <summary>The symbols of the settings, checked against the exchange's own list.</summary>
/// <param name="Symbols">What is watched.</param>
/// <param name="Catalog">The exchange's list; null when it could not be read, then every name is taken as it is.</param>
/// <param name="Left">Symbols that exist but do not trade now: left out, and told to the admin.</param>
internal sealed record WatchList(
    ImmutableArray<Symbol> Symbols, SymbolCatalog? Catalog, ImmutableArray<SymbolProblem> Left)
{
    /// <summary>Asks the exchange once. An unreachable exchange is no reason not to start: the feed will say so and try on.</summary>
    /// <exception cref="HoconException">A symbol is unknown to the exchange, or none is left to watch.</exception>
    internal static async Task<WatchList> CheckAsync(
        IMarketRest rest, ImmutableArray<string> names, CancellationToken cancel)
    {
        var answer = await rest.CatalogAsync(cancel);
        return answer.Value is { } catalog
            ? Of(catalog, names)
            : new WatchList([.. names.Select(Symbol.Parse)], null, []);
    }

    private static WatchList Of(SymbolCatalog catalog, ImmutableArray<string> names)
    {
        var resolution = catalog.Resolve(names);
        var unknown = resolution.Problems.Where(problem => !Exists(catalog, problem)).ToList();
        if (unknown.Count > 0 || resolution.Symbols.IsEmpty)
            throw new HoconException([.. resolution.Problems.Select(Problem)]);

        return new WatchList(resolution.Symbols, catalog, resolution.Problems);
    }

    private static bool Exists(SymbolCatalog catalog, SymbolProblem problem) =>
        Symbol.TryParse(problem.Name, out var symbol) && catalog.Find(symbol) is not null;

    private static HoconProblem Problem(SymbolProblem problem) =>
        new(null, $"{SettingsText.Root}.watch.symbols", problem.ToString());
}
