using System.Net.Sockets;
using ActorNotice.Simulation.Loopback;
using Microsoft.AspNetCore.Http;

namespace ActorNotice.Simulation.World;

/// <summary>
/// The network of a virtual world: peers listen on made-up ports of 127.0.0.1, clients reach them through a
/// <see cref="VirtualHandler"/>. A request takes no time; what a peer answers, it answers as behind Kestrel.
/// </summary>
internal sealed class VirtualNetwork(VirtualLoop loop) : IPeerTransport
{
    private const int FirstPort = 40_001;
    private readonly Dictionary<int, VirtualListener> _listeners = [];

    /// <summary>The loop everything runs on.</summary>
    internal VirtualLoop Loop => loop;

    /// <summary>Whether nobody can be reached: the machine's own line is cut.</summary>
    internal bool IsDown { get; set; }

    /// <inheritdoc/>
    public Task<IPeerListener> ListenAsync(int port, RequestDelegate handler, Func<bool> accepts)
    {
        var mine = port == 0 ? FirstPort + _listeners.Count : port;
        var listener = new VirtualListener(mine, handler, accepts, () => _listeners.Remove(mine));
        if (!_listeners.TryAdd(mine, listener)) throw new IOException($"port {mine} is taken");
        return Task.FromResult<IPeerListener>(listener);
    }

    /// <inheritdoc/>
    public async Task Run(Func<Task> loop)
    {
        // On the virtual loop when that is running, as everything here is.
        await Task.Yield();
        await loop();
    }

    /// <summary>Who takes requests to an address; throws as a refused connect does.</summary>
    internal RequestDelegate Connect(Uri address)
    {
        var listener = IsDown ? null : _listeners.GetValueOrDefault(address.Port);
        if (listener is { } found && found.Accepts()) return found.Handler;
        throw new HttpRequestException(
            HttpRequestError.ConnectionError, $"nobody listens on {address.Authority}",
            new SocketException((int)SocketError.ConnectionRefused));
    }
}
