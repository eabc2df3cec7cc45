namespace ActorNotice.Market.Tests;

public sealed class CandleTests
{
    [Theory]
    [InlineData(10, 12, 9, 11, false)]
    [InlineData(10, 10, 10, 10, false)]
    [InlineData(10, 9, 8, 9, true)]
    [InlineData(10, 12, 11, 12, true)]
    [InlineData(10, 12, 9, 13, true)]
    [InlineData(10, 12, 9, 8, true)]
    [InlineData(10, 9, 12, 10, true)]
    [InlineData(0, 12, 0, 11, true)]
    [InlineData(1, 1, -1, 1, true)]
    public void WhenPricesContradictEachOtherThenTheCandleIsImpossible(long open, long high, long low, long close,
        bool expected) =>
        Assert.Equal(expected, new Candle(0, new(open), new(high), new(low), new(close), 0, 0, 0).IsImpossible);
}
