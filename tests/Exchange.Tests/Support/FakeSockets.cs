using System.Threading.Channels;
using ActorNotice.Exchange.Sockets;

namespace ActorNotice.Exchange.Tests.Support;

/// <summary>A network in memory: every connect waits until the test answers it.</summary>
internal sealed class FakeSockets : IStreamSocketFactory
{
    private readonly Channel<(FakeSocket Socket, TaskCompletionSource<IStreamSocket> Answer)> _dials =
        Channel.CreateUnbounded<(FakeSocket, TaskCompletionSource<IStreamSocket>)>();

    public bool HasDial => _dials.Reader.TryPeek(out _);

    public Task<IStreamSocket> ConnectAsync(Uri address, CancellationToken cancellation)
    {
        var answer = new TaskCompletionSource<IStreamSocket>(TaskCreationOptions.RunContinuationsAsynchronously);
        _dials.Writer.TryWrite((new FakeSocket(address), answer));
        return answer.Task;
    }

    /// <summary>Lets the next connect succeed.</summary>
    public async Task<FakeSocket> AcceptAsync()
    {
        var (socket, answer) = await NextAsync();
        answer.SetResult(socket);
        return socket;
    }

    /// <summary>Lets the next connect fail.</summary>
    public async Task RefuseAsync(Exception failure) => (await NextAsync()).Answer.SetException(failure);

    /// <summary>Leaves the next connect open; calling the result lets it succeed late.</summary>
    public async Task<Func<FakeSocket>> HoldAsync()
    {
        var (socket, answer) = await NextAsync();
        return () =>
        {
            answer.SetResult(socket);
            return socket;
        };
    }

    private async Task<(FakeSocket Socket, TaskCompletionSource<IStreamSocket> Answer)> NextAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        return await _dials.Reader.ReadAsync(patience.Token);
    }
}
