using ActorNotice.Signals.Tests.Support;

namespace ActorNotice.Signals.Tests;

public sealed class SignalRuleLimitsTests
{
    [Fact]
    public void WhenARuleIsInRangeThenThereIsNoProblem()
    {
        Assert.Empty(SignalRuleLimits.Problems(Rules.Default));
        Assert.Empty(SignalRuleLimits.Problems(new SignalRule(1_000, 10m, 10m, new RsiRule(200, 0, 100))));
        Assert.Empty(SignalRuleLimits.Problems(new SignalRule(2, 0.00000001m, 0m, new RsiRule(2, 50, 50))));
    }

    [Fact]
    public void WhenEverythingIsOutOfRangeThenEveryParameterIsNamed()
    {
        var rule = new SignalRule(1, 0m, -0.1m, new RsiRule(201, 51, 49));
        Assert.Equal(
            ["Period", "Deviations", "SqueezeBandwidth", "Rsi.Period", "Rsi.Oversold", "Rsi.Overbought"],
            SignalRuleLimits.Problems(rule).Select(static problem => problem.Parameter));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SignalEngine(rule));
    }

    [Fact]
    public void WhenADecimalHasMoreThanEightPlacesThenItIsAProblem() =>
        Assert.Single(SignalRuleLimits.Problems(Rules.Default with { Deviations = 2.000000001m }));
}
