using ActorNotice.Market;

namespace ActorNotice.Signals.Tests;

public sealed class WatchSettingsTests
{
    [Fact]
    public void WhenNothingIsSaidThenTheDefaultsAreValid()
    {
        Assert.Empty(WatchSettings.Default.Problems());
        var withRsi = WatchSettings.Default.Rule with { Rsi = WatchSettings.DefaultRsi };
        Assert.Empty((WatchSettings.Default with { Rule = withRsi }).Problems());
        Assert.Equal(new SignalRule(20, 2m, 0.02m, null), WatchSettings.Default.Rule);
        Assert.Equal([new StreamKey(Symbol.Parse("BTCUSDT"), Interval.Parse("15m"))], WatchSettings.Default.Streams);
    }

    [Fact]
    public void WhenEverythingIsOutOfRangeThenEveryPathIsNamedWithItsValue()
    {
        var settings = new WatchSettings(
            [], [Interval.OneMinute, Interval.OneMinute], new SignalRule(1, 11m, -1m, new RsiRule(1, 51, 101)),
            TimeSpan.Zero, 1_500);
        Assert.Equal(
            [
                ("watch.symbols", ""), ("watch.intervals", "1m, 1m"), ("watch.bollinger.period", "1"),
                ("watch.bollinger.deviations", "11"), ("watch.squeeze.bandwidth", "-1"), ("watch.rsi.period", "1"),
                ("watch.rsi.oversold", "51"), ("watch.rsi.overbought", "101"), ("watch.stale-after", "00:00:00"),
                ("watch.history.depth", "1500"),
            ],
            settings.Problems().Select(static problem => (problem.Path, problem.Value)));
        Assert.All(settings.Problems(), static problem => Assert.NotEmpty(problem.Allowed));
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(1_000, true)]
    [InlineData(86_400_000, true)]
    [InlineData(86_400_001, false)]
    [InlineData(999, false)]
    public void WhenStaleAfterIsGivenThenItsRangeHolds(int milliseconds, bool isValid) => Assert.Equal(
        isValid, !(WatchSettings.Default with { StaleAfter = TimeSpan.FromMilliseconds(milliseconds) }).Problems()
            .Any());

    [Theory]
    [InlineData(20, false, null, 21)]
    [InlineData(1_000, false, null, 1_001)]
    [InlineData(20, true, null, 251)]
    [InlineData(300, true, null, 301)]
    [InlineData(20, true, 0, 0)]
    [InlineData(20, false, 500, 500)]
    public void WhenHistoryIsAutomaticThenItIsWhatTheRuleNeeds(int period, bool hasRsi, int? depth, int expected)
    {
        var rule = new SignalRule(period, 2m, 0m, hasRsi ? WatchSettings.DefaultRsi : null);
        Assert.Equal(expected, (WatchSettings.Default with { Rule = rule, HistoryDepth = depth }).WarmUpDepth);
    }

    [Fact]
    public void WhenSymbolsAndIntervalsAreSeveralThenStreamsAreTheirProduct() => Assert.Equal(
        ["BTCUSDT 1m", "BTCUSDT 1M", "ETHUSDT 1m", "ETHUSDT 1M"],
        (WatchSettings.Default with
        {
            Symbols = [Symbol.Parse("BTCUSDT"), Symbol.Parse("ETHUSDT")],
            Intervals = [Interval.Parse("1m"), Interval.Parse("1M")],
        }).Streams.Select(static stream => stream.ToString()));
}
