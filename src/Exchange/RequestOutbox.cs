using ActorNotice.Exchange.Pacing;

namespace ActorNotice.Exchange;

/// <summary>Our messages on one connection: one at a time, and not more in a second than the exchange allows, the
/// WebSocket's own pings and pongs included. Pure.</summary>
/// <param name="perSecond">Messages in any one second.</param>
internal sealed class RequestOutbox(int perSecond)
{
    private readonly Queue<StreamRequest> _waiting = new();
    private readonly MessagePace _pace = new(perSecond);
    private bool _isSending;
    private long _requests;
    private long _automatic;

    /// <summary>Puts messages in line.</summary>
    internal void Add(IEnumerable<StreamRequest> requests)
    {
        foreach (var request in requests) _waiting.Enqueue(request);
    }

    /// <summary>The message to send now; null when there is none, one is still being sent, or a pause is due.</summary>
    /// <param name="now">Scheduler time.</param>
    /// <param name="framesSent">Everything that left the socket so far.</param>
    /// <param name="pause">How long until the next may go; zero when nothing waits for the pace.</param>
    internal StreamRequest? Next(TimeSpan now, long framesSent, out TimeSpan pause)
    {
        pause = TimeSpan.Zero;
        if (_isSending || _waiting.Count == 0) return null;
        CountAutomatic(now, framesSent);
        pause = _pace.WaitAt(now);
        if (pause > TimeSpan.Zero) return null;
        _pace.Count(now);
        _requests++;
        _isSending = true;
        return _waiting.Dequeue();
    }

    /// <summary>The last message is on its way.</summary>
    internal void Sent() => _isSending = false;

    // When they left is not known; now is the latest that it can have been, so the count is never too low.
    private void CountAutomatic(TimeSpan now, long framesSent)
    {
        var fresh = framesSent - _requests - _automatic;
        if (fresh <= 0) return;
        _automatic += fresh;
        for (var i = Math.Min(fresh, perSecond); i > 0; i--) _pace.Count(now);
    }
}
