using System.Net.Sockets;
using System.Net.WebSockets;
using System.Security.Authentication;
using ActorNotice.Exchange.Binance;
using ActorNotice.Exchange.Sockets;

namespace ActorNotice.Exchange.Tests.Binance;

public class BinanceFailuresTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 10, 0, 20, TimeSpan.Zero);

    [Theory]
    [InlineData(403, 0, FaultKind.Fatal, FaultCause.Blocked)]
    [InlineData(408, 0, FaultKind.Transient, FaultCause.Exchange)]
    [InlineData(418, -1003, FaultKind.Transient, FaultCause.Banned)]
    [InlineData(429, -1003, FaultKind.Transient, FaultCause.RateLimit)]
    [InlineData(400, -1003, FaultKind.Transient, FaultCause.RateLimit)]
    [InlineData(500, 0, FaultKind.Transient, FaultCause.Exchange)]
    [InlineData(502, 0, FaultKind.Transient, FaultCause.Exchange)]
    [InlineData(503, 0, FaultKind.Transient, FaultCause.Exchange)]
    [InlineData(503, -1008, FaultKind.Transient, FaultCause.RateLimit)]
    [InlineData(202, 0, FaultKind.Transient, FaultCause.Exchange)]
    [InlineData(301, 0, FaultKind.Fatal, FaultCause.Configuration)]
    [InlineData(401, 0, FaultKind.Fatal, FaultCause.Authentication)]
    [InlineData(404, 0, FaultKind.Fatal, FaultCause.Configuration)]
    [InlineData(401, -2015, FaultKind.Fatal, FaultCause.Authentication)]
    [InlineData(401, -2014, FaultKind.Fatal, FaultCause.Authentication)]
    [InlineData(400, -2017, FaultKind.Fatal, FaultCause.Authentication)]
    [InlineData(400, -1002, FaultKind.Fatal, FaultCause.Authentication)]
    [InlineData(400, -1005, FaultKind.Fatal, FaultCause.Authentication)]
    [InlineData(400, -1011, FaultKind.Fatal, FaultCause.Authentication)]
    [InlineData(400, -4109, FaultKind.Fatal, FaultCause.Authentication)]
    [InlineData(400, -1022, FaultKind.Fatal, FaultCause.Signature)]
    [InlineData(400, -1021, FaultKind.Transient, FaultCause.Clock)]
    [InlineData(400, -5028, FaultKind.Transient, FaultCause.Clock)]
    [InlineData(400, -1000, FaultKind.Transient, FaultCause.Exchange)]
    [InlineData(400, -1001, FaultKind.Transient, FaultCause.Exchange)]
    [InlineData(400, -1006, FaultKind.Transient, FaultCause.Exchange)]
    [InlineData(400, -1007, FaultKind.Transient, FaultCause.Exchange)]
    [InlineData(400, -1015, FaultKind.Transient, FaultCause.RateLimit)]
    [InlineData(400, -1016, FaultKind.Fatal, FaultCause.Request)]
    [InlineData(400, -1020, FaultKind.Fatal, FaultCause.Request)]
    [InlineData(400, -1023, FaultKind.Drop, FaultCause.Request)]
    [InlineData(400, -1100, FaultKind.Drop, FaultCause.Request)]
    [InlineData(400, -1106, FaultKind.Drop, FaultCause.Request)]
    [InlineData(400, -1127, FaultKind.Drop, FaultCause.Request)]
    [InlineData(400, -1130, FaultKind.Drop, FaultCause.Request)]
    [InlineData(400, -1120, FaultKind.Drop, FaultCause.Configuration)]
    [InlineData(400, -1121, FaultKind.Drop, FaultCause.Symbol)]
    [InlineData(400, -1122, FaultKind.Drop, FaultCause.Symbol)]
    [InlineData(400, -4144, FaultKind.Drop, FaultCause.Symbol)]
    [InlineData(400, -9999, FaultKind.Transient, FaultCause.Exchange)]
    public void WhenAnAnswerIsNotTheWantedOneThenTheTableDecides(int status, int code, FaultKind kind, FaultCause cause)
    {
        var fault = BinanceFailures.Of(new RestAnswer(status, code, "text", null, Now));

        Assert.Equal((kind, cause), (fault.Kind, fault.Cause));
    }

    [Theory]
    [InlineData("", 17, 17)]
    [InlineData("", null, 41)]
    [InlineData("", 0, 41)]
    [InlineData("Way too many requests; IP(1.2.3.4) banned until 1795255280000. Please", null, 60)]
    [InlineData("banned until 1795255280000", 5, 5)]
    [InlineData("banned until 1", null, 41)]
    [InlineData("banned until soon", null, 41)]
    [InlineData("banned until 99999999999999999999999", null, 41)]
    public void WhenARestIsDemandedThenHeaderThenTextThenTheNextMinuteCount(string text, int? header, int seconds)
    {
        var retryAfter = header is { } value ? TimeSpan.FromSeconds(value) : (TimeSpan?)null;
        var fault = BinanceFailures.Of(new RestAnswer(418, -1003, text, retryAfter, Now));

        Assert.Equal(TimeSpan.FromSeconds(seconds), fault.Wait);
    }

    [Theory]
    [InlineData(1000, FaultCause.Closed, null)]
    [InlineData(1001, FaultCause.Closed, null)]
    [InlineData(1002, FaultCause.Exchange, null)]
    [InlineData(1003, FaultCause.Exchange, null)]
    [InlineData(1006, FaultCause.Closed, null)]
    [InlineData(1007, FaultCause.Exchange, null)]
    [InlineData(1008, FaultCause.RateLimit, 60)]
    [InlineData(1009, FaultCause.Exchange, null)]
    [InlineData(1011, FaultCause.Exchange, null)]
    [InlineData(1012, FaultCause.Exchange, 5)]
    [InlineData(1013, FaultCause.Exchange, 5)]
    [InlineData(1015, FaultCause.Tls, null)]
    [InlineData(4000, FaultCause.Closed, null)]
    [InlineData(null, FaultCause.Closed, null)]
    public void WhenTheServerClosesThenTheCodeDecides(int? code, FaultCause cause, int? seconds)
    {
        var fault = BinanceFailures.Of(new SocketEnd(code, ""));

        Assert.Equal((FaultKind.Transient, cause), (fault.Kind, fault.Cause));
        Assert.Equal(seconds is { } wait ? TimeSpan.FromSeconds(wait) : null, fault.Wait);
    }

    [Fact]
    public void WhenSomethingThrowsThenItsInnermostMeaningCounts()
    {
        (Exception Failure, FaultCause Cause, string Reason)[] table =
        [
            (new HttpRequestException("x", new SocketException((int)SocketError.HostNotFound)), FaultCause.Network, "network: HostNotFound"),
            (new HttpRequestException("x", new AuthenticationException("bad certificate")), FaultCause.Tls, "TLS failed: bad certificate"),
            (new TaskCanceledException("x", new TimeoutException()), FaultCause.Network, "no answer in time"),
            (new WebSocketException("x"), FaultCause.Network, "connection broke: WebSocketException"),
            (new WebSocketException("x", new HandshakeRefusedException(403, null)), FaultCause.Blocked,
                "blocked by the exchange's firewall (HTTP 403)"),
            (new WebSocketException(WebSocketError.ConnectionClosedPrematurely), FaultCause.Network, "cut off without a close frame (1006)"),
            (new WebSocketException(WebSocketError.Faulted), FaultCause.Exchange, "framing broken: what came is no WebSocket message"),
            (new WebSocketException(WebSocketError.HeaderError), FaultCause.Exchange, "framing broken: what came is no WebSocket message"),
            (new HandshakeRefusedException(418, null), FaultCause.Banned, "address banned (HTTP 418)"),
            (new HandshakeRefusedException(401, null), FaultCause.Authentication, "handshake refused with HTTP 401"),
            (new HandshakeRefusedException(503, null), FaultCause.Exchange, "handshake refused with HTTP 503"),
        ];

        Assert.All(table, static row =>
        {
            var fault = BinanceFailures.Of(row.Failure);
            Assert.Equal((row.Cause, row.Reason), (fault.Cause, fault.Reason));
        });
    }

    [Fact]
    public void WhenTheExchangesWordsAreLongOrHaveLinesThenTheReasonIsOneShortLine()
    {
        var reason = BinanceErrorCodes.Fault(-1121, "a\nb" + new string('x', 500)).Reason;

        Assert.InRange(reason.Length, 1, 200);
        Assert.DoesNotContain('\n', reason);
    }
}
