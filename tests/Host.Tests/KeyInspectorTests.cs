using ActorNotice.Security.Sources;

namespace ActorNotice.Host.Tests;

public sealed class KeyInspectorTests
{
    [Fact]
    public async Task WhenTheExchangeCannotBeReachedThenTheKeyIsUnknownAndNotRefused()
    {
        const string Nowhere = "http://127.0.0.1:1";
        var settings = SettingsLoader.Load(SettingsRequest.Defaults with
        {
            Overrides = [$"exchange.endpoints.rest={Nowhere}", $"exchange.endpoints.account={Nowhere}"],
        }).Settings;
        using var secrets = await SecretCatalog.LoadAsync([new EnvironmentSource(static name =>
            name.StartsWith("BINANCE_API", StringComparison.Ordinal) ? name.PadRight(64, 'x') : null)]);

        var report = await KeyInspector.AskAsync(settings, secrets, TimeProvider.System, null, default);

        Assert.False(report.IsAnswered);
        Assert.Null(report.Refusal);
        Assert.Equal("apiRestrictions", Assert.Single(report.Findings).Permission);
    }
}
