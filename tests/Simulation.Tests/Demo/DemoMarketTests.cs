using ActorNotice.Market;
using ActorNotice.Signals;
using ActorNotice.Signals.Deciding;
using ActorNotice.Simulation.Demo;

namespace ActorNotice.Simulation.Tests.Demo;

public sealed class DemoMarketTests
{
    private const long Minute = 60_000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(42)]
    [InlineData(20261121)]
    public void WhenTheDemoStartsThenBothSidesSignalWithinSecondsAtTheDefaultRule(ulong seed)
    {
        var signals = Signals(seed, minutes: 30);

        Assert.True(signals.Min(static signal => signal.Minute) <= 5, string.Join(' ', signals));
        Assert.Contains(signals, static signal => signal is { Verdict: Verdict.Long, Minute: <= 10 });
        Assert.Contains(signals, static signal => signal is { Verdict: Verdict.Short, Minute: <= 10 });
        Assert.True(signals.Select(static signal => signal.Symbol).Distinct().Count() >= 6);
    }

    [Fact]
    public void WhenTheSeedIsAnotherThenTheMarketIsAnother() => Assert.NotEqual(Signals(1, 200), Signals(2, 200));

    private static List<(Symbol Symbol, int Minute, Verdict Verdict)> Signals(ulong seed, int minutes)
    {
        var market = DemoMarket.Create(seed);
        var found = new List<(Symbol, int, Verdict)>();
        foreach (var symbol in DemoMarket.Symbols)
        {
            var stream = new StreamKey(symbol, Interval.OneMinute);
            var engine = new SignalEngine(new SignalRule(20, 2, 0.02m, null));
            for (var minute = -40; minute < minutes; minute++)
            {
                var candle = market.CandleAt(stream, DemoMarket.StartMs + minute * Minute);
                var verdict = engine.Add(candle?.Close ?? throw new InvalidOperationException("a hole")).Verdict;
                if (minute >= 0 && verdict is (Verdict.Long or Verdict.Short)) found.Add((symbol, minute, verdict));
            }
        }

        return found;
    }
}
