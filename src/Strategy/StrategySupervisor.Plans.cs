using ActorNotice.Exchange;
using ActorNotice.Notify;
using ActorNotice.Signals;
using Akka.Actor;

namespace ActorNotice.Strategy;

/// <content>What is watched may change while everything runs.</content>
public sealed partial class StrategySupervisor
{
    private readonly SymbolDigest _symbols;

    private void ReceivePlans()
    {
        Receive<WatchPlan>(OnPlan);
        Receive<ChangeUniverse>(change => _feeds.Forward(change));
        Receive<UniverseChanged>(OnUniverse);
        Receive<SymbolsDue>(_ => TellSymbols());
    }

    private void OnPlan(WatchPlan plan)
    {
        _plan = plan;
        foreach (var gone in _census.Watch(plan.Streams))
            if (_incidents.Recover(gone, Now) is { } recovered) Tell(recovered);
        // the watch first: whatever the feed says about a new stream must find somebody
        _watch.Forward(plan);
        Context.Child("outcomes").Forward(plan);
        _feeds.Tell(new WatchStreams(plan.Streams));
        ScheduleDueAlerts();
        Publish(_census.Phase(), "other streams are watched");
    }

    private void OnUniverse(UniverseChanged change)
    {
        _symbols.Add(change.Moves);
        TellSymbols();
    }

    private void TellSymbols()
    {
        if (_symbols.TakeDue(Now) is { } digest)
            _notifier.Tell(AdminNotices.SymbolsChanged(digest.Entered, digest.Left));
        if (_symbols.DueAt is { } due)
            Timers.StartSingleTimer(nameof(SymbolsDue), SymbolsDue.Instance, due > Now ? due - Now : TimeSpan.Zero);
    }

    private sealed record SymbolsDue
    {
        internal static SymbolsDue Instance { get; } = new();
    }
}
