using System.Collections.Immutable;
using ActorNotice.Exchange.Settings;
using ActorNotice.Hocon;
using ActorNotice.Market;

namespace ActorNotice.Exchange.Universe;

/// <summary>What is wrong with the terms of <c>watch.symbols</c> in the eyes of the exchange. Pure.</summary>
internal static class UniverseCheck
{
    /// <summary>Names and quote assets that the exchange does not have; or, when nothing is selected, why not. Empty =
    /// fine.</summary>
    internal static ImmutableArray<(SymbolProblem Problem, HoconOrigin? Origin)> Problems(
        UniverseSettings settings, SymbolResolution selection, SymbolCatalog catalog)
    {
        var unknown = UnknownAssets(settings, catalog).Concat(
            from problem in selection.Problems
            where !Symbol.TryParse(problem.Name, out var symbol) || catalog.Find(symbol) is null
            select (problem, OriginOf(settings, problem.Name))).ToImmutableArray();
        if (!unknown.IsEmpty || !selection.Symbols.IsEmpty) return unknown;
        return selection.Problems.IsEmpty
            ? [(new SymbolProblem("watch.symbols", "selects no contract", null), settings.Terms.FirstOrDefault()?.Origin)]
            : [.. selection.Problems.Select(problem => (problem, OriginOf(settings, problem.Name)))];
    }

    private static IEnumerable<(SymbolProblem Problem, HoconOrigin? Origin)> UnknownAssets(
        UniverseSettings settings, SymbolCatalog catalog)
    {
        var assets = catalog.All.Select(static info => info.QuoteAsset).Where(static asset => asset.Length > 0).ToHashSet();
        return
            from term in settings.Terms
            let asset = (term.Value as SymbolTerm.Quote)?.Asset
            where asset is not null && !assets.Contains(asset)
            select (new SymbolProblem($"quote:{asset}", "is no quote asset of the exchange", NearestName.Find(asset, assets)), term.Origin);
    }

    private static HoconOrigin? OriginOf(UniverseSettings settings, string name) =>
        settings.Terms.FirstOrDefault(term => term.Value is SymbolTerm.Name known && known.Symbol.Name == name)?.Origin;
}
