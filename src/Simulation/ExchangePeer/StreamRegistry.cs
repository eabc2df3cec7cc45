using System.Collections.Concurrent;
using System.Collections.Immutable;
using ActorNotice.Market;
using ActorNotice.Simulation.Loopback;
using ActorNotice.Simulation.Markets;

namespace ActorNotice.Simulation.ExchangePeer;

/// <summary>Who reads which kline stream. Changed by connections, watched by the pump. Thread-safe.</summary>
internal sealed class StreamRegistry(SimulatedMarket market, WakeSignal wake)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<StreamKey, KlineTopic> _topics = [];
    private readonly ConcurrentQueue<(KlineTopic Topic, bool IsNew)> _changes = new();
    private int _version;

    /// <summary>Streams with a reader.</summary>
    internal int Count
    {
        get { lock (_gate) return _topics.Count; }
    }

    /// <summary>Rises with every subscription.</summary>
    internal int Version => Volatile.Read(ref _version);

    /// <summary>Adds a reader; nothing happens for a stream that the market does not have.</summary>
    internal void Subscribe(StreamKey stream, StreamConnection reader)
    {
        lock (_gate)
        {
            var topic = _topics.GetValueOrDefault(stream) ?? Create_NeedsLock(stream);
            if (topic is null) return;
            topic.Readers = topic.Readers.Add(reader);
            Interlocked.Increment(ref _version);
        }

        wake.Set();
    }

    /// <summary>Removes a reader; the stream ends with its last one.</summary>
    internal void Unsubscribe(StreamKey stream, StreamConnection reader)
    {
        lock (_gate)
        {
            if (!_topics.TryGetValue(stream, out var topic)) return;
            topic.Readers = topic.Readers.Remove(reader);
            if (topic.Readers.Length > 0) return;
            _topics.Remove(stream);
            _changes.Enqueue((topic, false));
        }

        wake.Set();
    }

    /// <summary>Who reads a stream now.</summary>
    internal ImmutableArray<StreamConnection> ReadersOf(StreamKey stream)
    {
        lock (_gate) return _topics.TryGetValue(stream, out var topic) ? topic.Readers : [];
    }

    /// <summary>The next topic that came or went, in order.</summary>
    internal bool TryNextChange(out (KlineTopic Topic, bool IsNew) change) => _changes.TryDequeue(out change);

    private KlineTopic? Create_NeedsLock(StreamKey stream)
    {
        if (market.Find(stream.Symbol) is not { } symbol) return null;
        if (symbol.SourceOf(stream.Interval) is not { } source) return null;
        var topic = new KlineTopic(stream, symbol, source);
        // The pump takes it up at its next step; until then it has readers but no events.
        _topics.Add(stream, topic);
        _changes.Enqueue((topic, true));
        return topic;
    }
}
