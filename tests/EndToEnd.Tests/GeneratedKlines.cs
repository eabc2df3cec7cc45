using System.Globalization;
using ActorNotice.Market;
using ActorNotice.Simulation.Markets;

namespace ActorNotice.EndToEnd.Tests;

/// <summary>A kline file in the archive layout, made of a seed, so that these tests need no data from outside.</summary>
internal static class GeneratedKlines
{
    internal const string Header = "open_time,open,high,low,close,volume,close_time,quote_volume,count,"
        + "taker_buy_volume,taker_buy_quote_volume,ignore";

    private const long Start = 1_760_000_040_000; // a whole minute of 2025-10-09

    internal static StreamKey Stream { get; } = new(Symbol.Parse("SEEDUSDT"), Interval.OneMinute);

    /// <summary>Writes <c>SEEDUSDT-1m-….csv</c> into a new folder and gives its path.</summary>
    internal static string Write(ulong seed, int candles)
    {
        var market = SimulatedMarket.Generate(
            seed, [new GeneratedContract(new SymbolSpec(Stream.Symbol, Price.Parse("0.001")), Price.Parse("25"))]);
        var file = Path.Combine(Directory.CreateTempSubdirectory("actornotice-csv-").FullName, "SEEDUSDT-1m-2025-10.csv");
        var rows = Enumerable.Range(0, candles)
            .Select(i => Start + i * Stream.Interval.NominalMs)
            .Select(open => market.CandleAt(Stream, open) ?? throw new InvalidOperationException("the market has a hole"));
        File.WriteAllLines(file, rows.Select(Row).Prepend(Header));
        return file;
    }

    private static string Row(Candle candle) => string.Create(
        CultureInfo.InvariantCulture,
        $"{candle.OpenTimeMs},{candle.Open},{candle.High},{candle.Low},{candle.Close},{candle.Volume},")
        + string.Create(
            CultureInfo.InvariantCulture,
            $"{Stream.Interval.CloseTimeMs(candle.OpenTimeMs)},{candle.QuoteVolume},{candle.Trades},0,0,0");
}
