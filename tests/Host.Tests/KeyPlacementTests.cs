using ActorNotice.Security.Sources;

namespace ActorNotice.Host.Tests;

public sealed class KeyPlacementTests
{
    private const string Key = "k7Vd2mQ9xR4tY8wZ1bN6cF3hJ5gL0pS2aE9uT7iO4rW6qX8yM1nB3vC5zD0fG2hK";

    [Theory]
    [InlineData("BINANCE_API", "mainnet", null, false)]
    [InlineData("BINANCE_TESTNET_API", "testnet", null, false)]
    [InlineData("BINANCE_API", "testnet", null, true)]
    [InlineData("BINANCE_TESTNET_API", "mainnet", null, true)]
    [InlineData("BINANCE_API", "mainnet", "https://demo-fapi.binance.com", true)]
    [InlineData("BINANCE_API", "mainnet", "https://testnet.binancefuture.com", true)]
    [InlineData("BINANCE_TESTNET_API", "testnet", "https://fapi.binance.com", true)]
    [InlineData("BINANCE_API", "mainnet", "http://127.0.0.1:1", false)]
    public async Task WhenAKeyWouldGoToTheOtherEnvironmentThenItIsRefused(
        string prefix, string environment, string? rest, bool isRefused)
    {
        var settings = SettingsLoader.Load(SettingsRequest.Defaults with
        {
            Overrides = [$"exchange.environment={environment}", .. rest is null ? (string[])[] : [$"exchange.endpoints.rest={rest}"]],
        }).Settings;
        using var secrets = await SecretCatalog.LoadAsync([new EnvironmentSource(name =>
            name == $"{prefix}_KEY" ? Key : name == $"{prefix}_SECRET" ? "s" + Key[1..] : null)]);

        var problems = KeyPlacement.Problems(settings.Exchange, secrets);

        Assert.Equal(isRefused, problems.Any(static problem => problem.Blocks));
        Assert.All(problems, static problem => Assert.Equal(SecretFault.WrongEnvironment, problem.Fault));
    }

    [Fact]
    public void WhenThereIsNoKeyThenAnyAddressIsGood() =>
        Assert.Empty(KeyPlacement.Problems(SettingsLoader.Load(SettingsRequest.Defaults).Settings.Exchange, SecretCatalog.None));
}
