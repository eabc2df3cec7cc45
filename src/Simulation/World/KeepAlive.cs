namespace ActorNotice.Simulation.World;

/// <summary>How a client watches over a WebSocket.</summary>
/// <param name="Interval">How often it pings.</param>
/// <param name="Timeout">Longest silence after a ping.</param>
internal sealed record KeepAlive(TimeSpan Interval, TimeSpan Timeout);
