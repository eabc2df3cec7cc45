using System.Collections.Immutable;

namespace ActorNotice.Exchange.Universe;

// Messages of the universe's actor to itself.

/// <summary>It is time to ask the exchange again.</summary>
internal sealed record RefreshDue
{
    /// <summary>The one instance.</summary>
    internal static RefreshDue Instance { get; } = new();
}

/// <summary>The exchange told news; its list has had time to follow them.</summary>
internal sealed record NewsSettled
{
    /// <summary>The one instance.</summary>
    internal static NewsSettled Instance { get; } = new();
}

/// <summary>The market was read, or not.</summary>
/// <param name="Catalog">All contracts; null when they could not be had.</param>
/// <param name="Volumes">Volumes; null when not wanted or not to be had.</param>
/// <param name="Calls">What the calls brought, for the weight budget.</param>
internal sealed record MarketRead(SymbolCatalog? Catalog, DayVolumes? Volumes, ImmutableArray<CallDone> Calls)
{
    /// <summary>True when no call failed.</summary>
    internal bool IsComplete => Calls.All(static call => call.Fault is null);
}
