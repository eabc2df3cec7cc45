using ActorNotice.Exchange.Pacing;

namespace ActorNotice.Exchange;

/// <summary>Our messages on one connection: one at a time, and not more in a second than the exchange allows.
/// Pure.</summary>
/// <param name="perSecond">Messages in any one second.</param>
internal sealed class RequestOutbox(int perSecond)
{
    private readonly Queue<StreamRequest> _waiting = new();
    private readonly MessagePace _pace = new(perSecond);
    private bool _isSending;

    /// <summary>Puts messages in line.</summary>
    internal void Add(IEnumerable<StreamRequest> requests)
    {
        foreach (var request in requests) _waiting.Enqueue(request);
    }

    /// <summary>The message to send now; null when there is none, one is still being sent, or a pause is due.</summary>
    /// <param name="now">Scheduler time.</param>
    /// <param name="pause">How long until the next may go; zero when nothing waits for the pace.</param>
    internal StreamRequest? Next(TimeSpan now, out TimeSpan pause)
    {
        pause = TimeSpan.Zero;
        if (_isSending || _waiting.Count == 0) return null;
        pause = _pace.WaitAt(now);
        if (pause > TimeSpan.Zero) return null;
        _pace.Count(now);
        _isSending = true;
        return _waiting.Dequeue();
    }

    /// <summary>The last message is on its way.</summary>
    internal void Sent() => _isSending = false;
}
