namespace ActorNotice.Simulation.Loopback;

/// <summary>A peer that listens; disposing it ends that.</summary>
internal interface IPeerListener : IAsyncDisposable
{
    /// <summary>The port listened on.</summary>
    int Port { get; }
}
