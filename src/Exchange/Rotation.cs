namespace ActorNotice.Exchange;

/// <summary>The change of a connection's socket: when the next is due, the one that is to take over, and the one that
/// was taken over from and still runs for a moment. Used on the actor's thread only.</summary>
/// <param name="after">Longest life of a socket.</param>
/// <param name="random">Seeded source of the jitter.</param>
internal sealed class Rotation(TimeSpan after, Random random)
{
    /// <summary>How long both sockets run: what the old one's server sends late must still arrive.</summary>
    internal static readonly TimeSpan Overlap = TimeSpan.FromSeconds(2);

    // connections that were opened together shall not be changed together
    private const double Jitter = 0.1;

    private ConnectionAttempt? _old;
    private ConnectionAttempt? _successor;
    private TimeSpan _begunAt;
    private long _klinesBefore;
    private long _closesBefore;
    private int _failures;

    /// <summary>The socket that is to take over; null when none is on its way.</summary>
    internal ConnectionAttempt? Next { get; private set; }

    /// <summary>How long a socket that is opened now may live.</summary>
    internal TimeSpan NextIn() => after * (1 - Jitter * random.NextDouble());

    /// <summary>The next socket is being opened.</summary>
    internal void Begin(ConnectionAttempt next, TimeSpan now) => (Next, _begunAt) = (next, now);

    /// <summary>The next socket is subscribed: from here on the two can be compared.</summary>
    internal void Compare(ConnectionAttempt? current) =>
        (_klinesBefore, _closesBefore) = (current?.Klines ?? 0, current?.Closes ?? 0);

    /// <summary>True when an attempt is the next one and the present one has been just as silent since.</summary>
    internal bool IsAsQuiet(ConnectionAttempt attempt, ConnectionAttempt? current) =>
        attempt == Next && current?.Klines == _klinesBefore;

    /// <summary>The next socket failed.</summary>
    /// <returns>How many did so in a row.</returns>
    internal int Fail()
    {
        Release()?.Dispose();
        return ++_failures;
    }

    /// <summary>Gives the next socket away.</summary>
    internal ConnectionAttempt? Release()
    {
        var next = Next;
        Next = null;
        return next;
    }

    /// <summary>The next socket has taken over; the old one is ended by <see cref="EndOverlap"/>.</summary>
    internal void TakeOver(ConnectionAttempt old)
    {
        (_old, _successor, _failures) = (old, Release(), 0);
    }

    /// <summary>Ends the old socket; null when there is none.</summary>
    internal Rotated? EndOverlap(TimeSpan now)
    {
        if (_old is not { } old || _successor is not { } successor) return null;
        old.Dispose();
        (_old, _successor) = (null, null);
        return new Rotated(Math.Min(successor.Closes, old.Closes - _closesBefore), now - _begunAt);
    }
}
