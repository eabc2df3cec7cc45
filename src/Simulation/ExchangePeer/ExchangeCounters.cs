namespace ActorNotice.Simulation.ExchangePeer;

/// <summary>What the simulated exchange has done since it started.</summary>
/// <param name="ConnectionsOpen">WebSockets open now.</param>
/// <param name="ConnectionsTotal">WebSockets accepted.</param>
/// <param name="StreamsOpen">Kline streams with a subscriber now, each counted once.</param>
/// <param name="UpdatesSent">Frames of open candles handed to sockets.</param>
/// <param name="ClosesSent">Frames with <c>x=true</c> handed to sockets.</param>
/// <param name="ControlMessages">Messages taken from clients.</param>
/// <param name="Violations">Connections ended for breaking a limit.</param>
/// <param name="RestRequests">REST calls answered, refused ones included.</param>
public sealed record ExchangeCounters(
    long ConnectionsOpen,
    long ConnectionsTotal,
    long StreamsOpen,
    long UpdatesSent,
    long ClosesSent,
    long ControlMessages,
    long Violations,
    long RestRequests);
