using ActorNotice.Exchange.Settings;

namespace ActorNotice.Exchange.Tests.Settings;

public class ExchangeSettingsTests
{
    [Theory]
    [InlineData(ExchangeEnvironment.Mainnet, "wss://fstream.binance.com", "https://fapi.binance.com", "https://api.binance.com")]
    [InlineData(ExchangeEnvironment.Testnet, "wss://demo-fstream.binance.com", "https://demo-fapi.binance.com", null)]
    public void WhenNoEndpointIsSetThenTheEnvironmentsOwnIsUsed(ExchangeEnvironment environment, string ws, string rest, string? account)
    {
        var settings = new ExchangeSettings { Environment = environment };

        Assert.Equal((ws, rest, account), (settings.WebSocketBase, settings.RestBase, settings.AccountBase));
    }

    [Theory]
    [InlineData("wss://fstream.binance.com", true)]
    [InlineData("wss://fstream.binancefuture.com/", true)]
    [InlineData("WSS://FSTREAM.BINANCE.COM", true)]
    [InlineData("ws://fstream.binance.com", false)]
    [InlineData("ws://127.0.0.1:9000", true)]
    [InlineData("ws://localhost:9000/path", true)]
    [InlineData("ws://[::1]:9000", true)]
    [InlineData("wss://127.0.0.1:9000", true)]
    [InlineData("ws://10.0.0.1:9000", false)]
    [InlineData("wss://evil.example", false)]
    [InlineData("wss://evilbinance.com", false)]
    [InlineData("wss://fstream.binance.com.evil.example", false)]
    [InlineData("wss://user:pass@fstream.binance.com", false)]
    [InlineData("wss://fstream.binance.com?streams=x", false)]
    [InlineData("https://fstream.binance.com", false)]
    [InlineData("fstream.binance.com", false)]
    [InlineData("", false)]
    public void WhenAnEndpointIsGivenThenOnlySafeOnesAreAllowed(string address, bool isAllowed) =>
        Assert.Equal(isAllowed, EndpointDefaults.IsAllowed(address, "ws", allowOtherHosts: false));

    [Theory]
    [InlineData("https://proxy.example", true)]
    [InlineData("http://proxy.example", false)]
    [InlineData("http://127.0.0.1", true)]
    public void WhenOtherHostsAreAllowedThenTlsIsStillDemanded(string address, bool isAllowed) =>
        Assert.Equal(isAllowed, EndpointDefaults.IsAllowed(address, "http", allowOtherHosts: true));
}
