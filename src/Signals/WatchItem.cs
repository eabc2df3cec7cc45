using ActorNotice.Market;

namespace ActorNotice.Signals;

/// <summary>One symbol of a <see cref="WatchPlan"/>.</summary>
/// <param name="Symbol">Which.</param>
/// <param name="Settings">What it is watched by.</param>
public sealed record WatchItem(Symbol Symbol, WatchSettings Settings);
