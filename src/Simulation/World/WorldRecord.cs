using System.Collections.Immutable;
using ActorNotice.Notify;
using ActorNotice.Signals;
using ActorNotice.Simulation.TelegramPeer;
using ActorNotice.Strategy;

namespace ActorNotice.Simulation.World;

/// <summary>What was said in a virtual world, in order: facts of the EventStream, lines of the log, messages that
/// reached Telegram. Two runs of one world have the same record, to the byte.</summary>
public sealed class WorldRecord
{
    private readonly List<WorldFact> _facts = [];

    /// <summary>Everything, oldest first.</summary>
    public IReadOnlyList<WorldFact> Facts => _facts;

    /// <summary>The decisions.</summary>
    public IEnumerable<Decision> Decisions => Of<Decision>();

    /// <summary>Changes of streams' states.</summary>
    public IEnumerable<WatchStateChanged> Streams => Of<WatchStateChanged>();

    /// <summary>Changes of the strategy's state.</summary>
    public IEnumerable<StrategyState> Phases => Of<StrategyState>();

    /// <summary>What was wrong about candles.</summary>
    public IEnumerable<CandleAnomaly> Anomalies => Of<CandleAnomaly>();

    /// <summary>Candles that could not be had.</summary>
    public IEnumerable<CandleHole> Holes => Of<CandleHole>();

    /// <summary>Messages that Telegram took.</summary>
    public IEnumerable<ReceivedMessage> Messages => Of<ReceivedMessage>();

    /// <summary>Notices that a channel confirmed.</summary>
    public IEnumerable<NoticeDelivered> Delivered => Of<NoticeDelivered>();

    /// <summary>The whole record as text, one line a fact.</summary>
    public ImmutableArray<string> Lines => [.. _facts.Select(static fact => fact.ToString())];

    /// <summary>The facts of one kind.</summary>
    public IEnumerable<T> Of<T>() => _facts.Select(static fact => fact.What).OfType<T>();

    internal void Add(DateTimeOffset at, object what) => _facts.Add(new WorldFact(at, what));
}
