using ActorNotice.Market;
using ActorNotice.Simulation.Markets;
using ActorNotice.Simulation.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ActorNotice.Simulation.Tests.Markets;

public sealed class CandlePathTests
{
    private static readonly Price Tick = Price.Parse("0.01");

    [Fact]
    public void WhenACandleGrowsThenEveryStateFollowsFromTheLastAndTheEndIsTheCandle() =>
        Prop.ForAll(Candles.ToArbitrary(), static full =>
        {
            var last = CandlePath.At(full, Some.Minute, full.OpenTimeMs, Tick);
            Assert.Equal((full.Open, full.Open, full.Open, 0L), (last.High, last.Low, last.Close, last.Trades));
            for (var at = 0; at <= Some.Minute; at += 500)
            {
                var now = CandlePath.At(full, Some.Minute, full.OpenTimeMs + at, Tick);
                Assert.False(now.IsImpossible);
                Assert.True(now.High >= last.High && now.Low <= last.Low && now.Volume >= last.Volume && now.Trades >= last.Trades);
                Assert.True(now.High <= full.High && now.Low >= full.Low && now.Open == full.Open);
                Assert.Equal(0, now.Close.Units % Tick.Units);
                if (now.Trades == last.Trades) Assert.Equal(last, now);
                last = now;
            }

            Assert.Equal(full, last);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void WhenAlmostAllTradesAreDoneThenBothExtremesHaveBeenReached() =>
        Prop.ForAll(Candles.Where(static full => full.Trades > 50).ToArbitrary(), static full =>
        {
            var late = CandlePath.At(full, Some.Minute, full.OpenTimeMs + 58_500, Tick);
            Assert.Equal((full.High, full.Low), (late.High, late.Low));
        }).QuickCheckThrowOnFailure();

    private static FsCheck.Gen<Candle> Candles =>
        from prices in Gen.Choose(1, 100_000).ArrayOf(4)
        from trades in Gen.Choose(0, 400)
        from minute in Gen.Choose(0, 10_000)
        let flat = trades == 0
        select new Candle(
            Some.StartMs + minute * Some.Minute, Cents(prices[0]), Cents(flat ? prices[0] : prices.Max()),
            Cents(flat ? prices[0] : prices.Min()), Cents(flat ? prices[0] : prices[1]), flat ? 0 : 12.345m, flat ? 0 : 999.5m, trades);

    private static Price Cents(int cents) => new(cents * 1_000_000L);
}
