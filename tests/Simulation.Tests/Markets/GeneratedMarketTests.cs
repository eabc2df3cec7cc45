using ActorNotice.Market;
using ActorNotice.Simulation.Markets;
using ActorNotice.Simulation.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Interval = ActorNotice.Market.Interval;

namespace ActorNotice.Simulation.Tests.Markets;

public sealed class GeneratedMarketTests
{
    private const long Day = 86_400_000;
    private const long DayMs = Some.StartMs - Some.StartMs % Day;

    [Fact]
    public void WhenCandlesAreAskedInAnyOrderThenTheyAreTheSame()
    {
        var opens = Enumerable.Range(0, 4000).Select(static i => DayMs + i * Some.Minute).ToList();
        var (forward, backward) = (Some.Generated(), Some.Generated());

        var ahead = opens.Select(open => forward.CandleAt(Some.BtcMinutes, open)).ToList();
        var behind = Enumerable.Reverse(opens).Select(open => backward.CandleAt(Some.BtcMinutes, open)).Reverse();

        Assert.Equal(ahead, behind);
    }

    [Fact]
    public void WhenSeedOrSymbolDifferThenSoDoCandles()
    {
        var doge = new StreamKey(Symbol.Parse("DOGEUSDT"), Interval.OneMinute);
        Assert.NotEqual(Some.Generated(1).CandleAt(Some.BtcMinutes, DayMs), Some.Generated(2).CandleAt(Some.BtcMinutes, DayMs));
        Assert.NotEqual(
            Some.Generated(1).CandleAt(Some.BtcMinutes, DayMs)?.Trades, Some.Generated(1).CandleAt(doge, DayMs)?.Trades);
    }

    [Fact]
    public void WhenCandlesFollowEachOtherThenTheyArePossibleOnTheTickAndWithoutAJump() =>
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), static seed =>
        {
            var market = Some.Generated((ulong)seed);
            foreach (var spec in market.Symbols)
            {
                var stream = new StreamKey(spec.Symbol, Interval.OneMinute);
                Candle? last = null;
                for (var i = 0; i < 3000; i++)
                {
                    var candle = market.CandleAt(stream, DayMs + i * Some.Minute) ?? throw new InvalidOperationException("a hole");
                    Assert.False(candle.IsImpossible);
                    Assert.Equal(0, candle.High.Units % spec.TickSize.Units + candle.Close.Units % spec.TickSize.Units);
                    Assert.Equal(last?.Close ?? candle.Open, candle.Open);
                    Assert.Equal(candle.Trades == 0, candle.Volume == 0);
                    Assert.True(candle.QuoteVolume >= candle.Volume * candle.Low.ToDecimal() - 0.00001m);
                    last = candle;
                }
            }
        }).Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(5));

    [Fact]
    public void WhenALongerIntervalIsAskedThenItIsTheSumOfItsMinutes()
    {
        var market = Some.Generated();
        var hour = market.CandleAt(new StreamKey(Some.Btc, Interval.Parse("1h")), DayMs) ?? default;
        var minutes = Enumerable.Range(0, 60).Select(i => market.CandleAt(Some.BtcMinutes, DayMs + i * Some.Minute) ?? default).ToList();

        Assert.Equal((minutes[0].Open, minutes[^1].Close), (hour.Open, hour.Close));
        Assert.Equal((minutes.Max(static one => one.High), minutes.Min(static one => one.Low)), (hour.High, hour.Low));
        Assert.Equal((minutes.Sum(static one => one.Volume), minutes.Sum(static one => one.Trades)), (hour.Volume, hour.Trades));
    }

    [Fact]
    public void WhenTheSymbolIsNotListedYetThenThereIsNoCandle()
    {
        var onboard = Some.Contracts[0].OnboardMs;

        Assert.Null(Some.Generated().CandleAt(Some.BtcMinutes, onboard - Some.Minute));
        Assert.NotNull(Some.Generated().CandleAt(Some.BtcMinutes, onboard));
    }

    [Fact]
    public void WhenAContractIsQuietThenManyMinutesAreFlatWithoutTrades()
    {
        var doge = new StreamKey(Symbol.Parse("DOGEUSDT"), Interval.OneMinute);
        var flat = Enumerable.Range(0, 1000).Count(i => Some.Generated().CandleAt(doge, DayMs + i * Some.Minute)?.Trades == 0);

        Assert.InRange(flat, 200, 400);
    }

    [Fact]
    public void WhenAMoodIsScriptedThenTheCandlesShowIt()
    {
        var calm = Spread(Regime.Calm, 1);

        Assert.True(Spread(Regime.Squeeze, 1) < calm / 4);
        Assert.True(Move(Regime.Crash, 1) < -0.03);
        Assert.True(Move(Regime.Crash, -1) > 0.03);
        Assert.True(Move(Regime.Trend, 3) > 0.02);
        Assert.True(Move(Regime.Trend, -3) < -0.02);
        Assert.True(Kurtosis(Regime.FatTails) > 2 * Kurtosis(Regime.Calm));
    }

    private static List<double> Closes(Regime regime, double strength, int minutes)
    {
        var contract = Some.Contracts[0] with { QuietShare = 0, Script = [new RegimeSegment(DayMs, 1000, regime, strength)] };
        var market = SimulatedMarket.Generate(3, [contract]);
        return [.. Enumerable.Range(-1, minutes + 1).Select(
            i => market.CandleAt(Some.BtcMinutes, DayMs + i * Some.Minute)?.Close.ToDouble() ?? 0)];
    }

    private static double Spread(Regime regime, double strength)
    {
        var closes = Closes(regime, strength, 60);
        return (closes.Max() - closes.Min()) / closes[0];
    }

    private static double Move(Regime regime, double strength)
    {
        var closes = Closes(regime, strength, 30);
        return closes[Math.Min(8, closes.Count - 1) + (regime == Regime.Crash ? 0 : 22)] / closes[0] - 1;
    }

    private static double Kurtosis(Regime regime)
    {
        var closes = Closes(regime, 1, 900);
        var steps = closes.Zip(closes.Skip(1), static (from, to) => Math.Log(to / from)).ToList();
        var variance = steps.Average(static step => step * step);
        return steps.Average(static step => step * step * step * step) / (variance * variance);
    }
}
