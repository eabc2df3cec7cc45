using ActorNotice.Exchange.Settings;
using ActorNotice.Hocon;

namespace ActorNotice.Exchange.Tests;

public sealed class ExchangeSettingsTests
{
    private readonly SettingsReport _report = new();

    private IEnumerable<string> Paths => _report.Problems.Items.Select(static problem => problem.Path);

    [Theory]
    [InlineData("", "wss://fstream.binance.com", "https://fapi.binance.com", "https://api.binance.com")]
    [InlineData("environment = testnet", "wss://demo-fstream.binance.com", "https://demo-fapi.binance.com", null)]
    public void WhenOnlyTheEnvironmentIsWrittenThenItsOwnEndpointsAreUsed(string text, string webSocket, string rest, string? account)
    {
        var settings = Read(text);

        Assert.Empty(Paths);
        Assert.Equal((webSocket, rest, account), (settings.WebSocketBase, settings.RestBase, settings.AccountBase));
        Assert.Equal(200, settings.StreamsPerConnection);
    }

    [Theory]
    [InlineData("endpoints.websocket = \"ws://127.0.0.1:21080\"")]
    [InlineData("endpoints.websocket = \"wss://fstream.binancefuture.com\"")]
    [InlineData("endpoints.rest = \"http://localhost:8080\"")]
    [InlineData("endpoints { rest = \"https://proxy.example.com\", allow-other-hosts = true }")]
    public void WhenAnEndpointIsSafeThenItIsTaken(string text)
    {
        Read(text);

        Assert.Empty(Paths);
    }

    [Theory]
    [InlineData("websocket", "ws://fstream.binance.com")]
    [InlineData("websocket", "https://fstream.binance.com")]
    [InlineData("websocket", "wss://fstream.binance.com.evil.example")]
    [InlineData("rest", "http://10.0.0.1")]
    [InlineData("rest", "https://proxy.example.com")]
    [InlineData("account", "https://user:pass@api.binance.com")]
    [InlineData("rest", "nonsense")]
    public void WhenAnEndpointIsNotSafeThenItIsRefused(string name, string address)
    {
        Read($"endpoints.{name} = \"{address}\"");

        Assert.Equal([$"exchange.endpoints.{name}"], Paths);
    }

    [Fact]
    public void WhenEverythingIsOutOfRangeThenEveryPathIsNamed()
    {
        Read("""
            connect-limit = 301, rotate-after = 24h, liveness.grace = 1s, clock { every = 1s, max-skew = 1ms }
            environment = moonnet, route = market, streams-per-connection = 1025, stagger = 1h, max-frame-bytes = 1
            timeouts { connect = 0s, acknowledge = 1h, first-frame = 2h }, keep-alive { interval = 1ms, timeout = 1ms }
            backoff { first = 1s, max = 500ms }, history { enabled = x, in-flight = 0, budget-share = 0, timeout = 0s, attempts = 0 }
            """);

        Assert.Equal(
            [
                "exchange.backoff.max", "exchange.clock.every", "exchange.clock.max-skew", "exchange.connect-limit", "exchange.environment", "exchange.history.attempts", "exchange.history.budget-share",
                "exchange.history.enabled", "exchange.history.in-flight", "exchange.history.timeout",
                "exchange.keep-alive.interval", "exchange.keep-alive.timeout", "exchange.liveness.grace", "exchange.max-frame-bytes", "exchange.rotate-after", "exchange.route",
                "exchange.stagger", "exchange.streams-per-connection", "exchange.timeouts.acknowledge",
                "exchange.timeouts.connect", "exchange.timeouts.first-frame",
            ],
            Paths.Order(StringComparer.Ordinal));
    }

    private ExchangeSettings Read(string text) => ExchangeSettings.Read(
        SettingsSection.At(HoconParser.Parse($"exchange {{ {text} }}").Resolve(), "exchange", _report));
}
