using System.Collections.Immutable;
using System.Text.Json;
using ActorNotice.Simulation.Demo;
using ActorNotice.Simulation.ExchangePeer;
using ActorNotice.Simulation.TelegramPeer;

namespace ActorNotice.EndToEnd.Tests;

/// <summary>The doctor against an exchange and a Telegram that are there.</summary>
public sealed class DoctorTests : IDisposable
{
    private static readonly string[] Checks =
    [
        "settings", "secrets", "settings file", "secret file", "audit file", "core dumps", "user", "audit log", "disk",
        "time zone", "exchange", "clock", "telegram", "ip restriction", "key permissions",
    ];

    private static readonly string Key = $"obviously-fake-key-{new string('0', 45)}";
    private static readonly string Secret = $"obviously-fake-secret-{new string('0', 42)}";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("actornotice-doctor-");

    [Fact]
    public async Task WhenEverythingIsInPlaceThenEveryCheckIsMadeAndNothingIsBad()
    {
        Write(".env", $"TELEGRAM_BOT_TOKEN={SimulatedTelegramOptions.DefaultToken}\nTELEGRAM_CHAT_ID=42424242\n");
        Write("actornotice.conf", "actornotice.watch.symbols = [BTCUSDT]");
        await WriteAuditAsync();
        var (code, report) = await LookAsync(SimulatedApiKey.ReadOnlyPermissions);

        var verdicts = report.GetProperty("findings").EnumerateArray()
            .ToLookup(static f => f.GetProperty("check").GetString(), static f => f.GetProperty("verdict").GetString());
        Assert.Equal(Checks.Order(), verdicts.Select(static group => group.Key).Order());
        Assert.DoesNotContain("\"bad\"", $"{report}", StringComparison.Ordinal);
        // A container's only user is its administrator.
        Assert.All(verdicts.Where(static group => group.Key != "user"), static group =>
            Assert.Equal("good", Assert.Single(group)));
        Assert.Equal((0, true), (code, report.GetProperty("ready").GetBoolean()));
        Assert.InRange(report.GetProperty("score").GetInt32(), 90, 100);
    }

    [Theory]
    [InlineData("enableWithdrawals", true, "key permissions")]
    [InlineData("enableFutures", true, "key permissions")]
    [InlineData("permitsUniversalTransfer", true, "key permissions")]
    [InlineData("ipRestrict", false, "ip restriction")]
    public async Task WhenTheKeyMayDoMoreThenThatIsBadAndTheCureNamesThePlace(string permission, bool value, string check)
    {
        var (code, report) = await LookAsync(SimulatedApiKey.ReadOnlyPermissions.SetItem(permission, value));

        var bad = Assert.Single(report.GetProperty("findings").EnumerateArray(),
            finding => $"{finding.GetProperty("message")}".StartsWith(permission, StringComparison.Ordinal));
        Assert.Equal((check, "bad"), (bad.GetProperty("check").GetString(), bad.GetProperty("verdict").GetString()));
        Assert.Contains("API Management", bad.GetProperty("next").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, code);
        Assert.InRange(report.GetProperty("score").GetInt32(), 0, 49);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<(int Code, JsonElement Report)> LookAsync(ImmutableDictionary<string, bool> permissions)
    {
        await using var exchange = await SimulatedExchange.StartAsync(
            DemoMarket.Create(1),
            DemoMarket.Options(speed: 1) with
            {
                // The exchange's clock is this machine's.
                StartMs = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds(),
                WaitForSubscriber = false,
                ApiKey = new SimulatedApiKey(Key, Secret) { Permissions = permissions },
            });
        await using var telegram = await SimulatedTelegram.StartAsync(new SimulatedTelegramOptions());
        var settings = PathOf("actornotice.conf");
        if (!File.Exists(settings)) Write("actornotice.conf", "");
        var secrets = new Dictionary<string, string> { ["BINANCE_API_KEY"] = Key, ["BINANCE_API_SECRET"] = Secret };
        await using var process = CliProcess.Start(secrets, [.. new[]
        {
            $"exchange.endpoints.rest={exchange.RestBase}", $"exchange.endpoints.account={exchange.RestBase}",
            $"notify.telegram.api={telegram.Base}", $"security.env-file={PathOf(".env")}",
            $"security.audit-file={PathOf("audit.log")}",
        }.SelectMany(static setting => new[] { "--set", setting }).Prepend(settings).Prepend("--config").Prepend("--json").Prepend("doctor")]);
        var code = await process.ExitAsync();
        return (code, JsonDocument.Parse(string.Join('\n', process.Output)).RootElement);
    }

    private async Task WriteAuditAsync()
    {
        await using var process = CliProcess.Start(
            new Dictionary<string, string> { ["STORE_PASSPHRASE"] = "a passphrase of the test" }, "secrets", "init",
            "--set", $"security.store.file={PathOf("store")}", "--set", $"security.audit-file={PathOf("audit.log")}");
        Assert.Equal(0, await process.ExitAsync());
    }

    private string PathOf(string file) => Path.Combine(_folder.FullName, file);

    private void Write(string file, string text)
    {
        File.WriteAllText(PathOf(file), text);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(PathOf(file), UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }
}
