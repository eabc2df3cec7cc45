using ActorNotice.Simulation.TelegramPeer;

namespace ActorNotice.EndToEnd.Tests;

/// <summary>The encrypted store, the audit log and the doctor as an operator uses them: real processes, real files.</summary>
public sealed class SecretsTests : IDisposable
{
    private const string Passphrase = "correct horse battery staple";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("actornotice-secrets-");

    private string Store => Path.Combine(_folder.FullName, "secrets.store");

    private string Audit => Path.Combine(_folder.FullName, "audit.log");

    [Fact]
    public async Task WhenSecretsAreStoredThenListShowsTheirSourceAndNoByteShowsAValue()
    {
        var screens = new List<string>
        {
            await DoneAsync("", "init"),
            await DoneAsync(SimulatedTelegramOptions.DefaultToken + "\n", "set", "TELEGRAM_BOT_TOKEN"),
            await DoneAsync("-100123456789\n", "set", "telegram_chat_id"),
            await DoneAsync("", "list"),
            await DoneAsync("", "list", "--json"),
        };

        Assert.Contains("TELEGRAM_BOT_TOKEN           encrypted store", screens[3], StringComparison.Ordinal);
        Assert.Contains("BINANCE_API_KEY              not set", screens[3], StringComparison.Ordinal);
        var everything = string.Concat(screens.Concat(_folder.GetFiles().Select(static f => File.ReadAllText(f.FullName))));
        Assert.DoesNotContain(SimulatedTelegramOptions.DefaultToken, everything, StringComparison.Ordinal);
        Assert.DoesNotContain("-100123456789", everything, StringComparison.Ordinal);
        Assert.DoesNotContain(Passphrase, everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenTheStoreIsExportedThenTheFileIsPrivateAndIsNeverOverwritten()
    {
        var file = Path.Combine(_folder.FullName, "out.env");
        await DoneAsync("", "init");
        await DoneAsync("42424242\n", "set", "TELEGRAM_CHAT_ID");
        await DoneAsync("", "export", "--to", file);

        Assert.Equal("TELEGRAM_CHAT_ID='42424242'\n", await File.ReadAllTextAsync(file));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.NotEqual(0, (await RunAsync("", Passphrase, "export", "--to", file)).Code);
    }

    [Fact]
    public async Task WhenEachThingGoesWrongThenItHasItsOwnExitCodeAndTheStoreStaysAsItWas()
    {
        var tooShort = (await RunAsync("", "short", "init")).Code;
        Assert.False(File.Exists(Store));
        await DoneAsync("", "init");
        await DoneAsync("42424242\n", "set", "TELEGRAM_CHAT_ID");
        var before = await File.ReadAllBytesAsync(Store);
        var codes = new Dictionary<string, int>
        {
            ["short passphrase"] = tooShort,
            ["exists"] = (await RunAsync("", Passphrase, "init")).Code,
            ["wrong passphrase"] = (await RunAsync("", "another passphrase", "list")).Code,
            ["no passphrase"] = (await RunAsync("", null, "list")).Code,
            ["empty"] = (await RunAsync("\n", Passphrase, "set", "API_TOKEN")).Code,
            ["padded"] = (await RunAsync(" a padded token of somebody\n", Passphrase, "set", "API_TOKEN")).Code,
            ["quoted"] = (await RunAsync("'a-quoted-token'\n", Passphrase, "set", "API_TOKEN")).Code,
            ["swapped"] = (await RunAsync("42\n", Passphrase, "set", "TELEGRAM_BOT_TOKEN")).Code,
            ["missing"] = (await RunAsync("", Passphrase, "remove", "API_TOKEN")).Code,
        };
        Assert.Equal(before, await File.ReadAllBytesAsync(Store));

        before[100] ^= 1;
        await File.WriteAllBytesAsync(Store, before);
        codes["damaged"] = (await RunAsync("", Passphrase, "list")).Code;

        Assert.All(codes, static pair => Assert.True(pair.Value >= 10, $"{pair.Key}: {pair.Value}"));
        Assert.Equal(codes.Count, codes.Values.Distinct().Count());
    }

    [Fact]
    public async Task WhenSecretsWereChangedThenTheAuditLogTellsAndIsIntactUntilALineIsChanged()
    {
        await DoneAsync("", "init");
        await DoneAsync("42424242\n", "set", "TELEGRAM_CHAT_ID");
        var (shown, screen) = await ProcessAsync(CliProcess.Start(null, "audit", "show", "--file", Audit, "--action", "secrets."));
        var (intact, _) = await ProcessAsync(CliProcess.Start(null, "audit", "verify", "--file", Audit));
        await File.WriteAllTextAsync(
            Audit, (await File.ReadAllTextAsync(Audit)).Replace("secrets.init", "secrets.none", StringComparison.Ordinal));
        var (changed, where) = await ProcessAsync(CliProcess.Start(null, "audit", "verify", "--file", Audit));

        Assert.Equal((0, 0, 1), (shown, intact, changed));
        Assert.Equal(2, screen.Split('\n').Length);
        Assert.Contains("line 2", where, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenTheDoctorLooksThenItScoresAndSaysWhatToDo()
    {
        var offline = CliProcess.Start(
            new Dictionary<string, string> { ["TELEGRAM_BOT_TOKEN"] = "42" }, "doctor", "--offline", "--json");
        var (bad, json) = await ProcessAsync(offline);
        var (good, text) = await ProcessAsync(CliProcess.Start(
            null, "doctor", "--offline", "--set", "notify.telegram.enabled=false"));
        var (settings, told) = await ProcessAsync(CliProcess.Start(null, "doctor", "--set", "watch.bollinger.period=0"));

        Assert.Equal((1, 0, 1), (bad, good, settings));
        Assert.Contains("\"ready\": false", json, StringComparison.Ordinal);
        Assert.Contains("looks like a chat id", json, StringComparison.Ordinal);
        Assert.Contains("Least privilege", text, StringComparison.Ordinal);
        Assert.Matches("score [0-9]+ of 100", text);
        Assert.Contains("watch.bollinger.period", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenTheServicesPeersAreThereThenTheDoctorReachesThem()
    {
        await using var telegram = await SimulatedTelegram.StartAsync(new SimulatedTelegramOptions());
        var secrets = new Dictionary<string, string>
        {
            ["TELEGRAM_BOT_TOKEN"] = SimulatedTelegramOptions.DefaultToken,
            ["TELEGRAM_CHAT_ID"] = "42424242",
        };
        var (code, screen) = await ProcessAsync(CliProcess.Start(
            secrets, "doctor", "--set", $"notify.telegram.api={telegram.Base}",
            "--set", "exchange.endpoints.rest=http://127.0.0.1:1"));

        Assert.Equal(1, code);
        Assert.Contains("knows the bot", screen, StringComparison.Ordinal);
        Assert.Contains("[BAD]  exchange", screen, StringComparison.Ordinal);
        Assert.DoesNotContain(SimulatedTelegramOptions.DefaultToken, screen, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<string> DoneAsync(string input, params string[] verb)
    {
        var (code, screen) = await RunAsync(input, Passphrase, verb);
        Assert.True(code == 0, screen);
        return screen;
    }

    private Task<(int Code, string Screen)> RunAsync(string input, string? passphrase, params string[] verb)
    {
        var environment = new Dictionary<string, string>();
        if (passphrase is not null) environment["STORE_PASSPHRASE"] = passphrase;
        return ProcessAsync(CliProcess.StartWith(
            input, environment,
            ["secrets", .. verb, "--set", $"security.store.file={Store}", "--set", $"security.audit-file={Audit}",
                "--set", "security.store.iterations=220000"]));
    }

    private static async Task<(int Code, string Screen)> ProcessAsync(CliProcess process)
    {
        await using (process) return (await process.ExitAsync(), process.Screen);
    }
}
