using Microsoft.AspNetCore.Http;

namespace ActorNotice.Simulation.Loopback;

/// <summary>Real sockets on 127.0.0.1, and the thread pool.</summary>
internal sealed class LoopbackTransport : IPeerTransport
{
    /// <summary>The only one; it holds nothing.</summary>
    internal static LoopbackTransport Instance { get; } = new();

    /// <inheritdoc/>
    public async Task<IPeerListener> ListenAsync(int port, RequestDelegate handler, Func<bool> accepts) =>
        await LoopbackServer.StartAsync(port, handler, accepts);

    /// <inheritdoc/>
    public Task Run(Func<Task> loop) => Task.Run(loop);
}
