using System.Collections.Immutable;
using ActorNotice.Market;
using Akka.Actor;

namespace ActorNotice.Exchange;

/// <summary>One attempt of a connection: its socket, its receive loop and its messages. Used on the actor's thread only;
/// what it brings about comes back as messages with its number.</summary>
internal sealed class ConnectionAttempt : IDisposable
{
    // the exchange allows 10; pings and pongs count too and are not sent from here
    private const int MessagesPerSecond = 8;

    private readonly SocketSession _session;
    private readonly RequestOutbox _outbox = new(MessagesPerSecond);
    private FramePump? _pump;

    private ConnectionAttempt(SocketSession session) => _session = session;

    /// <summary>True once the handshake is done.</summary>
    internal bool IsOpen => _pump is not null;

    /// <summary>True once a kline came in.</summary>
    internal bool HasKline { get; set; }

    /// <summary>Begins to connect.</summary>
    internal static ConnectionAttempt Begin(int number, IActorRef owner, StreamConnectionParts parts) =>
        new(SocketSession.Begin(number, owner, parts.Sockets, parts.Dialect.Address));

    /// <summary>The handshake is done: frames go to the pump from now on.</summary>
    internal void Receive(FramePump pump)
    {
        _pump = pump;
        _session.Receive(pump);
    }

    /// <summary>Puts requests in line, and understands the frames they will bring before they can come.</summary>
    internal void Ask(IEnumerable<StreamRequest> requests, ImmutableArray<StreamKey> expected)
    {
        _pump?.Expect(expected);
        _outbox.Add(requests);
    }

    /// <summary>Sends what may be sent now.</summary>
    /// <param name="now">Scheduler time.</param>
    /// <returns>How long until the next may go; zero when nothing waits for the pace.</returns>
    internal TimeSpan SendNext(TimeSpan now)
    {
        if (_outbox.Next(now, out var pause) is { } request) _session.Send(request.Utf8Text);
        return pause;
    }

    /// <summary>The last message is on its way.</summary>
    internal void Sent() => _outbox.Sent();

    /// <summary>Ends the attempt, whatever it is doing.</summary>
    public void Dispose() => _session.Dispose();
}
