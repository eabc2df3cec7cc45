using System.Text.Json;
using ActorNotice.Support;

namespace ActorNotice.EndToEnd.Tests;

/// <summary>The done-means of issue A on real klines: two processes, real sockets, and exactly the expected list.</summary>
public sealed class RealKlinesTests
{
    private const string Series = "um-futures/1m/ALGOUSDT-1m-2024-09.csv.gz";
    private const long Minute = 60_000;

    [SkippableFact]
    public async Task WhenARealMonthIsPlayedToTheServiceThenItsNoticesAreExactlyTheExpectedSignals()
    {
        Skip.If(SharedFolder.Data is null, SharedFolder.Absent);
        await using var peers = await TwoProcesses.StartAsync(
            "--csv", SharedFolder.PathOf(Series), "--speed", "max", "--updates", "1", "--no-limits");
        await using var run = peers.Run(
            "watch.symbols=ALGOUSDT", "watch.intervals=1m", "watch.squeeze.bandwidth=0.01", "notify.time-zone=UTC",
            "notify.console.enabled=false");

        var expected = SharedData.ExpectedSignals(Series, 0.01m)
            .Select(static signal => Notices.Written(signal.OpenTimeMs, Minute, signal.Side)).ToList();
        await peers.Exchange.LineAsync("the market has ended");
        await peers.Exchange.LineAsync($"candle closed {expected[^1].Closed}");
        run.Terminate();
        Assert.Equal(0, await run.ExitAsync());

        Assert.Equal(expected, Notices.Signals(await peers.ReceivedAsync()));
    }

    [SkippableTheory]
    [InlineData("0")]
    [InlineData("0.01")]
    [InlineData("0.04")]
    public async Task WhenARealMonthIsReplayedThenItsSignalsAreExactlyTheExpectedOnes(string threshold)
    {
        Skip.If(SharedFolder.Data is null, SharedFolder.Absent);
        await using var replay = CliProcess.Start(
            null, "replay", "--csv", SharedFolder.PathOf(Series), "--symbol", "ALGOUSDT", "--interval", "1m", "--set",
            $"watch.squeeze.bandwidth={threshold}", "--json", "--signals-only");

        Assert.Equal(0, await replay.ExitAsync());

        var decided = replay.Output.Select(static line => JsonDocument.Parse(line).RootElement)
            .Select(static row => (row.GetProperty("openTime").GetInt64(), row.GetProperty("decision").GetString()));
        var expected = SharedData.ExpectedSignals(Series, decimal.Parse(threshold, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(expected.Select(static signal => (signal.OpenTimeMs, (string?)signal.Side)), decided);
    }
}
