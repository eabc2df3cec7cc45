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

    /// <summary>Everything sent so far, pings and pongs of the WebSocket's own included.</summary>
    internal long FramesSent => _socket?.FramesSent ?? 0;

    /// <summary>Begins an attempt to connect; <see cref="SocketOpened"/> or <see cref="SocketBroke"/>
    /// follows.</summary>
    internal static SocketSession Begin(int attempt, IActorRef owner, IStreamSocketFactory factory, Uri address)
    {
        var session = new SocketSession(attempt, owner);
        _ = session.RunAsync(async () =>
        {
            var socket = await factory.ConnectAsync(address, session._end.Token);
            if (!session.TryAdopt(socket)) await socket.DisposeAsync();
            else owner.Tell(new SocketOpened(attempt));
        });
        return session;
    }

    /// <summary>Receives until the end; <see cref="SocketEnded"/> or <see cref="SocketBroke"/> follows.</summary>
    internal void Receive(IFrameSink sink) => _ = RunAsync(async () =>
    {
        if (_socket is not { } socket) return;
        var end = await socket.ReceiveAllAsync(sink);
        Tell(new SocketEnded(_attempt, end));
    });

    /// <summary>Sends one message; <see cref="SocketSent"/> or <see cref="SocketBroke"/> follows.</summary>
    internal void Send(ReadOnlyMemory<byte> utf8Text) => _ = RunAsync(async () =>
    {
        if (_socket is not { } socket) return;
        await socket.SendAsync(utf8Text, _end.Token);
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
        if (_socket is { } socket) _ = RunAsync(() => socket.DisposeAsync().AsTask());
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

    private async Task RunAsync(Func<Task> work)
    {
        // off the actor's turn: a receive loop may run for long without ever waiting. Not Task.Run: where a
        // synchronization context rules, as in a simulation on one thread, the work belongs to it
        await Task.Yield();
        try
        {
            await work();
        }
        catch (Exception failure)
        {
            // becomes a message; the actor classifies it
            Tell(new SocketBroke(_attempt, failure));
        }
    }

    private void Tell(object message)
    {
        // an ended attempt has nothing to say
        if (!_end.IsCancellationRequested) _owner.Tell(message);
    }
}
