using System.Collections.Concurrent;
using ActorNotice.Simulation.Demo;
using ActorNotice.Simulation.ExchangePeer;
using ActorNotice.Simulation.TelegramPeer;

namespace ActorNotice.EndToEnd.Tests;

/// <summary>The leak campaign on the ways that secrets take before and while they are in use: sources that fail, values
/// that are renewed, settings that hold what they must not.</summary>
public sealed class LeakPathsTests : IDisposable
{
    private const string NextToken = "987654321:AAobviously-Fake_NextTokenOfTheCampaign";
    private const string Misplaced = "555554321:AAobviously-Fake_TokenInTheSettings0000";
    private readonly LeakHunt _hunt = new();

    [Theory]
    [InlineData("run")]
    [InlineData("secrets", "list")]
    [InlineData("doctor", "--offline")]
    public async Task WhenVaultEchoesEverythingThenNoByteShowsTheRole(params string[] verb)
    {
        var secrets = new Dictionary<string, string>
        {
            ["VAULT_ROLE_ID"] = "role-id-obviously-fake-of-the-campaign",
            ["VAULT_SECRET_ID"] = "Yh7-secret-id+obviously/fake",
        };
        await using var vault = await LeakHunt.EchoAsync();

        var code = await _hunt.EndAsync(CliProcess.Start(
            secrets, [.. verb, .. Set($"security.vault.address={vault.Urls.First()}", "notify.telegram.enabled=false")]));

        Assert.NotEqual(0, code);
        _hunt.AssertNoLeak(secrets);
    }

    [Fact]
    public async Task WhenVaultTakesNoTokenThenNoByteShowsIt()
    {
        var secrets = new Dictionary<string, string> { ["VAULT_TOKEN"] = "hvs.obviouslyFakeTokenOfTheCampaign" };
        await using var vault = await LeakHunt.EchoAsync();

        await _hunt.EndAsync(CliProcess.Start(secrets, ["run", .. Set($"security.vault.address={vault.Urls.First()}")]));

        _hunt.AssertNoLeak(secrets);
    }

    [Fact]
    public async Task WhenKmsEchoesEverythingThenNoByteShowsItsCredentials()
    {
        var secrets = new Dictionary<string, string>
        {
            ["AWS_SECRET_ACCESS_KEY"] = "Pq3obviouslyFake/SecretAccessKey+Campaign",
            ["AWS_SESSION_TOKEN"] = "Rs5obviouslyFakeSessionToken==",
        };
        await using var kms = await LeakHunt.EchoAsync();

        var code = await _hunt.EndAsync(CliProcess.Start(
            new Dictionary<string, string>(secrets) { ["AWS_ACCESS_KEY_ID"] = "AKIDEXAMPLE" },
            ["secrets", "init", "--key", "aws-kms", .. Set(
                $"security.store.file={_hunt.PathOf("store")}", "security.kms.region=eu-central-1",
                $"security.kms.endpoint={kms.Urls.First()}", "security.kms.attempts=1")]));

        Assert.InRange(code, 41, 45);
        Assert.False(File.Exists(_hunt.PathOf("store")));
        _hunt.AssertNoLeak(secrets);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("secrets", "list")]
    [InlineData("secrets", "rotate")]
    [InlineData("secrets", "export", "--to", "nowhere")]
    public async Task WhenThePassphraseIsWrongThenNoByteShowsIt(params string[] verb)
    {
        var secrets = new Dictionary<string, string> { ["STORE_PASSPHRASE"] = "Jv5 obviously fake passphrase" };
        var guess = new Dictionary<string, string> { ["STORE_PASSPHRASE"] = "Kw6 obviously fake guess" };
        string[] settings = Set($"security.store.file={_hunt.PathOf("store")}", "security.store.iterations=220000");
        await _hunt.EndAsync(CliProcess.Start(secrets, ["secrets", "init", .. settings]));

        var code = await _hunt.EndAsync(CliProcess.Start(guess, [.. verb, .. settings]));

        Assert.NotEqual(0, code);
        _hunt.AssertNoLeak(secrets.Concat(guess));
    }

    [Fact]
    public async Task WhenSecretsAndSettingsChangeWhileRunningThenNoByteShowsOldOrNew()
    {
        await using var exchange = await SimulatedExchange.StartAsync(DemoMarket.Create(1), DemoMarket.Options());
        var sent = new ConcurrentQueue<string>();
        await using var telegram = await SimulatedTelegram.StartAsync(
            new SimulatedTelegramOptions { OnMessage = message => sent.Enqueue(message.Text) });
        var settings = _hunt.PathOf("actornotice.conf");
        WriteEnv(SimulatedTelegramOptions.DefaultToken);
        await File.WriteAllTextAsync(settings, "actornotice.watch.symbols = [BTCUSDT]");
        var process = CliProcess.Start(null, ["run", "--config", settings, .. Set(
            $"exchange.endpoints.rest={exchange.RestBase}", $"exchange.endpoints.websocket={exchange.WebSocketBase}",
            $"notify.telegram.api={telegram.Base}", $"security.env-file={_hunt.PathOf(".env")}", "security.rotation-every=1s",
            "reload.every=1s", $"security.audit-file={_hunt.PathOf("audit.log")}", "log.level=trace", "notify.language=en",
            $"log.file.path={_hunt.PathOf("log.json")}", $"notify.journal.path={_hunt.PathOf("notices")}")]);
        await process.LineAsync("[admin] Watching");

        WriteEnv(NextToken);
        await process.LineAsync("New TELEGRAM_BOT_TOKEN refused");
        // the program is told a token in the wrong place, and has to say what is wrong there
        await File.WriteAllTextAsync(settings, $"actornotice.exchange.endpoints.account = \"https://fapi.binance.com/bot{Misplaced}?a=b\"");
        await _hunt.EndAsync(process, "New settings refused");

        await File.WriteAllLinesAsync(_hunt.PathOf("telegram"), sent);
        Assert.Contains(sent, static text => text.Contains("New settings refused", StringComparison.Ordinal));
        Dictionary<string, string> all = new()
        {
            ["the old token"] = SimulatedTelegramOptions.DefaultToken,
            ["the new token"] = NextToken,
            ["the misplaced"] = Misplaced,
        };
        _hunt.AssertNoLeak(all, ".env", "actornotice.conf");
    }

    public void Dispose() => _hunt.Dispose();

    private static string[] Set(params string[] settings) =>
        [.. settings.SelectMany(static setting => new[] { "--set", setting })];

    private void WriteEnv(string token)
    {
        var path = _hunt.PathOf(".env");
        File.WriteAllText(path, $"TELEGRAM_BOT_TOKEN={token}\nTELEGRAM_CHAT_ID=42424242\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }
}
