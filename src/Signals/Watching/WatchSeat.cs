using System.Collections.Immutable;
using ActorNotice.Market;
using ActorNotice.Signals.Accounting;
using Akka.Actor;

namespace ActorNotice.Signals.Watching;

/// <summary>What a symbol's watch is given, again after each restart.</summary>
/// <param name="Settings">Of the room.</param>
/// <param name="Ledgers">One a stream of the symbol; they outlive a crash.</param>
/// <param name="Time">The exchange's clock, one for all watches.</param>
/// <param name="Feed">Whom to ask for history.</param>
/// <param name="Notifier">Who gets signals.</param>
internal sealed record WatchSeat(
    WatchSettings Settings,
    ImmutableArray<(StreamKey Stream, StreamLedger Ledger)> Ledgers,
    ExchangeTime Time,
    IActorRef Feed,
    IActorRef Notifier)
{
    /// <summary>A seat with empty ledgers.</summary>
    internal static WatchSeat Of(
        Symbol symbol, WatchSettings settings, ExchangeTime time, IActorRef feed, IActorRef notifier) => new(
        settings,
        [.. settings.Intervals.Select(interval => (new StreamKey(symbol, interval), new StreamLedger()))],
        time,
        feed,
        notifier);
}
