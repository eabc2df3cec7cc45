using ActorNotice.Exchange.Binance;
using ActorNotice.Exchange.Tests.Support;
using ActorNotice.Market;

namespace ActorNotice.Exchange.Tests.Binance;

public class KlineAllocationTests
{
    private static readonly StreamKey[] Streams =
        [.. Enumerable.Range(0, 50).Select(i => new StreamKey(Symbol.Parse($"S{i}USDT"), Interval.All[i % 15]))];

    private readonly KlineFrameParser _parser = new(Streams);
    private readonly DecodedFrame _into = new();

    [Fact]
    public void WhenOpenFramesAreReadThenNotOneByteIsAllocated() => AssertNoAllocation(100_000, frame => frame.Wrapped);

    [Fact]
    public void WhenOpenFramesTakeTheFullPathThenNotOneByteIsAllocated() =>
        AssertNoAllocation(10_000, frame => frame.Wrapped.Replace(":", ": ").Replace("USDT", "\\u0055SDT"));

    [Fact]
    public void WhenClosedFramesAreReadThenNotOneByteIsAllocated() => AssertNoAllocation(10_000, frame => frame.AsClosed.Wrapped);

    private void AssertNoAllocation(int count, Func<Frames, string> spell)
    {
        var frames = Streams.Select((stream, i) => Frames.Utf8(spell(Frames.At(stream, 1_700_000_000_000, i)))).ToArray();
        var prices = new LatestPrices();
        var slots = Streams.Select(prices.SlotOf).ToArray();
        var expected = _parser.Decode(frames[0], _into);
        Assert.NotEqual(FrameKind.Rejected, expected);

        for (var i = 0; i < 1_000; i++) Read(frames[i % frames.Length], slots);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < count; i++) Read(frames[i % frames.Length], slots);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private void Read(byte[] frame, PriceSlot[] slots)
    {
        _parser.Decode(frame, _into);
        slots[_into.Stream].Write(_into.Price, _into.EventTimeMs);
    }
}
