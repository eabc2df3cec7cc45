using ActorNotice.Exchange.Tests.Support;
using ActorNotice.Market;

namespace ActorNotice.Exchange.Tests;

public class LatestPricesTests
{
    private static readonly StreamKey Btc = Frames.Key("BTCUSDT", "1m");
    private readonly LatestPrices _prices = new();

    [Fact]
    public void WhenNothingWasWrittenThenThereIsNoPrice()
    {
        Assert.False(_prices.TryGet(Btc, out _));
        _prices.SlotOf(Btc);
        Assert.False(_prices.TryGet(Btc, out _));
    }

    [Fact]
    public void WhenAPriceIsWrittenThenItIsReadUntilTheNext()
    {
        _prices.SlotOf(Btc).Write(new Price(5), 100);
        _prices.SlotOf(Btc).Write(new Price(6), 101);

        Assert.True(_prices.TryGet(Btc, out var latest));
        Assert.Equal(new LatestPrice(new Price(6), 101), latest);
    }

    [Fact]
    public void WhenTheBoardGrowsThenEarlierSlotsStayValid()
    {
        var slots = Enumerable.Range(0, 2_000).Select(i => _prices.SlotOf(Frames.Key($"S{i}", "1m"))).ToList();
        for (var i = 0; i < slots.Count; i++) slots[i].Write(new Price(i + 1), i);

        Assert.Equal(2_000, _prices.Streams.Count);
        for (var i = 0; i < slots.Count; i++)
        {
            Assert.True(_prices.TryGet(Frames.Key($"S{i}", "1m"), out var latest));
            Assert.Equal(new LatestPrice(new Price(i + 1), i), latest);
        }
    }

    [Fact]
    public async Task WhenWritersAndReadersMeetThenNoReaderSeesHalfAnUpdate()
    {
        const int Writes = 200_000;
        var slot = _prices.SlotOf(Btc);
        slot.Write(new Price(1), 1);
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(() => CountTorn(done.Token))).ToArray();
        var writers = Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        {
            for (long i = 2; i < Writes; i++) slot.Write(new Price(i), i);
        }));
        await Task.WhenAll(writers);
        await done.CancelAsync();

        Assert.All(await Task.WhenAll(readers), static torn => Assert.Equal(0, torn));
    }

    private int CountTorn(CancellationToken done)
    {
        var torn = 0;
        do
        {
            if (!_prices.TryGet(Btc, out var latest) || latest.Price.Units != latest.EventTimeMs) torn++;
        }
        while (!done.IsCancellationRequested);
        return torn;
    }
}
