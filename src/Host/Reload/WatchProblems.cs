using System.Collections.Immutable;
using ActorNotice.Exchange;
using ActorNotice.Hocon;
using ActorNotice.Signals;

namespace ActorNotice.Host.Reload;

/// <summary>What the exchange has against the settings of the watch, told as every other mistake in them.
/// Pure.</summary>
internal static class WatchProblems
{
    private const string Symbols = SettingsText.Root + ".watch.symbols";
    private const string Overrides = SettingsText.Root + ".watch.overrides";

    /// <summary>Terms that the exchange does not know.</summary>
    internal static IEnumerable<HoconProblem> Of(IEnumerable<(SymbolProblem Problem, HoconOrigin? Origin)> problems) =>
        problems.Select(static one => new HoconProblem(one.Origin, Symbols, one.Problem.ToString()));

    /// <summary>Symbols with settings of their own that do not exist: whoever wrote them meant another.</summary>
    internal static ImmutableArray<HoconProblem> Of(WatchOverrides overrides, SymbolCatalog? catalog)
    {
        if (catalog is null) return [];
        return
        [
            .. from item in overrides.Items
               where item.Symbol is { } symbol && catalog.Find(symbol) is null
               from problem in catalog.Resolve([item.Pattern]).Problems
               select new HoconProblem(item.Origin, Overrides, problem.ToString()),
        ];
    }
}
