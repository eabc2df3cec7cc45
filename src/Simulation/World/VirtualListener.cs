using ActorNotice.Simulation.Loopback;
using Microsoft.AspNetCore.Http;

namespace ActorNotice.Simulation.World;

/// <summary>A peer that listens in a virtual world.</summary>
internal sealed class VirtualListener(int port, RequestDelegate handler, Func<bool> accepts, Action close)
    : IPeerListener
{
    /// <inheritdoc/>
    public int Port => port;

    /// <summary>Answers requests.</summary>
    internal RequestDelegate Handler => handler;

    /// <summary>Whether a new connection is taken.</summary>
    internal bool Accepts() => accepts();

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        close();
        return ValueTask.CompletedTask;
    }
}
