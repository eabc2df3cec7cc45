using ActorNotice.Market;
using ActorNotice.Signals.Tests.Support;

namespace ActorNotice.Signals.Tests.Deciding;

public sealed class PictureTests
{
    private static readonly SignalRule Rule = new(20, 2m, 0m, null);

    [Fact]
    public void WhenAPictureIsReadThenItsBandsAreThoseThatWereDecidedBy()
    {
        var (decider, readings) = (new StreamDecider(Series.Btc, Rule, pictureCandles: 30), new List<BandReading?>());
        foreach (var candle in Walk(100))
        {
            decider.Step(candle);
            readings.Add(decider.ReadBands());
        }

        var picture = decider.ReadPicture();
        Assert.Equal(Walk(100).TakeLast(30), picture?.Points.Select(static point => point.Candle));
        Assert.Equal(readings.TakeLast(30), picture?.Points.Select(static point => point.Bands));
    }

    [Fact]
    public void WhenThereAreFewCandlesThenThePictureHasBandsOnlyWhereTheWindowWasFull()
    {
        var decider = new StreamDecider(Series.Btc, Rule, pictureCandles: 30);
        foreach (var candle in Walk(22)) decider.Step(candle);
        Assert.Equal(19, decider.ReadPicture()?.Points.Count(static point => point.Bands is null));
    }

    [Fact]
    public void WhenNoPicturesAreKeptThenThereIsNoneAndNothingMoreIsRemembered()
    {
        var decider = new StreamDecider(Series.Btc, Rule);
        foreach (var candle in Walk(100)) decider.Step(candle);
        Assert.Null(decider.ReadPicture());
        Assert.Equal(20, decider.Recent().Count);
    }

    private static IEnumerable<Candle> Walk(int count)
    {
        var random = new Random(5);
        var last = 40_000m;
        for (var i = 0; i < count; i++)
        {
            last = Math.Round(last * (1 + ((decimal)random.NextDouble() - 0.5m) / 50), 1);
            var price = Price.FromDecimal(last);
            yield return new Candle(1_795_251_600_000 + (i * 60_000L), price, price, price, price, 1m, 1m, 1);
        }
    }
}
