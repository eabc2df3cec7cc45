using System.Collections.Immutable;
using ActorNotice.Hocon;
using ActorNotice.Market;

namespace ActorNotice.Signals;

/// <summary><c>watch.overrides</c>: symbols with settings of their own. Of several that fit, one counts: the symbol's
/// own name, else the longest pattern, else the later one.</summary>
/// <param name="Items">In the order written.</param>
public sealed record WatchOverrides(ImmutableArray<WatchOverride> Items)
{
    /// <summary>None.</summary>
    public static WatchOverrides None { get; } = new([]);

    /// <summary>Reads them from the <c>watch</c> section, whose settings they lie over.</summary>
    /// <param name="watch">The section.</param>
    public static WatchOverrides Read(SettingsSection watch)
    {
        ArgumentNullException.ThrowIfNull(watch);
        var items = ImmutableArray.CreateBuilder<WatchOverride>();
        foreach (var overlay in watch.Overlays("overrides"))
        {
            var settings = WatchSettingsReader.Read(overlay.Section);
            var isSymbol = Symbol.TryParse(overlay.Name, out var symbol);
            if (isSymbol || WatchOverride.IsPattern(overlay.Name))
                items.Add(new WatchOverride(isSymbol ? symbol.Name : overlay.Name, overlay.Origin, settings));
            else
                overlay.Section.RefuseAll("this is neither a symbol nor a pattern such as \"1000*\"");
        }

        return new WatchOverrides(items.ToImmutable());
    }

    /// <summary>The same overrides with every one's settings changed.</summary>
    /// <param name="change">What becomes of each.</param>
    public WatchOverrides With(Func<WatchSettings, WatchSettings> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return new WatchOverrides([.. Items.Select(item => item with { Settings = change(item.Settings) })]);
    }

    /// <summary>What a symbol is watched by.</summary>
    /// <param name="symbol">Which.</param>
    /// <param name="common">The settings of all others.</param>
    public WatchSettings For(Symbol symbol, WatchSettings common) =>
        Items.Where(item => item.Matches(symbol)).Reverse().MaxBy(static item => item.Weight)?.Settings ?? common;

    /// <summary>The plan for these symbols.</summary>
    /// <param name="symbols">None twice.</param>
    /// <param name="common">The settings of those without their own.</param>
    public WatchPlan PlanFor(IEnumerable<Symbol> symbols, WatchSettings common) =>
        new([.. symbols.Select(symbol => new WatchItem(symbol, For(symbol, common)))]);
}
