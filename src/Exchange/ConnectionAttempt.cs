using System.Collections.Immutable;
using ActorNotice.Market;
using Akka.Actor;

namespace ActorNotice.Exchange;

/// <summary>One attempt of a connection: its socket, its receive loop, its subscriptions and its messages. Used on the
/// actor's thread only; what it brings about comes back as messages with its number.</summary>
internal sealed class ConnectionAttempt : IDisposable
{
    // the exchange allows 10 of everything; a ping and a pong of the WebSocket's own must still fit in
    private const int MessagesPerSecond = 7;

    // far from the numbers of the subscriptions
    private const long ContractsId = 1_000_000_000;

    private readonly SocketSession _session;
    private readonly RequestOutbox _outbox = new(MessagesPerSecond);
    private FramePump? _pump;
    private bool _hasAskedForContracts;

    private ConnectionAttempt(int number, SocketSession session, SubscriptionBook book) =>
        (Number, _session, Book) = (number, session, book);

    /// <summary>Its number.</summary>
    internal int Number { get; }

    /// <summary>What it carries.</summary>
    internal SubscriptionBook Book { get; }

    /// <summary>True once the handshake is done.</summary>
    internal bool IsOpen => _pump is not null;

    /// <summary>True once everything asked at first was acknowledged.</summary>
    internal bool IsSubscribed { get; set; }

    /// <summary>True once a kline came in.</summary>
    internal bool HasKline { get; set; }

    /// <summary>True when it could carry all its streams alone from now on.</summary>
    internal bool IsReady => IsSubscribed && HasKline && !Book.IsWaiting;

    /// <summary>Klines that came in so far.</summary>
    internal long Klines => _pump?.Klines ?? 0;

    /// <summary>Closed ones among them.</summary>
    internal long Closes => _pump?.Closes ?? 0;

    /// <summary>Begins to connect.</summary>
    internal static ConnectionAttempt Begin(
        int number, IActorRef owner, StreamConnectionParts parts, ImmutableArray<StreamKey> wanted)
    {
        var book = new SubscriptionBook(parts.Dialect);
        book.Want(wanted);
        return new(number, SocketSession.Begin(number, owner, parts.Sockets, parts.Dialect.Address), book);
    }

    /// <summary>The handshake is done: frames go to the pump from now on.</summary>
    internal void Receive(FramePump pump)
    {
        _pump = pump;
        _session.Receive(pump);
    }

    /// <summary>Puts what is to be asked now in line, and understands the frames it will bring before they can
    /// come.</summary>
    /// <returns>False when nothing is to be asked.</returns>
    internal bool Ask()
    {
        var requests = Book.Plan();
        if (requests.IsEmpty) return false;
        _pump?.Expect(Book.Expected);
        _outbox.Add(requests);
        return true;
    }

    /// <summary>Puts the wish for news of contracts in line. The watch does without them where the server has
    /// none.</summary>
    internal void AskForContracts(IStreamDialect dialect)
    {
        _hasAskedForContracts = true;
        _outbox.Add([dialect.ContractNews(ContractsId)]);
    }

    /// <summary>True for a refusal of that wish; one without number can be of nothing else once all streams are
    /// acknowledged.</summary>
    internal bool IsAboutContracts(ControlArrived control) => _hasAskedForContracts && control.Kind == FrameKind.Refused
        && (control.Id == ContractsId || (control.Id < 0 && IsSubscribed && !Book.IsWaiting));

    /// <summary>Sends what may be sent now.</summary>
    /// <param name="now">Scheduler time.</param>
    /// <returns>How long until the next may go; zero when nothing waits for the pace.</returns>
    internal TimeSpan SendNext(TimeSpan now)
    {
        if (_outbox.Next(now, _session.FramesSent, out var pause) is { } request) _session.Send(request.Utf8Text);
        return pause;
    }

    /// <summary>The last message is on its way.</summary>
    internal void Sent() => _outbox.Sent();

    /// <summary>Ends the attempt, whatever it is doing.</summary>
    public void Dispose() => _session.Dispose();
}
