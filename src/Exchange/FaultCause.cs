namespace ActorNotice.Exchange;

/// <summary>Where a failure comes from; decides who is told and with what advice.</summary>
public enum FaultCause
{
    /// <summary>The network: refused, reset, timed out, name not resolved.</summary>
    Network,

    /// <summary>The exchange's servers: 5xx, overload, unreadable answers.</summary>
    Exchange,

    /// <summary>Too many requests; the exchange named or implied a wait.</summary>
    RateLimit,

    /// <summary>The address of this machine is banned for a time (418).</summary>
    Banned,

    /// <summary>Blocked by the firewall in front of the exchange (403).</summary>
    Blocked,

    /// <summary>The API key, its permissions or its address list.</summary>
    Authentication,

    /// <summary>A signature or encoding of ours is wrong.</summary>
    Signature,

    /// <summary>Our clock disagrees with the exchange's.</summary>
    Clock,

    /// <summary>A symbol that does not exist or does not trade.</summary>
    Symbol,

    /// <summary>A setting the exchange does not accept.</summary>
    Configuration,

    /// <summary>A request that is wrong by construction: a defect of ours.</summary>
    Request,

    /// <summary>The server accepted the streams and sends nothing.</summary>
    Silence,

    /// <summary>The server closed the connection in good order or said that it will.</summary>
    Closed,

    /// <summary>The certificate or the TLS handshake.</summary>
    Tls,
}
