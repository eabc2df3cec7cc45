using System.Text.Json;
using ActorNotice.Simulation.TelegramPeer;

namespace ActorNotice.EndToEnd.Tests;

/// <summary>An exchange process that dies and comes back, seen from the trader's phone.</summary>
public sealed class InterruptionTests
{
    private const int Candles = 1_500;
    private const int KillAfter = 10;

    /// <summary>With the epoch the market went on meanwhile and history must fill the hole; without it the market begins again and what
    /// was decided already is repeated.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WhenTheExchangeIsKilledAndComesBackThenOneAlertOneRecoveryAndNoSignalTwiceOrMissed(bool marketWentOn)
    {
        var file = GeneratedKlines.Write(seed: 7, Candles);
        var expected = await ReplayAsync(file);
        await using var telegram = await SimulatedTelegram.StartAsync(new SimulatedTelegramOptions { EnforceLimits = false });

        var first = await TwoProcesses.StartAsync(ExchangeArguments(file, port: 0));
        await using var run = first.Run(
            $"notify.telegram.api={telegram.Base}", "watch.symbols=SEEDUSDT", "watch.intervals=1m",
            "watch.squeeze.bandwidth=0.001", "notify.time-zone=UTC", "notify.console.enabled=false",
            "strategy.alerts.settle=50ms");
        await telegram.ShowsAsync(_ => Notices.Signals(Texts(telegram)).Count >= KillAfter);
        var epoch = marketWentOn ? (await first.Exchange.LineAsync("epoch"))["epoch".Length..].Trim() : null;
        var port = new Uri(first.Rest).Port;
        first.Exchange.Kill();
        await first.DisposeAsync();
        await telegram.ShowsAsync(static message => message.Text.Contains("Market data lost", StringComparison.Ordinal));

        await using var second = await TwoProcesses.StartAsync(
            [.. ExchangeArguments(file, port), .. epoch is null ? [] : new[] { "--epoch", epoch }]);
        await second.Exchange.LineAsync("the market has ended");
        await telegram.ShowsAsync(_ => Notices.Signals(Texts(telegram)).Count >= expected.Count);
        run.Terminate();
        Assert.Equal(0, await run.ExitAsync());

        var texts = Texts(telegram);
        Assert.Equal(expected, Notices.Signals(texts));
        Assert.Single(texts, static text => text.Contains("Market data lost", StringComparison.Ordinal));
        Assert.Single(texts, static text => text.Contains("Market data is back", StringComparison.Ordinal));
    }

    private static string[] ExchangeArguments(string file, int port) =>
    [
        "--csv", file, "--speed", "9000", "--updates", "1", "--no-limits", "--port",
        port.ToString(System.Globalization.CultureInfo.InvariantCulture),
    ];

    private static List<string> Texts(SimulatedTelegram telegram) => [.. telegram.Received.Select(static message => message.Text)];

    private static async Task<List<(string Side, string Closed)>> ReplayAsync(string file)
    {
        await using var replay = CliProcess.Start(
            null, "replay", "--csv", file, "--json", "--signals-only", "--set", "watch.squeeze.bandwidth=0.001");
        Assert.Equal(0, await replay.ExitAsync());
        return
        [
            .. replay.Output.Select(static line => JsonDocument.Parse(line).RootElement).Select(static row => Notices.Written(
                row.GetProperty("openTime").GetInt64(), GeneratedKlines.Stream.Interval.NominalMs,
                row.GetProperty("decision").GetString() ?? "")),
        ];
    }
}
