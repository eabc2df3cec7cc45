using Microsoft.AspNetCore.Http;

namespace ActorNotice.Simulation.Loopback;

/// <summary>What carries requests to a peer and where its own loops run: Kestrel and the thread pool, or a virtual
/// world's single thread. A request is an <see cref="HttpContext"/> either way.</summary>
internal interface IPeerTransport
{
    /// <summary>Listens; throws <see cref="IOException"/> when the port is taken.</summary>
    /// <param name="port">0 = any free port.</param>
    /// <param name="handler">Answers every request; an exception of it is a 500.</param>
    /// <param name="accepts">Asked for every new connection; when false it is cut at once.</param>
    Task<IPeerListener> ListenAsync(int port, RequestDelegate handler, Func<bool> accepts);

    /// <summary>Starts a loop that outlives its caller's turn.</summary>
    /// <param name="loop">The loop; ends when its owner is disposed.</param>
    Task Run(Func<Task> loop);
}
