using System.Collections.Immutable;
using ActorNotice.Exchange.Settings;
using ActorNotice.Hocon;
using ActorNotice.Market;

namespace ActorNotice.Exchange.Universe;

/// <summary>The first selection of contracts, made before anything runs, so that a misspelt name stops the
/// start.</summary>
/// <param name="Seed">What the universe begins with.</param>
/// <param name="Left">Names that exist but cannot be watched now.</param>
/// <param name="Problems">Names that do not exist; nothing may be started while there is one.</param>
public sealed record UniverseStart(
    UniverseSeed Seed, ImmutableArray<SymbolProblem> Left, ImmutableArray<(SymbolProblem Problem, HoconOrigin? Origin)> Problems)
{
    /// <summary>Asks the exchange once. An unreachable exchange is no reason not to start: names are then taken as they
    /// are, and the rest is selected when it can be asked.</summary>
    /// <param name="rest">The request/answer side.</param>
    /// <param name="settings">Valid settings.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<UniverseStart> ReadAsync(
        IMarketRest rest, UniverseSettings settings, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(rest);
        ArgumentNullException.ThrowIfNull(settings);
        var answer = await rest.CatalogAsync(cancel);
        if (answer.Value is not { } catalog) return Of(new UniverseSeed(settings, null, [.. settings.Names]));

        var volumes = settings.NeedsVolumes ? (await rest.DayVolumesAsync(cancel)).Value : null;
        var market = new MarketReading(catalog, volumes);
        var selection = UniverseSelector.Select(settings, market, ImmutableHashSet<Symbol>.Empty);
        var seed = new UniverseSeed(settings, market, selection.Symbols);
        // without the volumes nothing can be said about what they select
        var isWhole = volumes is not null || !settings.NeedsVolumes;
        var problems = UniverseCheck.Problems(settings, selection, catalog);
        return isWhole || !selection.Problems.IsEmpty
            ? new UniverseStart(seed, selection.Problems, problems) : Of(seed);
    }

    private static UniverseStart Of(UniverseSeed seed) => new(seed, [], []);
}
