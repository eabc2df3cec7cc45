using System.Collections.Immutable;
using ActorNotice.Host;
using ActorNotice.Security.Sources;
using ActorNotice.Simulation.Demo;
using ActorNotice.Simulation.ExchangePeer;

namespace ActorNotice.EndToEnd.Tests;

/// <summary>A service that was given an exchange key, against an exchange that knows what the key may do.</summary>
public sealed class KeyCheckTests
{
    private const string Key = "obviously-fake-key-of-a-test-000000000000000000000000000000000000";
    private const string Secret = "obviously-fake-secret-of-a-test-000000000000000000000000000000000";

    [Fact]
    public async Task WhenTheKeyMayOnlyReadFromKnownAddressesThenTheServiceStarts()
    {
        await using var exchange = await StartAsync(Permissions(withdrawals: false, trading: false, ipRestricted: true));
        await using var service = await RunAsync(exchange, Secret);

        Assert.Equal(2, (await service.SnapshotAsync()).Strategy.WatchedStreams);
        await service.StopAsync("the test is over");
        Assert.False((await service.Completion).IsHalted);
    }

    [Theory]
    [InlineData(true, false, true)]
    [InlineData(false, true, true)]
    [InlineData(false, false, false)]
    public async Task WhenTheKeyMayDoMoreThenTheServiceHalts(bool withdrawals, bool trading, bool ipRestricted)
    {
        await using var exchange = await StartAsync(Permissions(withdrawals, trading, ipRestricted));
        await using var service = await RunAsync(exchange, Secret);

        Assert.True((await service.Completion).IsHalted);
    }

    [Fact]
    public async Task WhenTheExchangeRefusesTheSignatureThenTheServiceHaltsWithoutShowingIt()
    {
        await using var exchange = await StartAsync(Permissions(withdrawals: false, trading: false, ipRestricted: true));
        await using var service = await RunAsync(exchange, Secret.Replace('0', '1'));

        var end = await service.Completion;
        Assert.True(end.IsHalted);
        Assert.DoesNotContain("fake", end.Reason, StringComparison.Ordinal);
    }

    private static ImmutableDictionary<string, bool> Permissions(bool withdrawals, bool trading, bool ipRestricted) =>
        SimulatedApiKey.ReadOnlyPermissions
            .SetItem("enableWithdrawals", withdrawals).SetItem("enableFutures", trading).SetItem("ipRestrict", ipRestricted);

    private static Task<SimulatedExchange> StartAsync(ImmutableDictionary<string, bool> permissions) =>
        SimulatedExchange.StartAsync(
            DemoMarket.Create(1),
            DemoMarket.Options() with { ApiKey = new SimulatedApiKey(Key, Secret) { Permissions = permissions } });

    private static async Task<NoticeService> RunAsync(SimulatedExchange exchange, string secret)
    {
        var settings = SettingsLoader.Load(SettingsRequest.Defaults with
        {
            Overrides =
            [
                $"exchange.endpoints.websocket={exchange.WebSocketBase}", $"exchange.endpoints.rest={exchange.RestBase}",
                $"exchange.endpoints.account={exchange.RestBase}", "watch.symbols=BTCUSDT,ETHUSDT", "notify.telegram.enabled=false",
            ],
        }).Settings;
        var secrets = await SecretCatalog.LoadAsync([new EnvironmentSource(name => name switch
        {
            "BINANCE_API_KEY" => Key,
            "BINANCE_API_SECRET" => secret,
            _ => null,
        })]);
        return await NoticeService.StartAsync(settings, new ServicePorts { Secrets = secrets });
    }
}
