using System.Net.Sockets;
using System.Net.WebSockets;
using System.Security.Authentication;
using ActorNotice.Exchange.Sockets;

namespace ActorNotice.Exchange.Binance;

/// <summary>
/// The one place that decides what a failure means, for sockets and REST alike. Pure. The rules are those of the
/// exchange's documents (facts/binance-usdm-futures.md, sections 8 and 9).
/// </summary>
internal static class BinanceFailures
{
    /// <summary>How long everything rests after the firewall said no: each further call would make it worse.</summary>
    internal static readonly TimeSpan BlockedPause = TimeSpan.FromMinutes(5);

    /// <summary>A call that threw.</summary>
    internal static ExchangeFault Of(Exception failure) => failure switch
    {
        HandshakeRefusedException refused => OfHandshake(refused.Status),
        { InnerException: HandshakeRefusedException refused } => OfHandshake(refused.Status),
        _ when Find<AuthenticationException>(failure) is { } tls =>
            new(FaultKind.Transient, FaultCause.Tls, $"TLS failed: {tls.Message}"),
        _ when Find<SocketException>(failure) is { } socket =>
            new(FaultKind.Transient, FaultCause.Network, $"network: {socket.SocketErrorCode}"),
        _ when Find<WebSocketException>(failure) is { } broken => SocketEnds.Of(broken),
        OperationCanceledException or TimeoutException =>
            new(FaultKind.Transient, FaultCause.Network, "no answer in time"),
        _ => new(FaultKind.Transient, FaultCause.Network, $"connection broke: {failure.GetType().Name}"),
    };

    /// <summary>A refused WebSocket handshake.</summary>
    internal static ExchangeFault OfHandshake(int status) => status switch
    {
        403 => Blocked(),
        418 => new(FaultKind.Transient, FaultCause.Banned, "address banned (HTTP 418)", 0, BlockedPause),
        429 => new(
            FaultKind.Transient, FaultCause.RateLimit, "too many connections (HTTP 429)", 0, SocketEnds.PolicyPause),
        401 => new(FaultKind.Fatal, FaultCause.Authentication, "handshake refused with HTTP 401"),
        >= 400 and < 500 and not 408 =>
            new(FaultKind.Fatal, FaultCause.Configuration, $"handshake refused with HTTP {status}: wrong endpoint?"),
        _ => new(FaultKind.Transient, FaultCause.Exchange, $"handshake refused with HTTP {status}"),
    };

    /// <summary>A connection the server closed.</summary>
    internal static ExchangeFault Of(SocketEnd end) => SocketEnds.Of(end);

    /// <summary>An answer that is not the wanted one.</summary>
    internal static ExchangeFault Of(RestAnswer answer)
    {
        var wait = BinanceWaits.Of(answer);
        return answer.Status switch
        {
            403 => Blocked(),
            418 => new(FaultKind.Transient, FaultCause.Banned, "address banned (HTTP 418)", answer.Code, wait),
            429 => new(FaultKind.Transient, FaultCause.RateLimit, "too many requests (HTTP 429)", answer.Code, wait),
            // the code counts even when a gateway changed the status
            _ when answer.Code == -1003 =>
                new(FaultKind.Transient, FaultCause.RateLimit, "too many requests", -1003, wait),
            _ when answer.Code != 0 => BinanceErrorCodes.Fault(answer.Code, answer.Text),
            401 => new(FaultKind.Fatal, FaultCause.Authentication, "not authorised (HTTP 401)"),
            408 or >= 500 => new(FaultKind.Transient, FaultCause.Exchange, $"HTTP {answer.Status}"),
            // the web host answers 202 with a challenge page
            >= 200 and < 300 =>
                new(FaultKind.Transient, FaultCause.Exchange, $"an answer that is not readable (HTTP {answer.Status})"),
            _ => new(FaultKind.Fatal, FaultCause.Configuration, $"HTTP {answer.Status}: wrong endpoint?"),
        };
    }

    private static ExchangeFault Blocked() =>
        new(FaultKind.Fatal, FaultCause.Blocked, "blocked by the exchange's firewall (HTTP 403)", 0, BlockedPause);

    private static T? Find<T>(Exception? failure)
        where T : Exception
    {
        while (failure is not null and not T) failure = failure.InnerException;
        return failure as T;
    }
}
