using Akka.Dispatch.SysMsg;

namespace Akka.Dispatch;

/// <summary>
/// Many senders, one receiver: a lock-free stack that the receiver takes whole and reverses. A closed queue
/// refuses, so a message is either taken by the receiver or refused to its sender, never lost.
/// </summary>
internal struct SystemQueue
{
    private static readonly SystemMessage Closed = new ClosedMark();

    // As in LetterQueue, which see for the fences; apart only because the two kinds of link differ.
    private SystemMessage? _newest;

    public readonly bool HasMessages => Volatile.Read(in _newest) is { } newest && !ReferenceEquals(newest, Closed);

    /// <summary>Adds a message. Any thread.</summary>
    /// <param name="message">The message.</param>
    /// <returns>False when the queue is closed.</returns>
    public bool TryAdd(SystemMessage message)
    {
        var seen = Volatile.Read(ref _newest);
        while (!ReferenceEquals(seen, Closed))
        {
            message.Next = seen;
            var now = Interlocked.CompareExchange(ref _newest, message, seen);
            if (ReferenceEquals(now, seen)) return true;
            seen = now;
        }

        message.Next = null;
        return false;
    }

    /// <summary>Takes everything, oldest first, linked by Next. Receiver only; a closed queue stays closed.</summary>
    public SystemMessage? TakeAll() => HasMessages ? Oldest(Interlocked.Exchange(ref _newest, null)) : null;

    /// <summary>Takes everything and refuses from now on. Receiver only.</summary>
    public SystemMessage? Close() => Oldest(Interlocked.Exchange(ref _newest, Closed));

    private static SystemMessage? Oldest(SystemMessage? newest)
    {
        if (ReferenceEquals(newest, Closed)) return null;
        SystemMessage? oldest = null;
        while (newest is not null)
        {
            var next = newest.Next;
            newest.Next = oldest;
            (oldest, newest) = (newest, next);
        }

        return oldest;
    }

    private sealed class ClosedMark : SystemMessage;
}
