using ActorNotice.Exchange.Sockets;
using Akka.Actor;

namespace ActorNotice.Exchange;

/// <summary>
/// One attempt's socket and its two tasks, connect and receive. Everything they bring about is told to the owner with
/// the attempt's number; after <see cref="Dispose"/> nothing more is told and nothing leaks.
/// </summary>
internal sealed class SocketSession : IDisposable
{
    private readonly int _attempt;
    private readonly IActorRef _owner;
    private readonly CancellationTokenSource _end = new();
    private readonly Lock _adopting = new();
    private IStreamSocket? _socket;

    private SocketSession(int attempt, IActorRef owner) => (_attempt, _owner) = (attempt, owner);

    /// <summary>Begins an attempt to connect; <see cref="SocketOpened"/> or <see cref="SocketBroke"/>
    /// follows.</summary>
    internal static SocketSession Begin(int attempt, IActorRef owner, IStreamSocketFactory factory, Uri address)
    {
        var session = new SocketSession(attempt, owner);
        session.Run(async () =>
        {
            var socket = await factory.ConnectAsync(address, session._end.Token).ConfigureAwait(false);
            if (!session.TryAdopt(socket)) await socket.DisposeAsync().ConfigureAwait(false);
            else owner.Tell(new SocketOpened(attempt));
        });
        return session;
    }

    /// <summary>Receives until the end; <see cref="SocketEnded"/> or <see cref="SocketBroke"/> follows.</summary>
    internal void Receive(IFrameSink sink) => Run(async () =>
    {
        if (_socket is not { } socket) return;
        var end = await socket.ReceiveAllAsync(sink).ConfigureAwait(false);
        Tell(new SocketEnded(_attempt, end));
    });

    /// <summary>Sends one message; <see cref="SocketSent"/> or <see cref="SocketBroke"/> follows.</summary>
    internal void Send(ReadOnlyMemory<byte> utf8Text) => Run(async () =>
    {
        if (_socket is not { } socket) return;
        await socket.SendAsync(utf8Text, _end.Token).ConfigureAwait(false);
        Tell(new SocketSent(_attempt));
    });

    /// <summary>Ends the attempt, whatever it is doing.</summary>
    public void Dispose()
    {
        lock (_adopting)
        {
            if (_end.IsCancellationRequested) return;
            _end.Cancel();
        }

        // disposing a WebSocket aborts it and completes at once; nobody waits for a farewell
        if (_socket is { } socket) Run(() => socket.DisposeAsync().AsTask());
        _end.Dispose();
    }

    private bool TryAdopt(IStreamSocket socket)
    {
        lock (_adopting)
        {
            if (_end.IsCancellationRequested) return false;
            _socket = socket;
            return true;
        }
    }

    // off the actor's thread: a receive loop may run for long without ever waiting
    private void Run(Func<Task> work) => Task.Run(async () =>
    {
        try
        {
            await work().ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            // becomes a message; the actor classifies it
            Tell(new SocketBroke(_attempt, failure));
        }
    });

    private void Tell(object message)
    {
        // an ended attempt has nothing to say
        if (!_end.IsCancellationRequested) _owner.Tell(message);
    }
}
