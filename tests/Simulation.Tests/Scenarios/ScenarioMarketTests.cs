using ActorNotice.Market;
using ActorNotice.Simulation.Scenarios;
using ActorNotice.Simulation.Scenarios.Playing;
using ActorNotice.Simulation.Tests.Support;
using ActorNotice.Support;

namespace ActorNotice.Simulation.Tests.Scenarios;

public sealed class ScenarioMarketTests : IDisposable
{
    private readonly ScenarioFile _file = new();
    private readonly ArchiveFile _csv = new();

    public void Dispose()
    {
        _file.Dispose();
        _csv.Dispose();
    }

    [Fact]
    public void WhenAPathIsWrittenThenItsClosesAreThereMinuteByMinute()
    {
        var scenario = _file.Load(
            "length = 10m\nmarket.symbols.BTCUSDT { price = 100, wobble = 0, path = [{ candles = 4, by = 8 }, { candles = 2, quiet = true }] }");

        var closes = Enumerable.Range(-1, 8).Select(minute => CloseAt(scenario, minute)).ToList();

        Assert.Equal([100m, 102, 104, 106, 108, 108, 108, 108], closes);
    }

    [Fact]
    public void WhenCandlesAreRecordedThenTheyArePlayedAsTheyAre()
    {
        var candles = Enumerable.Range(0, 400).Select(static i =>
        {
            var close = i < 320 ? 100 + i % 3 : 100 - 4 * (i - 319);
            return Some.Candle(i, close, close + 1, close - 1, close);
        }).Where(static candle => candle.Low.Units > 0).ToList();
        var path = _csv.Plain("BTCUSDT-1m-story.csv", candles.Select(static candle => ArchiveFile.Row(candle)));
        var text = $"length = 30m\nmarket.symbols.BTCUSDT.csv = \"{path}\"\nexpect {{ notices = any, alerts = any, states = any }}";

        var signals = ScenarioPlay.Run(_file.Load(text)).Lines.Where(static line => line.Lane == StoryLane.Notice).ToList();

        // The story's zero is the 300th candle; the fall begins twenty later, and its first close is outside.
        Assert.Equal("LONG BTCUSDT 1m", signals[0].What);
        Assert.Equal(TimeSpan.FromMinutes(22), signals[0].At);
    }

    [Fact]
    public void WhenASeedChangesThenSoDoesTheNight()
    {
        const string Night =
            "length = 3h\nmarket {{ seed = {0}, symbols.BTCUSDT {{ price = 100, volatility = 0.004 }} }}\nsettings.watch.squeeze.bandwidth = 0";

        var one = _file.Play(string.Format(null, Night, 1), StoryLane.Notice);

        Assert.NotEmpty(one);
        Assert.NotEqual(one, _file.Play(string.Format(null, Night, 2), StoryLane.Notice));
    }

    [SkippableFact]
    public void WhenARealCrashIsAStoryThenItsNoticesAreTheExpectedSignals()
    {
        Skip.If(SharedFolder.Data is null, SharedFolder.Absent);
        const string Series = "um-futures/1m/FILUSDT-1m-2023-06.csv.gz";
        var start = new DateTimeOffset(2023, 6, 10, 4, 0, 0, TimeSpan.Zero);
        var expected = File.ReadLines(SharedFolder.PathOf("expected-bollinger.csv")).Select(static line => line.Split(','))
            .Where(static row => row[0] == "signal" && row[1] == Series && row[10] == "0.01")
            .Select(row => (At: long.Parse(row[3], null) + 60_000 - start.ToUnixTimeMilliseconds(), Side: row[11]))
            .Where(static one => one.At is >= 0 and <= 7_200_000)
            .Select(static one => (TimeSpan.FromMilliseconds(one.At), $"{one.Side} FILUSDT 1m")).ToList();
        var text = $"length = 2h\nstart = \"2023-06-10T04:00Z\"\nmarket.symbols.FILUSDT.csv = \"{SharedFolder.PathOf(Series)}\"\n"
            + "settings.watch.squeeze.bandwidth = 0.01";

        var result = ScenarioPlay.Run(_file.Load(text));

        Assert.NotEmpty(expected);
        Assert.Equal(expected, result.Lines.Where(static line => line.Lane == StoryLane.Notice).Select(static line => (line.At, line.What)));
    }

    [Fact]
    public async Task WhenAStoryIsPlayedOverRealSocketsThenNoticesAlertsAndStatesAreJudgedAndTheRestIsNamed()
    {
        var block = StoryText.ExpectBlock(ScenarioPlay.Run(_file.Load(ScenarioFile.Crash)));
        var scenario = _file.Load($"{ScenarioFile.Crash}\n{block}");

        var result = await ScenarioPlay.RunOnSocketsAsync(scenario, speed: 300);

        Assert.True(result.IsAsExpected, StoryText.Report(result, isWhole: true));
        StoryLane[] judged = [StoryLane.Notice, StoryLane.Alert, StoryLane.State];
        Assert.All(judged, lane => Assert.Contains(result.Lines, line => line.Lane == lane && line.Mark == StoryMark.Same));
        Assert.Equal("held: their time is another on a real clock", Assert.Single(result.NotJudged));
    }

    [Fact]
    public void WhenAFaultIsFoundOutByARealTimeOutThenWhatComesOfItIsNotJudgedAndTheReportSaysWhy()
    {
        var scenario = _file.Load(ScenarioFile.Crash + "faults = [{ at = 5m, fault = machine-clock, by = 30s, for = 5m }]\n");

        var (judged, not) = RealTime.Of(scenario);
        var report = StoryText.Report(new ScenarioResult(scenario, []) { NotJudged = not });

        Assert.Contains(StoryLane.Notice, judged);
        Assert.DoesNotContain(StoryLane.Alert, judged);
        Assert.Contains("not judged, alert: machine-clock", report, StringComparison.Ordinal);
    }

    private static decimal? CloseAt(Scenario scenario, int minute)
    {
        var openMs = scenario.Zero.ToUnixTimeMilliseconds() + minute * 60_000L;
        var candle = scenario.Market.CandleAt(new StreamKey(Symbol.Parse("BTCUSDT"), Interval.OneMinute), openMs);
        return candle?.Close.ToDecimal();
    }
}
