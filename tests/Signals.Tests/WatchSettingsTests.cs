using ActorNotice.Hocon;
using ActorNotice.Market;

namespace ActorNotice.Signals.Tests;

public sealed class WatchSettingsTests
{
    private readonly SettingsReport _report = new();

    private IEnumerable<string> Paths => _report.Problems.Items.Select(static problem => problem.Path);

    [Fact]
    public void WhenNothingIsWrittenThenTheDefaultsAreRead()
    {
        var settings = Read("");

        Assert.Empty(Paths);
        Assert.Equal(new SignalRule(20, 2m, 0.02m, null), settings.Rule);
        Assert.True(settings.IsSameAs(WatchSettings.Default));
        Assert.Equal([Interval.Parse("15m")], settings.Intervals.ToArray());
        Assert.Equal((WatchSettings.DefaultStaleAfter, (int?)null), (settings.StaleAfter, settings.HistoryDepth));
        Assert.Equal(TimeSpan.FromSeconds(3), settings.OverdueGrace);
    }

    [Fact]
    public void WhenEverythingIsOutOfRangeThenEveryPathIsNamed()
    {
        Read("""
            intervals = [1m, 7m], bollinger { period = 1, deviations = 11 }, squeeze.bandwidth = -1
            rsi { enabled = perhaps, period = 1, oversold = 51, overbought = 101 }, stale-after = 999ms, history.depth = 1500
            overdue.grace = 499ms
            """);

        Assert.Equal(
            [
                "watch.bollinger.deviations", "watch.bollinger.period", "watch.history.depth", "watch.intervals",
                "watch.overdue.grace", "watch.rsi.enabled", "watch.rsi.overbought", "watch.rsi.oversold", "watch.rsi.period",
                "watch.squeeze.bandwidth", "watch.stale-after",
            ],
            Paths.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void WhenADeviationHasMoreDecimalsThanTheIntegersCanWriteThenItIsRefused()
    {
        Read("bollinger.deviations = 2.000000001");

        Assert.Equal(["watch.bollinger.deviations"], Paths);
    }

    [Fact]
    public void WhenRsiIsOnThenItsNumbersAreInTheRule()
    {
        var settings = Read("rsi { enabled = on, period = 7, oversold = 25.5, overbought = 75 }");

        Assert.Equal(new RsiRule(7, 25.5m, 75m), settings.Rule.Rsi);
    }

    [Theory]
    [InlineData("infinite", -1)]
    [InlineData("1s", 1_000)]
    [InlineData("1d", 86_400_000)]
    public void WhenStaleAfterIsWrittenThenItIsRead(string text, int milliseconds) =>
        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), Read($"stale-after = {text}").StaleAfter);

    [Theory]
    [InlineData("infinite", -1)]
    [InlineData("500ms", 500)]
    [InlineData("1m", 60_000)]
    public void WhenTheGraceOfAnOverdueCloseIsWrittenThenItIsRead(string text, int milliseconds) =>
        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), Read($"overdue.grace = {text}").OverdueGrace);

    [Theory]
    [InlineData("auto", null)]
    [InlineData("0", 0)]
    [InlineData("1499", 1_499)]
    public void WhenADepthIsWrittenThenItIsRead(string text, int? depth) =>
        Assert.Equal(depth, Read($"history.depth = {text}").HistoryDepth);

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
        WatchPlan.Of(
            [Symbol.Parse("BTCUSDT"), Symbol.Parse("ETHUSDT")],
            WatchSettings.Default with { Intervals = [Interval.Parse("1m"), Interval.Parse("1M")] })
            .Streams.Select(static stream => stream.ToString()));

    private WatchSettings Read(string text) => WatchSettings.Read(
        SettingsSection.At(HoconParser.Parse($"watch {{ {text} }}").Resolve(), "watch", _report));
}
