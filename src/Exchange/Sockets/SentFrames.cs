namespace ActorNotice.Exchange.Sockets;

/// <summary>Counts what leaves a WebSocket, pings and pongs of its own included.</summary>
internal sealed class SentFrames
{
    private long _count;

    /// <summary>Frames so far.</summary>
    internal long Count => Interlocked.Read(ref _count);

    /// <summary>One more.</summary>
    internal void Add() => Interlocked.Increment(ref _count);
}
