using ActorNotice.Notify;
using ActorNotice.Signals;
using ActorNotice.Strategy;

namespace ActorNotice.Host;

/// <summary>How the service stands, for a live table and a summary.</summary>
/// <param name="Strategy">Phase and counts.</param>
/// <param name="Watch">Every stream.</param>
/// <param name="Notifier">Every channel.</param>
public sealed record ServiceSnapshot(StrategyState Strategy, WatchSnapshot Watch, NotifierSnapshot Notifier);
