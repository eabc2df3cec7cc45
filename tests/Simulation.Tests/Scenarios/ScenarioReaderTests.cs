using ActorNotice.Hocon;
using ActorNotice.Simulation.Scenarios;
using ActorNotice.Simulation.Scenarios.Playing;

namespace ActorNotice.Simulation.Tests.Scenarios;

public sealed class ScenarioReaderTests : IDisposable
{
    private readonly ScenarioFile _file = new();

    public void Dispose() => _file.Dispose();

    [Theory]
    [InlineData("expect.notices = [\"LONG BTCUSDT 1m\"]", "the time being the candle's close")]
    [InlineData("expect.notices = [\"00:12 UP BTCUSDT 1m\"]", "must be like")]
    [InlineData("expect.alerts = [\"00:12 feed-lots\"]", "one of started, warmed-up")]
    [InlineData("expect.states = [\"flying\"]", "one of starting")]
    [InlineData("expect.notcies = []", "notices")]
    [InlineData("steps = [{ at = 5m, do = dance }]", "one of edit, key, press, restart, say")]
    [InlineData("faults = [{ at = 5m, fault = earthquake }]", "one of")]
    [InlineData("settings.watch.bollinger.period = 1", "a whole number, 2 to 1000")]
    [InlineData("settings.watch.bollinger.perod = 20", "unknown setting")]
    [InlineData("start = \"2026-01-05T00:00:07Z\"", "a whole minute")]
    [InlineData("lenght = 5m", "length")]
    [InlineData("market.symbols.ETHUSDT.csv = \"nowhere-1m.csv\"", "Could not find")]
    public void WhenALineIsWrongThenItsPlaceAndItsCureAreTold(string line, string cure)
    {
        var bad = Assert.Throws<HoconException>(() => _file.Load($"{ScenarioFile.Crash}\n{line}\n"));

        Assert.Contains("story.conf:4:", bad.Message, StringComparison.Ordinal);
        Assert.Contains(cure, bad.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenSeveralLinesAreWrongThenAllAreToldTogether()
    {
        const string Text = "steps = [{ at = 5m, do = dance }]\nexpect.states = [flying]\nmarket.symbols.BTCUSDT.tick = 0\n";

        var bad = Assert.Throws<HoconException>(() => _file.Load(ScenarioFile.Crash + Text));

        Assert.Equal(3, bad.Problems.Count);
    }

    [Fact]
    public void WhenNoSymbolIsThereThenThatIsTold() =>
        Assert.Contains("needs at least one", Assert.Throws<HoconException>(() => _file.Load("title = x")).Message, StringComparison.Ordinal);

    [Fact]
    public void WhenALaneIsAnyThenItIsShownAndNotJudged()
    {
        var result = ScenarioPlay.Run(_file.Load(
            $"{ScenarioFile.Crash}\nexpect {{ notices = any, alerts = any, states = [warming-up, running] }}"));

        Assert.True(result.IsAsExpected);
        Assert.Contains(result.Lines, static line => line is { Lane: StoryLane.Notice, Mark: StoryMark.Open });
    }
}
