namespace ActorNotice.Simulation.Loopback;

/// <summary>Frame kinds of RFC 6455.</summary>
internal enum WebSocketOpcode : byte
{
    Continuation = 0,
    Text = 1,
    Binary = 2,
    Close = 8,
    Ping = 9,
    Pong = 10,
}
