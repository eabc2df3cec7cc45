using System.Collections.Concurrent;
using ActorNotice.Market;
using ActorNotice.Signals;

namespace ActorNotice.Control.Commands;

/// <summary>The newest decision of every stream, and the newest signals, to explain them. Written by one actor, read by
/// commands.</summary>
internal sealed class DecisionMemory
{
    private const int MostSignals = 500;
    private readonly ConcurrentDictionary<StreamKey, Decision> _newest = new();
    private readonly ConcurrentDictionary<(StreamKey Stream, long OpenTimeMs), Decision> _signals = new();
    private readonly Queue<(StreamKey Stream, long OpenTimeMs)> _order = new();

    /// <summary>Takes a decision in.</summary>
    internal void Add(Decision decision)
    {
        _newest[decision.Stream] = decision;
        if (decision.Verdict is not (Verdict.Long or Verdict.Short)) return;
        var key = (decision.Stream, decision.Candle.OpenTimeMs);
        if (_signals.TryAdd(key, decision)) _order.Enqueue(key);
        if (_order.Count > MostSignals) _signals.TryRemove(_order.Dequeue(), out _);
    }

    /// <summary>A signal; null when it is too old, or of another run.</summary>
    internal Decision? Signal(StreamKey stream, long openTimeMs) => _signals.GetValueOrDefault((stream, openTimeMs));

    /// <summary>The newest decision of each stream of a symbol, shortest interval first.</summary>
    internal IEnumerable<Decision> Of(Symbol symbol) => _newest.Values
        .Where(decision => decision.Stream.Symbol == symbol).OrderBy(static decision => decision.Stream);
}
