using ActorNotice.Market;
using ActorNotice.Simulation.Markets;
using ActorNotice.Simulation.Tests.Support;

namespace ActorNotice.Simulation.Tests.Markets;

public sealed class RecordedMarketTests : IDisposable
{
    private readonly ArchiveFile _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void WhenSeveralFilesOfAStreamAreGivenThenTheyAreJoinedInOrder()
    {
        var rows = Some.Minutes(20).Select(static candle => ArchiveFile.Row(candle)).ToList();
        var late = _files.Plain("BTCUSDT-1m-2023-12.csv", rows.Skip(8));
        var early = _files.Gzip("BTCUSDT-1m-2023-11.csv.gz", rows.Take(10));

        var market = SimulatedMarket.FromFiles([late, early]);

        Assert.Equal((Some.StartMs, Some.StartMs + 20 * Some.Minute), (market.FirstOpenMs, market.EndMs));
        Assert.Equal(Some.Minutes(20).Last(), market.CandleAt(Some.BtcMinutes, Some.StartMs + 19 * Some.Minute));
        Assert.True(market.IsRecorded);
    }

    [Fact]
    public void WhenFilesDisagreeThenThatIsAnError()
    {
        var row = ArchiveFile.Row(Some.Candle(0, 1, 2, 1, 2));
        var other = ArchiveFile.Row(Some.Candle(0, 1, 2, 1, 1));

        Assert.Throws<FormatException>(() => SimulatedMarket.FromFiles(
            [_files.Plain("BTCUSDT-1m-a.csv", row), _files.Plain("BTCUSDT-1m-b.csv", other)]));
        Assert.Throws<FormatException>(() => SimulatedMarket.FromFiles([_files.Plain("BTCUSDT-1m-c.csv", ArchiveFile.Header)]));
    }

    [Fact]
    public void WhenPricesShowATickThenItIsTheSymbols()
    {
        var market = SimulatedMarket.FromFiles([_files.Plain(
            "FILUSDT-1m-x.csv", ArchiveFile.Row(Some.Candle(0, 4.65m, 4.7m, 4.6m, 4.611m)))]);

        Assert.Equal(Price.Parse("0.001"), Assert.Single(market.Symbols).TickSize);
        Assert.Equal(3, market.Symbols[0].PriceDecimals);
    }

    [Fact]
    public void WhenAFileTellsNoTradesThenCandlesWithVolumeHaveSomeAndFlatOnesNone()
    {
        var market = SimulatedMarket.FromFiles([_files.Plain(
            "FILUSDT-1m-x.csv", ArchiveFile.ShortRow(Some.Candle(0, 4, 5, 3, 4)), ArchiveFile.ShortRow(Some.Candle(1, 4, 4, 4, 4, 0)))]);
        var stream = new StreamKey(Symbol.Parse("FILUSDT"), Interval.OneMinute);

        var traded = market.CandleAt(stream, Some.StartMs) ?? default;
        var flat = market.CandleAt(stream, Some.StartMs + Some.Minute) ?? default;

        Assert.True(traded.Trades > 0 && traded.QuoteVolume == 12.5m * 4);
        Assert.Equal((0L, 0m), (flat.Trades, flat.QuoteVolume));
    }

    [Theory]
    [InlineData("1m", true)]
    [InlineData("5m", true)]
    [InlineData("1d", true)]
    [InlineData("1w", true)]
    [InlineData("1M", true)]
    public void WhenAnIntervalIsLongerThenItIsMadeOfMinutes(string interval, bool has)
    {
        var stream = new StreamKey(Some.Btc, Interval.Parse(interval));

        Assert.Equal(has, Some.Recorded(20).CandleAt(stream, stream.Interval.OpenTimeMs(Some.StartMs)) is not null);
    }

    [Fact]
    public void WhenAnIntervalIsFinerThanTheRecordingThenThereIsNone()
    {
        var hours = new StreamKey(Some.Btc, Interval.Parse("1h"));
        var open = hours.Interval.OpenTimeMs(Some.StartMs);
        var market = SimulatedMarket.FromSeries([(hours, [Some.Candle(0, 1, 2, 1, 2) with { OpenTimeMs = open }])]);

        Assert.NotNull(market.CandleAt(hours, open));
        Assert.Null(market.CandleAt(Some.BtcMinutes, open));
        Assert.Null(market.CandleAt(new StreamKey(Symbol.Parse("NOPE"), Interval.OneMinute), open));
    }
}
