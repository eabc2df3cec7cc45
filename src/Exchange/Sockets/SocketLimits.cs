namespace ActorNotice.Exchange.Sockets;

/// <summary>What a connection may cost and how a dead peer is noticed.</summary>
/// <param name="MaxFrameBytes">Messages beyond this are skipped.</param>
/// <param name="KeepAliveInterval">How often a ping is sent on a quiet connection.</param>
/// <param name="KeepAliveTimeout">A ping without a pong for this long ends the connection.</param>
public sealed record SocketLimits(int MaxFrameBytes, TimeSpan KeepAliveInterval, TimeSpan KeepAliveTimeout);
