using System.Globalization;
using System.Text.Json;
using ActorNotice.Support;

namespace ActorNotice.EndToEnd.Tests;

/// <summary>The verbs that tell what a setting would have sent, as a user runs them.</summary>
public sealed class SimulateTests : IDisposable
{
    private static readonly string Shipped = Path.Combine(Checkout.Root, "hocon", "scenarios");
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("actornotice-e2e-sim-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task WhenTheShippedScenariosAreSimulatedThenAllAreAsExpectedAndTwoRunsAreTheSame()
    {
        var first = await RunAsync(0, "simulate", Shipped, "--json");
        var second = await RunAsync(0, "simulate", Shipped, "--json");

        Assert.Equal(first, second);
        Assert.True(first.Length >= 12);
        Assert.All(first, static line => Assert.True(JsonDocument.Parse(line).RootElement.GetProperty("passed").GetBoolean()));
    }

    [Fact]
    public async Task WhenAScenarioIsNotAsExpectedThenTheDifferenceIsShownOnTheTimeAxisAndTheExitCodeIsOne()
    {
        var story = await File.ReadAllTextAsync(Path.Combine(Shipped, "01-flash-crash.conf"));
        var file = Write("story.conf", story.Replace("00:18 LONG", "00:18 SHORT", StringComparison.Ordinal));

        var lines = await RunAsync(1, "simulate", file);

        Assert.Contains("  -     00:18  notice  SHORT BTCUSDT 1m", lines);
        Assert.Contains("  +     00:18  notice  LONG BTCUSDT 1m", lines);
    }

    [Fact]
    public async Task WhenAScenarioIsWrongThenPlaceAndCureAreToldAndTheExitCodeIsTwo()
    {
        var file = Write("story.conf", "title = x\nmarket.symbols.BTCUSDT { price = 100 }\nfaults = [{ at = 1m, fault = quake }]\n");
        await using var cli = CliProcess.Start(null, "simulate", file);

        Assert.Equal(2, await cli.ExitAsync());

        Assert.Contains($"{file}:3:", cli.Screen, StringComparison.Ordinal);
        Assert.Contains("one of", cli.Screen, StringComparison.Ordinal);
        Assert.Equal(2, await CodeAsync("simulate", Path.Combine(_folder.FullName, "nowhere")));
    }

    [Fact]
    public async Task WhenAFolderOfKlinesIsReplayedAndTunedThenThereAreSummaryPictureAndSettings()
    {
        WriteKlines("AAAUSDT", 7);
        WriteKlines("BBBUSDT", 11);
        var (chart, tuned) = (Path.Combine(_folder.FullName, "c.svg"), Path.Combine(_folder.FullName, "tuned.conf"));

        var summary = await RunAsync(0, "replay", "--csv", _folder.FullName, "--summary", "--json", "--chart", chart, "--set", "watch.squeeze.bandwidth=0");
        var table = await RunAsync(0, "tune", "--csv", _folder.FullName, "--period", "5,10,20", "--deviations", "1,1.5,2", "--rsi", "0", "--write", tuned);
        await RunAsync(0, "config", "check", "--config", tuned, "--set", "watch.symbols=AAAUSDT");

        Assert.Equal(["AAAUSDT", "BBBUSDT"], summary.Select(static line => JsonDocument.Parse(line).RootElement.GetProperty("symbol").GetString()));
        Assert.True(File.Exists(Path.Combine(_folder.FullName, "c-BBBUSDT-1m.svg")));
        Assert.Contains(table, static line => line.StartsWith("36 rules", StringComparison.Ordinal));
        Assert.Equal(2, await CodeAsync("tune", "--csv", _folder.FullName, "--period", "1"));
    }

    [Fact]
    public async Task WhenTheSimulatedExchangeIsRecordedThenReplayReadsTheRecording()
    {
        await using var peers = await TwoProcesses.StartAsync("--speed", "600", "--no-limits");
        var folder = Path.Combine(_folder.FullName, "recorded");
        await RunAsync(
            0, "record", "--out", folder, "--seconds", "10", "--set", "exchange.environment=testnet", "--set", $"exchange.endpoints.websocket={peers.WebSocket}",
            "--set", $"exchange.endpoints.rest={peers.Rest}", "--set", "watch.symbols=BTCUSDT", "--set", "watch.intervals=1m");

        var lines = await RunAsync(0, "replay", "--csv", folder, "--summary", "--json");

        Assert.Equal("BTCUSDT", JsonDocument.Parse(Assert.Single(lines)).RootElement.GetProperty("symbol").GetString());
    }

    private static async Task<int> CodeAsync(params string[] arguments)
    {
        await using var cli = CliProcess.Start(null, arguments);
        return await cli.ExitAsync();
    }

    private static async Task<string[]> RunAsync(int code, params string[] arguments)
    {
        await using var cli = CliProcess.Start(null, arguments);
        var exit = await cli.ExitAsync();
        Assert.True(exit == code, cli.Screen);
        return [.. cli.Output];
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    private void WriteKlines(string symbol, int step)
    {
        const long Start = 1_767_571_200_000;
        var lines = Enumerable.Range(0, 3_000).Select(i =>
        {
            var close = 100 + i % step - i % 5 + (i % 97 == 0 ? 9 : 0);
            return string.Create(CultureInfo.InvariantCulture, $"{Start + i * 60_000L},{close},{close + 1},{close - 1},{close},5");
        });
        Write($"{symbol}-1m-2026-01.csv", string.Join('\n', lines));
    }
}
