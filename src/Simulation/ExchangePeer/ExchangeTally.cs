namespace ActorNotice.Simulation.ExchangePeer;

/// <summary>The running numbers behind <see cref="ExchangeCounters"/>; each is written with one interlocked
/// step.</summary>
internal sealed class ExchangeTally
{
    private long _connectionsTotal;
    private long _updates;
    private long _closes;
    private long _controls;
    private long _violations;
    private long _rest;

    /// <summary>A WebSocket was accepted.</summary>
    internal void Connected() => Interlocked.Increment(ref _connectionsTotal);

    /// <summary>An event was handed to one socket.</summary>
    internal void Sent(bool isClose) => Interlocked.Increment(ref isClose ? ref _closes : ref _updates);

    /// <summary>A client sent a frame.</summary>
    internal void Controlled() => Interlocked.Increment(ref _controls);

    /// <summary>A client broke a limit.</summary>
    internal void Violated() => Interlocked.Increment(ref _violations);

    /// <summary>A REST call came.</summary>
    internal void Requested() => Interlocked.Increment(ref _rest);

    /// <summary>All numbers at one moment, as far as they can be read together.</summary>
    internal ExchangeCounters Snapshot(int connectionsOpen, int streamsOpen) => new(
        connectionsOpen,
        Interlocked.Read(ref _connectionsTotal),
        streamsOpen,
        Interlocked.Read(ref _updates),
        Interlocked.Read(ref _closes),
        Interlocked.Read(ref _controls),
        Interlocked.Read(ref _violations),
        Interlocked.Read(ref _rest));
}
