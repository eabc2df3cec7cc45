namespace ActorNotice.Exchange.Pacing;

/// <summary>
/// At most so many messages in any second. The exchange disconnects above 10 a second and counts pings and pongs,
/// which the WebSocket sends by itself; so fewer are used here.
/// </summary>
/// <param name="perSecond">Messages in any one second.</param>
internal sealed class MessagePace(int perSecond)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);
    private readonly Queue<TimeSpan> _sent = new(perSecond);

    /// <summary>How long the next message has to wait; zero when it may go now.</summary>
    internal TimeSpan WaitAt(TimeSpan now)
    {
        while (_sent.TryPeek(out var oldest) && now - oldest >= Window) _sent.Dequeue();
        return _sent.Count < perSecond ? TimeSpan.Zero : _sent.Peek() + Window - now;
    }

    /// <summary>Notes a message that is sent now.</summary>
    internal void Count(TimeSpan now) => _sent.Enqueue(now);
}
