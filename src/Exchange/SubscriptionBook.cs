using System.Collections.Immutable;
using ActorNotice.Market;

namespace ActorNotice.Exchange;

/// <summary>
/// What a connection should carry, what it carries, and what was asked but not answered. Pure bookkeeping: the same
/// steps serve the first subscription and every later change.
/// </summary>
internal sealed class SubscriptionBook(IStreamDialect dialect)
{
    private readonly Dictionary<long, StreamRequest> _inFlight = [];
    private readonly HashSet<StreamKey> _subscribed = [];
    private long _nextId = 1;

    /// <summary>What the connection should carry.</summary>
    internal ImmutableArray<StreamKey> Wanted { get; private set; } = [];

    /// <summary>What is acknowledged.</summary>
    internal ImmutableArray<StreamKey> Subscribed => [.. _subscribed.Order()];

    /// <summary>True while a request waits for its reply.</summary>
    internal bool IsWaiting => _inFlight.Count > 0;

    /// <summary>Every stream of which a frame may come: acknowledged, asked for, or wanted.</summary>
    internal ImmutableArray<StreamKey> Expected => [.. Wanted.Concat(_subscribed).Distinct().Order()];

    /// <summary>Sets what the connection should carry.</summary>
    internal void Want(ImmutableArray<StreamKey> streams) => Wanted = [.. streams.Distinct().Order()];

    /// <summary>What has to be asked now; nothing while earlier requests are unanswered.</summary>
    internal ImmutableArray<StreamRequest> Plan()
    {
        // one change at a time: replies then always say what the connection carries
        if (IsWaiting) return [];
        var wanted = Wanted.ToHashSet();
        var requests = Plan(isAdding: false, [.. Subscribed.Where(stream => !wanted.Contains(stream))])
            .AddRange(Plan(isAdding: true, [.. Wanted.Where(stream => !_subscribed.Contains(stream))]));
        foreach (var request in requests) _inFlight.Add(request.Id, request);
        return requests;
    }

    /// <summary>Takes a good reply; one without number answers the oldest request. False when nothing of that number
    /// waits.</summary>
    internal bool Acknowledge(long id)
    {
        // not every server repeats the number
        if (id < 0 && IsWaiting) id = _inFlight.Keys.Min();
        if (!_inFlight.Remove(id, out var request)) return false;
        if (request.IsAdding) _subscribed.UnionWith(request.Streams);
        else _subscribed.ExceptWith(request.Streams);
        return true;
    }

    private ImmutableArray<StreamRequest> Plan(bool isAdding, ImmutableArray<StreamKey> streams)
    {
        var requests = dialect.Requests(isAdding, streams, _nextId);
        _nextId += requests.Length;
        return requests;
    }
}
