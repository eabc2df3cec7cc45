using System.Text;
using ActorNotice.Exchange.Binance;
using ActorNotice.Exchange.Tests.Support;
using ActorNotice.Market;

namespace ActorNotice.Exchange.Tests.Binance;

public class KlineFuzzTests
{
    private static readonly StreamKey[] Streams =
    [
        Frames.Key("BTCUSDT", "1m"), Frames.Key("BTCUSDT", "1M"), Frames.Key("1000PEPEUSDT", "15m"),
        Frames.Key("BTCUSDT_251226", "1w"), Frames.Key("币安人生USDT", "3d"), Frames.Key("ETHUSDT", "1h"),
    ];

    private readonly KlineFrameParser _parser = new(Streams);
    private readonly KlineOracle _oracle = new(Streams);

    [Fact]
    public void WhenAHundredThousandFramesAreDamagedThenTheParserAgreesWithJsonDocument()
    {
        var mutator = new FrameMutator(new Random(20_261_121));
        var seen = new HashSet<FrameKind>();
        for (var i = 0; i < 100_000; i++)
        {
            var frame = Frames.At(Streams[i % Streams.Length], 1_600_000_000_000 + i * 60_000L, i);
            if (i % 3 == 0) frame = frame.AsClosed;
            seen.Add(Check(mutator.Mutate(Frames.Utf8(i % 5 == 0 ? frame.Raw : frame.Wrapped))));
        }

        Assert.Superset(new HashSet<FrameKind> { FrameKind.OpenCandle, FrameKind.ClosedCandle, FrameKind.Rejected }, seen);
    }

    [Fact]
    public void WhenUndamagedFramesOfManyMarketsComeThenEachIsReadAsJsonDocumentReadsIt()
    {
        for (var i = 0; i < 20_000; i++)
        {
            var frame = Frames.At(Streams[i % Streams.Length], 1_500_000_000_000 + i * 3_600_000L, i);
            var isClosed = i % 2 == 0;
            var kind = Check(Frames.Utf8((isClosed ? frame.AsClosed : frame).Wrapped));
            Assert.Equal(isClosed ? FrameKind.ClosedCandle : FrameKind.OpenCandle, kind);
        }
    }

    [Fact]
    public void WhenBytesAreNoiseThenNothingIsThrown()
    {
        var random = new Random(7);
        for (var i = 0; i < 5_000; i++)
        {
            var noise = new byte[random.Next(0, 600)];
            random.NextBytes(noise);
            Assert.Equal(FrameKind.Rejected, Parsed.Of(_parser, noise).Kind);
        }
    }

    private FrameKind Check(byte[] frame)
    {
        var expected = _oracle.Judge(frame, out var isJson);
        var parsed = Parsed.Of(_parser, frame);
        // The fast path looks at what it needs of an open candle; damage elsewhere may pass, a false close may not.
        if (!isJson) Assert.True(parsed.Kind is FrameKind.Rejected or FrameKind.OpenCandle, Encoding.UTF8.GetString(frame));
        else if (expected is not null) Assert.True(expected == parsed with { Rejection = null }, $"{expected}\n{parsed}\n{Encoding.UTF8.GetString(frame)}");
        return parsed.Kind;
    }
}
