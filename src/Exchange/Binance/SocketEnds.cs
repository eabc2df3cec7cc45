using System.Globalization;
using System.Net.WebSockets;
using ActorNotice.Exchange.Sockets;

namespace ActorNotice.Exchange.Binance;

/// <summary>What the end of a stream connection means, by close code or by the way it broke, and how long to stay away
/// after it. Pure.</summary>
internal static class SocketEnds
{
    /// <summary>A rest after which the connection's message allowance is surely whole again.</summary>
    internal static readonly TimeSpan PolicyPause = TimeSpan.FromSeconds(60);

    // a server that says that it is busy or restarting is not asked again at once
    private static readonly TimeSpan BusyPause = TimeSpan.FromSeconds(5);

    /// <summary>A connection the server closed in order.</summary>
    internal static ExchangeFault Of(SocketEnd end)
    {
        var code = end.CloseCode?.ToString(CultureInfo.InvariantCulture) ?? "no code";
        var said = end.Reason.Length == 0 ? code : $"{code}: {end.Reason}";
        var (cause, meaning, wait) = MeaningOf(end.CloseCode);
        return new ExchangeFault(FaultKind.Transient, cause, $"closed by the exchange ({said}){meaning}", 0, wait);
    }

    /// <summary>A connection that broke.</summary>
    internal static ExchangeFault Of(WebSocketException broken)
    {
        var (cause, reason) = broken.WebSocketErrorCode switch
        {
            // the end of the stream without a close frame, in the middle of a message or between two: close code 1006
            WebSocketError.ConnectionClosedPrematurely => (FaultCause.Network, "cut off without a close frame (1006)"),
            // what our own watch over the connection leaves behind
            WebSocketError.Faulted when IsUnanswered(broken) =>
                (FaultCause.Network, "half-open: a ping stayed without an answer"),
            WebSocketError.Faulted or WebSocketError.HeaderError or WebSocketError.InvalidMessageType =>
                (FaultCause.Exchange, "framing broken: what came is no WebSocket message"),
            _ => (FaultCause.Network, $"connection broke: {nameof(WebSocketException)}"),
        };
        return new ExchangeFault(FaultKind.Transient, cause, reason);
    }

    private static (FaultCause Cause, string Meaning, TimeSpan? Wait) MeaningOf(int? code) => code switch
    {
        1000 or 1001 or null => (FaultCause.Closed, "", null),
        // policy violation: how the exchange answers too many messages, and readers that are too slow
        1008 => (FaultCause.RateLimit, ": too many messages, or read too slowly", PolicyPause),
        1002 or 1003 or 1007 or 1009 or 1010 => (FaultCause.Exchange, ": it did not like what we sent", null),
        1011 => (FaultCause.Exchange, ": trouble on its side", null),
        1012 or 1013 or 1014 => (FaultCause.Exchange, ": restarting or busy", BusyPause),
        1015 => (FaultCause.Tls, "", null),
        _ => (FaultCause.Closed, "", null),
    };

    // the class library tells it by words only; they differ from those of broken framing in naming the time-out
    private static bool IsUnanswered(WebSocketException broken) =>
        broken.Message.Contains("keep-alive", StringComparison.OrdinalIgnoreCase)
        || broken.Message.Contains("KeepAlive", StringComparison.OrdinalIgnoreCase);
}
