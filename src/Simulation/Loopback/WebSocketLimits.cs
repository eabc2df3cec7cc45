namespace ActorNotice.Simulation.Loopback;

/// <summary>Limits of one server-side WebSocket.</summary>
/// <param name="SendBytes">Bytes that may wait for a slow reader.</param>
/// <param name="ReaderPatience">Longest wait for room before a reader is cut off.</param>
/// <param name="PingEvery">Time between pings.</param>
/// <param name="PongWithin">Longest silence after a ping.</param>
internal sealed record WebSocketLimits(int SendBytes, TimeSpan ReaderPatience, TimeSpan PingEvery, TimeSpan PongWithin)
{
    /// <summary>Longest message taken from a client, in bytes.</summary>
    internal const int LongestMessage = 256 << 10;
}
