using ActorNotice.Market;
using Akka.Actor;

namespace ActorNotice.Signals.Watching;

/// <summary>What a symbol's watch is given, again after each restart.</summary>
/// <param name="Settings">Of the room.</param>
/// <param name="Ledgers">One a stream of the symbol; they outlive a crash.</param>
/// <param name="Feed">Whom to ask for history.</param>
/// <param name="Notifier">Who gets signals.</param>
internal sealed record WatchSeat(
    WatchSettings Settings, IReadOnlyDictionary<StreamKey, StreamLedger> Ledgers, IActorRef Feed, IActorRef Notifier)
{
    /// <summary>A seat with empty ledgers.</summary>
    internal static WatchSeat Of(Symbol symbol, WatchSettings settings, IActorRef feed, IActorRef notifier) => new(
        settings,
        settings.Intervals.ToDictionary(interval => new StreamKey(symbol, interval), static _ => new StreamLedger()),
        feed,
        notifier);
}
