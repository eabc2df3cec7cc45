namespace Akka.Dispatch;

/// <summary>The senders' side of an unbounded mailbox: one word. See <see cref="SystemQueue"/> for the idea.</summary>
internal struct LetterQueue
{
    private static readonly Letter Closed = new(string.Empty, null);

    // A stack: the newest letter, linked to the older ones. Senders push one by one, the receiver takes all at once,
    // so nobody pops a single letter and a letter that comes back to the same address (ABA) can do no harm.
    private Letter? _newest;

    public readonly bool HasLetters => Volatile.Read(in _newest) is { } newest && !ReferenceEquals(newest, Closed);

    /// <summary>Adds a letter. Any thread; a full fence when it returns true.</summary>
    /// <param name="letter">The letter.</param>
    /// <returns>False when the queue is closed.</returns>
    public bool TryAdd(Letter letter)
    {
        var seen = Volatile.Read(ref _newest);
        while (!ReferenceEquals(seen, Closed))
        {
            // Before the exchange: it is a full fence, so whoever sees the letter sees its link and its message too.
            letter.Next = seen;
            var now = Interlocked.CompareExchange(ref _newest, letter, seen);
            if (ReferenceEquals(now, seen)) return true;
            seen = now;
        }

        // The link would keep alive what was sent before.
        letter.Next = null;
        return false;
    }

    /// <summary>Takes everything, oldest first, linked by Next. Receiver only.</summary>
    public Letter? TakeAll() => HasLetters ? Oldest(Interlocked.Exchange(ref _newest, null)) : null;

    /// <summary>Takes everything and refuses from now on. Receiver only.</summary>
    public Letter? Close() => Oldest(Interlocked.Exchange(ref _newest, Closed));

    /// <summary>How many there are now; walks them.</summary>
    public readonly int Count()
    {
        var count = 0;
        for (var at = Volatile.Read(in _newest); at is not null && !ReferenceEquals(at, Closed); at = at.Next) count++;
        return count;
    }

    private static Letter? Oldest(Letter? newest)
    {
        if (ReferenceEquals(newest, Closed)) return null;
        Letter? oldest = null;
        // Reversed in place: newest first is the order of arrival upside down. No sender touches a letter any more.
        while (newest is not null)
        {
            var next = newest.Next;
            newest.Next = oldest;
            (oldest, newest) = (newest, next);
        }

        return oldest;
    }
}
