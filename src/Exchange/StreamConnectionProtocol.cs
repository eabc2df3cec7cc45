using System.Collections.Immutable;
using ActorNotice.Exchange.Sockets;
using ActorNotice.Market;

namespace ActorNotice.Exchange;

// Between a StreamConnectionActor, its supervisor, and its own asynchronous parts. Whatever an attempt to connect
// brings about carries the attempt's number, so that what comes late is told from what is current.

/// <summary>Connection → supervisor: (re)started, knows nothing, wants its streams.</summary>
internal sealed record ConnectionStarted;

/// <summary>Supervisor → connection: carry exactly these streams.</summary>
/// <param name="Streams">None = close the connection.</param>
/// <param name="StartAfter">Pause before the first connect.</param>
internal sealed record AssignStreams(ImmutableArray<StreamKey> Streams, TimeSpan StartAfter);

/// <summary>Something that belongs to one attempt.</summary>
internal interface IOfAttempt
{
    /// <summary>Number of the attempt.</summary>
    int Attempt { get; }
}

/// <summary>The handshake is done.</summary>
internal sealed record SocketOpened(int Attempt) : IOfAttempt;

/// <summary>The connection could not be opened, or broke.</summary>
internal sealed record SocketBroke(int Attempt, Exception Failure) : IOfAttempt;

/// <summary>The server closed the connection.</summary>
internal sealed record SocketEnded(int Attempt, SocketEnd End) : IOfAttempt;

/// <summary>A message of ours is on its way; the next may follow.</summary>
internal sealed record SocketSent(int Attempt) : IOfAttempt;

/// <summary>The first kline came in: the route is right.</summary>
internal sealed record FirstKline(int Attempt, long EventTimeMs, TimeSpan ReceivedAt) : IOfAttempt;

/// <summary>A control reply or a shutdown notice came in.</summary>
internal sealed record ControlArrived(int Attempt, FrameKind Kind, long Id, int Code, string Text) : IOfAttempt;

/// <summary>News of a contract came in.</summary>
internal sealed record ContractArrived(int Attempt, ContractChanged News) : IOfAttempt;

/// <summary>A timer of the attempt ran out.</summary>
internal sealed record AttemptTimer(int Attempt, AttemptTimerKind Kind) : IOfAttempt;

/// <summary>What a timer of an attempt is for.</summary>
internal enum AttemptTimerKind
{
    /// <summary>The connect takes too long.</summary>
    Connect,

    /// <summary>A reply is overdue.</summary>
    Acknowledge,

    /// <summary>No kline yet.</summary>
    FirstFrame,

    /// <summary>The next message may go.</summary>
    Pace,

    /// <summary>Up long enough for earlier failures to be forgotten.</summary>
    Stable,
}

/// <summary>The wait before the next connect is over.</summary>
internal sealed record RetryNow;

/// <summary>Time to open the socket that takes over from the present one.</summary>
internal sealed record RotateDue;

/// <summary>The socket that was taken over from may go.</summary>
internal sealed record OverlapOver;

/// <summary>Time to look whether the connection is silent.</summary>
internal sealed record LifeSignDue;

/// <summary>Time to tell about rejected frames, if there were any.</summary>
internal sealed record TallyDue;
