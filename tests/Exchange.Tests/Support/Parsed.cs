using ActorNotice.Exchange.Binance;
using ActorNotice.Market;

namespace ActorNotice.Exchange.Tests.Support;

/// <summary>What a decoder made of a frame, as a value that can be compared.</summary>
internal sealed record Parsed(FrameKind Kind)
{
    public FrameRejection? Rejection { get; init; }

    public int Stream { get; init; } = -1;

    public Price Price { get; init; }

    public long EventTimeMs { get; init; }

    public Candle? Candle { get; init; }

    public static Parsed Of(KlineFrameParser parser, ReadOnlySpan<byte> frame)
    {
        var into = new DecodedFrame();
        return Of(parser.Decode(frame, into), into);
    }

    public static Parsed Of(string frame, params StreamKey[] streams) =>
        Of(new KlineFrameParser(streams), Frames.Utf8(frame));

    private static Parsed Of(FrameKind kind, DecodedFrame into) => kind switch
    {
        FrameKind.Rejected => new Parsed(kind) { Rejection = into.Rejection },
        FrameKind.OpenCandle => Candlelike(kind, into),
        FrameKind.ClosedCandle => Candlelike(kind, into) with { Candle = into.Candle },
        _ => new Parsed(kind),
    };

    private static Parsed Candlelike(FrameKind kind, DecodedFrame into) =>
        new(kind) { Stream = into.Stream, Price = into.Price, EventTimeMs = into.EventTimeMs };
}
