using System.Globalization;
using System.Text;
using System.Text.Json;
using ActorNotice.Market;
using ActorNotice.Signals;
using ActorNotice.Simulation.Archive;
using ActorNotice.Simulation.Replay;
using ActorNotice.Simulation.Tests.Support;
using ActorNotice.Support;

namespace ActorNotice.Simulation.Tests.Replay;

public sealed class ReplayRunnerTests : IDisposable
{
    private static readonly SignalRule Rule = new(5, 1.5m, 0, new RsiRule(3, 50, 50));
    private readonly ArchiveFile _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void WhenAFileIsReplayedThenEveryCandleHasOneLineWithTheAgreedFields()
    {
        var (lines, summary) = Run(Zigzag(40), signalsOnly: false);

        Assert.Equal(40, lines.Count);
        Assert.Equal(40, summary.Decisions.Total);
        Assert.All(lines, static line => Assert.Equal(
            ["symbol", "interval", "openTime", "closeTime", "close", "middle", "upper", "lower", "bandwidth", "percentB", "rsi", "decision"],
            line.EnumerateObject().Select(static property => property.Name)));
        Assert.Equal(("BTCUSDT", "1m", Some.StartMs, Some.StartMs + 59_999), (
            lines[0].GetProperty("symbol").GetString(), lines[0].GetProperty("interval").GetString(),
            lines[0].GetProperty("openTime").GetInt64(), lines[0].GetProperty("closeTime").GetInt64()));
    }

    [Fact]
    public void WhenTheWindowIsNotFullThenBandsAndRsiAreNullAndAfterwardsNumbers()
    {
        var (lines, _) = Run(Zigzag(42), signalsOnly: false);

        Assert.Equal("WarmingUp", lines[0].GetProperty("decision").GetString());
        foreach (var name in (string[])["middle", "upper", "lower", "bandwidth", "percentB", "rsi"])
        {
            Assert.Equal(JsonValueKind.Null, lines[0].GetProperty(name).ValueKind);
            Assert.True(lines[^1].GetProperty(name).ValueKind == JsonValueKind.Number, lines[^1].GetRawText());
        }
    }

    [Fact]
    public void WhenOnlySignalsAreWantedThenTheOthersAreCountedButNotWritten()
    {
        var (all, summary) = Run(Zigzag(200), signalsOnly: false);
        var (signals, again) = Run(Zigzag(200), signalsOnly: true);

        Assert.Equal(summary.Decisions, again.Decisions);
        Assert.NotEmpty(signals);
        Assert.Equal(
            all.Where(static line => line.GetProperty("decision").GetString() is "LONG" or "SHORT").Select(static line => line.GetRawText()),
            signals.Select(static line => line.GetRawText()));
        Assert.Equal(summary.Decisions[Verdict.Long] + summary.Decisions[Verdict.Short], signals.Count);
    }

    [Fact]
    public void WhenCandlesAreMissingThenTheWindowStartsAnew()
    {
        var holed = Zigzag(40).Where(static (_, index) => index is < 20 or > 22);

        var (lines, summary) = Run(holed, signalsOnly: false);

        Assert.Equal(37, lines.Count);
        Assert.Equal(3, summary.Archive.Missing);
        Assert.Equal(8, lines.Count(static line => line.GetProperty("decision").GetString() == "WarmingUp"));
    }

    [Fact]
    public void WhenARowIsBadThenWhatWasDecidedBeforeItIsWritten()
    {
        var path = _files.Plain("BTCUSDT-1m-bad.csv", Zigzag(9).Select(static candle => ArchiveFile.Row(candle)).Append("x"));
        using var output = new MemoryStream();
        using var reader = ArchiveReader.Open(path);

        Assert.Throws<ArchiveFormatException>(() => new ReplayRunner(Rule).Run(reader, new JsonLinesWriter(output)));

        Assert.Equal(9, Encoding.UTF8.GetString(output.ToArray()).Count(static letter => letter == '\n'));
    }

    [Fact]
    public void WhenATableIsWantedThenItHasAHeadAndALineForEachDecision()
    {
        var path = _files.Plain("BTCUSDT-1m-table.csv", Zigzag(20).Select(static candle => ArchiveFile.Row(candle)));
        using var output = new StringWriter();
        using var reader = ArchiveReader.Open(path);

        new ReplayRunner(Rule).Run(reader, new TableWriter(output));

        var lines = output.ToString().TrimEnd().Split(Environment.NewLine);
        Assert.Equal(21, lines.Length);
        Assert.StartsWith("close time (UTC)", lines[0], StringComparison.Ordinal);
        Assert.Contains("2023-11-14 22:16  BTCUSDT      1m", lines[1], StringComparison.Ordinal);
        Assert.EndsWith("WarmingUp", lines[1], StringComparison.Ordinal);
    }

    [SkippableFact]
    public void WhenTheRealFilesAreReplayedThenEveryListOfExpectedSignalsIsMetExactly()
    {
        Skip.If(SharedFolder.Data is null, SharedFolder.Absent);
        var lists = File.ReadLines(SharedFolder.PathOf("expected-bollinger.csv")).Select(static line => line.Split(','))
            .Where(static row => row[0] == "signal").GroupBy(static row => (Series: row[1], Threshold: row[10])).ToList();

        // Three series at three thresholds; were a list added to the file, it would be looked at too.
        Assert.True(lists.Count >= 9);
        foreach (var list in lists)
        {
            var rule = new SignalRule(20, 2, decimal.Parse(list.Key.Threshold, CultureInfo.InvariantCulture), null);
            using var reader = ArchiveReader.Open(SharedFolder.PathOf(list.Key.Series), new ArchiveOptions { PricesOnly = true });
            using var output = new MemoryStream();

            new ReplayRunner(rule, signalsOnly: true).Run(reader, new JsonLinesWriter(output));

            Assert.Equal(list.Select(static row => $"{row[3]} {row[11]}"), Parse(output).Select(
                static line => $"{line.GetProperty("openTime").GetInt64()} {line.GetProperty("decision").GetString()}"));
        }
    }

    private static IEnumerable<Candle> Zigzag(int count) => Enumerable.Range(0, count).Select(static i =>
    {
        var close = 100 + i % 7 - i % 5 + (i % 11 == 0 ? 6 : 0);
        return Some.Candle(i, close, close + 1, close - 1, close);
    });

    private (List<JsonElement> Lines, ReplaySummary Summary) Run(IEnumerable<Candle> candles, bool signalsOnly)
    {
        var path = _files.Plain("BTCUSDT-1m-run.csv", candles.Select(static candle => ArchiveFile.Row(candle)));
        using var reader = ArchiveReader.Open(path);
        using var output = new MemoryStream();
        var summary = new ReplayRunner(Rule, signalsOnly).Run(reader, new JsonLinesWriter(output));
        return (Parse(output), summary);
    }

    private static List<JsonElement> Parse(MemoryStream output) =>
        [.. Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line =>
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.Clone();
        })];
}
