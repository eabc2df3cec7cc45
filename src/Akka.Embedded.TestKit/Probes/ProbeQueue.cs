using System.Collections.Concurrent;

namespace Akka.TestKit.Internal;

/// <summary>What test actors received and the test has not looked at yet. Many writers, one reader.</summary>
internal sealed class ProbeQueue
{
    private readonly ConcurrentQueue<MessageEnvelope> _envelopes = new();
    private readonly Pulse _arrival = new();

    public bool HasMessages => !_envelopes.IsEmpty;

    public void Add(MessageEnvelope envelope)
    {
        // In this order: who is woken must find the message.
        _envelopes.Enqueue(envelope);
        _arrival.Beat();
    }

    /// <summary>Everything left; the queue is empty afterwards.</summary>
    public IReadOnlyList<MessageEnvelope> Drain()
    {
        var left = new List<MessageEnvelope>();
        while (_envelopes.TryDequeue(out var envelope)) left.Add(envelope);
        return left;
    }

    /// <summary>The next message, removed.</summary>
    /// <param name="timeout">How long at most; zero or less looks once.</param>
    /// <param name="blocking">Whether to hold the calling thread.</param>
    /// <param name="cancellationToken">Ends the wait with an exception.</param>
    /// <returns>Null when the time was over first.</returns>
    public async Task<MessageEnvelope?> Take(TimeSpan timeout, bool blocking, CancellationToken cancellationToken)
    {
        MessageEnvelope? envelope = null;
        await _arrival.Until(() => _envelopes.TryDequeue(out envelope), timeout, blocking, cancellationToken);
        return envelope;
    }

    /// <summary>The next message, left where it is.</summary>
    /// <param name="timeout">How long at most; zero or less looks once.</param>
    /// <param name="blocking">Whether to hold the calling thread.</param>
    /// <param name="cancellationToken">Ends the wait with an exception.</param>
    /// <returns>Null when the time was over first.</returns>
    public async Task<MessageEnvelope?> Peek(TimeSpan timeout, bool blocking, CancellationToken cancellationToken)
    {
        MessageEnvelope? envelope = null;
        await _arrival.Until(() => _envelopes.TryPeek(out envelope), timeout, blocking, cancellationToken);
        return envelope;
    }
}
