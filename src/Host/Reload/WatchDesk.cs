using System.Collections.Immutable;
using ActorNotice.Exchange;
using ActorNotice.Market;
using ActorNotice.Signals;

namespace ActorNotice.Host.Reload;

/// <summary>What is watched, by which settings, as far as Host knows. Written by one actor, read by anyone; outlives
/// that actor's crash.</summary>
internal sealed class WatchDesk
{
    private volatile WatchPlan _plan;
    private volatile SymbolCatalog? _catalog;

    internal WatchDesk(ServiceSettings settings, UniverseSeed seed)
    {
        (Settings, Symbols) = (settings, seed.Symbols);
        _catalog = seed.Market?.Catalog;
        _plan = Settings.Overrides.PlanFor(Symbols, Settings.Watch);
    }

    /// <summary>Settings of the watch that are in force.</summary>
    internal ServiceSettings Settings { get; private set; }

    /// <summary>What the universe selected last.</summary>
    internal ImmutableArray<Symbol> Symbols { get; private set; }

    /// <summary>The plan in force.</summary>
    internal WatchPlan Plan => _plan;

    /// <summary>The newest list of contracts; null before the first.</summary>
    internal SymbolCatalog? Catalog
    {
        get => _catalog;
        set => _catalog = value;
    }

    /// <summary>Takes other symbols or settings; the plan when that changes it.</summary>
    internal WatchPlan? Take(ServiceSettings settings, ImmutableArray<Symbol> symbols)
    {
        (Settings, Symbols) = (settings, symbols);
        var plan = settings.Overrides.PlanFor(symbols, settings.Watch);
        if (IsSame(plan, _plan)) return null;
        _plan = plan;
        return plan;
    }

    private static bool IsSame(WatchPlan one, WatchPlan other) =>
        one.Items.Length == other.Items.Length
        && one.Items.Zip(other.Items).All(static pair =>
            pair.First.Symbol == pair.Second.Symbol && pair.First.Settings.IsSameAs(pair.Second.Settings));
}
