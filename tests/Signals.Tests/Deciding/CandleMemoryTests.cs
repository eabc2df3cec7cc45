using ActorNotice.Market;
using ActorNotice.Signals.Tests.Support;

namespace ActorNotice.Signals.Tests.Deciding;

public sealed class CandleMemoryTests
{
    public static TheoryData<decimal, long> Contents => new()
    {
        { 0m, 0 },
        { 123.4560m, 7 },
        { 184_467_440_737.09551615m, uint.MaxValue },
        { 184_467_440_737.09551616m, 1 },
        { decimal.MaxValue, 1 },
        { -1m, 1 },
        { 1m, uint.MaxValue + 1L },
        { 1m, -1 },
    };

    [Theory]
    [MemberData(nameof(Contents))]
    public void WhateverACandleHoldsThenItIsRememberedToTheDigit(decimal volume, long trades)
    {
        var odd = Candle(3) with { Volume = volume, QuoteVolume = 0.10m, Trades = trades };
        var memory = new CandleMemory(Interval.OneMinute, 4);
        foreach (var candle in new[] { Candle(0), Candle(1), Candle(2), odd, Candle(4) }) memory.Add(candle);

        Assert.Equal([Candle(4), odd, Candle(2), Candle(1)], memory.NewestFirst());
        Assert.Equal(Candle(4), memory.Newest);
        Assert.True(memory.TryFind(odd.OpenTimeMs, out var found));
        Assert.Equal((volume.ToString(), "0.10"), (found.Volume.ToString(), found.QuoteVolume.ToString()));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(4, true)]
    [InlineData(5, false)]
    [InlineData(-1_000_000, false)]
    public void WhenACandleIsOneOfTheKeptThenItIsFound(int index, bool isKept)
    {
        var memory = new CandleMemory(Interval.OneMinute, 4);
        for (var each = 0; each < 5; each++) memory.Add(Candle(each));
        Assert.Equal(isKept, memory.TryFind(Candle(index).OpenTimeMs, out _));
        Assert.False(memory.TryFind(Candle(index).OpenTimeMs + 1, out _));
    }

    [Fact]
    public void WhenNothingIsKeptThenNothingIsFound()
    {
        var memory = new CandleMemory(Interval.OneMinute, 4);
        Assert.False(memory.TryFind(long.MinValue, out _));
        memory.Add(Candle(0));
        Assert.False(memory.TryFind(long.MinValue, out _));
        memory.Clear();
        Assert.Null(memory.Newest);
        Assert.False(memory.TryFind(Candle(0).OpenTimeMs, out _));
    }

    [Fact]
    public void WhenMonthsFollowEachOtherThenTheirOpenTimesAreTheCalendars()
    {
        var month = Interval.Parse("1M");
        var memory = new CandleMemory(month, 5);
        var opens = Enumerable.Range(0, 5).Select(
            index => month.Advance(new DateTimeOffset(2025, 12, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds(), index)).ToList();
        foreach (var open in opens) memory.Add(Candle(0) with { OpenTimeMs = open });
        Assert.Equal(opens, memory.NewestFirst().Reverse().Select(static candle => candle.OpenTimeMs));
        Assert.All(opens, open => Assert.True(memory.TryFind(open, out _)));
    }

    private static Candle Candle(int index) => Series.Candle(index, 100 + index);
}
