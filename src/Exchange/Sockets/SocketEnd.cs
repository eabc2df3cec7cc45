namespace ActorNotice.Exchange.Sockets;

/// <summary>How a connection ended in good order.</summary>
/// <param name="CloseCode">The peer's close code (RFC 6455 section 7.4); null when it sent none.</param>
/// <param name="Reason">The peer's text; may be empty.</param>
public sealed record SocketEnd(int? CloseCode, string Reason);
