namespace ActorNotice.EndToEnd.Tests;

/// <summary>What a user sees who got something wrong: the place, the cure, the exit code, and nothing started.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("actornotice-bad-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("actornotice { watch { symbols = [BTCUSDT }", "bad.conf:1:")]
    [InlineData("actornotice.watch.intervalls = [1m]", "did you mean 'intervals'?")]
    [InlineData("actornotice.watch.bollinger.period = 0", "a whole number, 2 to 1000")]
    public async Task WhenTheSettingsAreWrongThenRunNamesThePlaceAndEndsWithTwo(string text, string expected)
    {
        await using var run = CliProcess.Start(null, "run", "--config", Write("bad.conf", text));

        Assert.Equal(2, await run.ExitAsync());
        Assert.Contains(expected, run.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenTheTokenIsMissingThenRunNamesItAndWhereToPutIt()
    {
        await using var run = CliProcess.Start(null, "run");

        Assert.Equal(2, await run.ExitAsync());
        Assert.Contains("TELEGRAM_BOT_TOKEN is missing", run.Screen, StringComparison.Ordinal);
        Assert.Contains("Cure: ", run.Screen, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task WhenOthersMayReadTheEnvFileThenRunRefusesItAndNamesTheCommand()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no mode bits");
        var file = Write("open.env", "TELEGRAM_BOT_TOKEN=123456789:obviously-fake-token-of-a-test-00000\nTELEGRAM_CHAT_ID=1\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        await using var run = CliProcess.Start(null, "run", "--set", $"security.env-file={file}");

        Assert.Equal(2, await run.ExitAsync());
        Assert.Contains("chmod 600", run.Screen, StringComparison.Ordinal);
        Assert.DoesNotContain("obviously-fake", run.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenASymbolIsUnknownToTheExchangeThenRunSaysSoWithADidYouMean()
    {
        await using var peers = await TwoProcesses.StartAsync("--speed", "60");
        await using var run = peers.Run("watch.symbols=BTCUSTD", "watch.intervals=1m");

        Assert.Equal(2, await run.ExitAsync());
        Assert.Contains("BTCUSTD is unknown to the exchange; did you mean BTCUSDT?", run.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenTelegramRefusesTheTokenThenTheServiceHaltsWithThree()
    {
        await using var peers = await TwoProcesses.StartAsync("--speed", "60");
        await using var run = CliProcess.Start(
            new Dictionary<string, string>
            {
                ["TELEGRAM_BOT_TOKEN"] = "987654321:a-token-that-no-bot-has-0000000000000",
                ["TELEGRAM_CHAT_ID"] = "1",
            },
            "run", "--set", "exchange.environment=testnet", "--set", $"exchange.endpoints.websocket={peers.WebSocket}", "--set",
            $"exchange.endpoints.rest={peers.Rest}", "--set", $"notify.telegram.api={peers.Telegram}", "--set",
            "notify.language=en", "--set", "watch.intervals=1m");

        Assert.Equal(3, await run.ExitAsync());
        Assert.Contains("Halted by the fail-safe", run.Screen, StringComparison.Ordinal);
        Assert.DoesNotContain("a-token-that-no-bot-has", run.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenARowOfTheCsvIsBadThenReplayNamesFileLineAndFieldAndEndsWithOne()
    {
        var lines = File.ReadAllLines(GeneratedKlines.Write(seed: 3, candles: 50));
        lines[30] = lines[30].Replace(lines[30].Split(',')[4], "not-a-price", StringComparison.Ordinal);
        var file = Write("SEEDUSDT-1m-2025-10.csv", string.Join('\n', lines));
        await using var replay = CliProcess.Start(null, "replay", "--csv", file, "--json");

        Assert.Equal(1, await replay.ExitAsync());
        Assert.Contains("SEEDUSDT-1m-2025-10.csv, line 31, field", replay.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenTheCsvHasAHoleThenReplaySaysSoAndDecidesAnewBehindIt()
    {
        var lines = File.ReadAllLines(GeneratedKlines.Write(seed: 3, candles: 100)).ToList();
        lines.RemoveRange(50, 5);
        var file = Write("SEEDUSDT-1m-2025-10.csv", string.Join('\n', lines));
        await using var replay = CliProcess.Start(null, "replay", "--csv", file, "--json");

        Assert.Equal(0, await replay.ExitAsync());
        Assert.Equal(95, replay.Output.Count);
        Assert.Equal(38, replay.Output.Count(static line => line.Contains("\"WarmingUp\"", StringComparison.Ordinal)));
        Assert.Contains("1 gaps, decided anew behind each", replay.Screen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run --no-such-option", "--no-such-option")]
    [InlineData("demo --seconds 0", "--seconds is a whole number, 1 to 86400")]
    [InlineData("exchange --speed -1", "--speed is a number above 0, or max")]
    [InlineData("replay --csv x.csv --interval 7m", "'7m' is not one of 1m 3m 5m")]
    [InlineData("replay", "--csv")]
    public async Task WhenTheCommandLineIsWrongThenItIsExplainedAndEndsWithTwo(string arguments, string expected)
    {
        await using var cli = CliProcess.Start(null, arguments.Split(' '));

        Assert.Equal(2, await cli.ExitAsync());
        Assert.Contains(expected, cli.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenTheCsvDoesNotExistThenReplayNamesItAndEndsWithOne()
    {
        await using var replay = CliProcess.Start(null, "replay", "--csv", Path.Combine(_folder.FullName, "BTCUSDT-1m-2024-01.csv"));

        Assert.Equal(1, await replay.ExitAsync());
        Assert.Contains("BTCUSDT-1m-2024-01.csv", replay.Screen, StringComparison.Ordinal);
    }

    private string Write(string name, string text)
    {
        var file = Path.Combine(_folder.FullName, name);
        File.WriteAllText(file, text);
        return file;
    }
}
