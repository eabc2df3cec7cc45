using ActorNotice.Market;
using ActorNotice.Simulation.Markets;
using ActorNotice.Simulation.Series;

namespace ActorNotice.Simulation.Tests.Support;

/// <summary>Generated candles of any number, the same for the same seed.</summary>
internal static class Walk
{
    internal static List<Candle> Candles(int count, ulong seed = 3, string symbol = "BTCUSDT")
    {
        var market = SimulatedMarket.Generate(seed, [new GeneratedContract(
            new SymbolSpec(Symbol.Parse(symbol), Price.Parse("0.01")), Price.Parse("100")) { MinuteVolatility = 0.003 }]);
        var stream = new StreamKey(Symbol.Parse(symbol), Interval.OneMinute);
        return [.. Enumerable.Range(0, count).Select(i => market.CandleAt(stream, Some.StartMs + i * Some.Minute)).OfType<Candle>()];
    }

    internal static KlineColumns Columns(int count, ulong seed = 3, string symbol = "BTCUSDT") =>
        KlineColumns.Of(new StreamKey(Symbol.Parse(symbol), Interval.OneMinute), Candles(count, seed, symbol));
}
