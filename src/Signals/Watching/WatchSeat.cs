using System.Collections.Immutable;
using ActorNotice.Market;
using ActorNotice.Signals.Accounting;
using Akka.Actor;

namespace ActorNotice.Signals.Watching;

/// <summary>What a symbol's watch is given, again after each restart. Only the watch's own thread of messages changes
/// it.</summary>
/// <param name="symbol">Whose.</param>
/// <param name="settings">What it is watched by at first.</param>
/// <param name="time">The exchange's clock, one for all watches.</param>
/// <param name="feed">Whom to ask for history.</param>
/// <param name="notifier">Who gets signals.</param>
internal sealed class WatchSeat(
    Symbol symbol, WatchSettings settings, ExchangeTime time, IActorRef feed, IActorRef notifier)
{
    /// <summary>What it is watched by.</summary>
    internal WatchSettings Settings { get; private set; } = settings;

    /// <summary>One a stream of the symbol; they outlive a crash.</summary>
    internal ImmutableArray<(StreamKey Stream, StreamLedger Ledger)> Ledgers { get; private set; } =
        [.. settings.StreamsOf(symbol).Select(static stream => (stream, new StreamLedger()))];

    /// <summary>The exchange's clock.</summary>
    internal ExchangeTime Time => time;

    /// <summary>Whom to ask for history.</summary>
    internal IActorRef Feed => feed;

    /// <summary>Who gets signals.</summary>
    internal IActorRef Notifier => notifier;

    /// <summary>Other settings: streams that stay keep their ledgers, those that go lose them.</summary>
    internal void Retune(WatchSettings next)
    {
        var kept = Ledgers.ToDictionary(static entry => entry.Stream, static entry => entry.Ledger);
        Settings = next;
        Ledgers =
        [
            .. next.StreamsOf(symbol)
                .Select(stream => (stream, kept.GetValueOrDefault(stream) ?? new StreamLedger())),
        ];
    }
}
