using ActorNotice.Market;

namespace ActorNotice.Exchange.Binance;

/// <summary>
/// The two-speed decoder of kline frames. Nearly all frames are open candles in the exchange's own compact spelling:
/// those are recognised by their fixed texts and one vectorised search, without a JSON parser. Everything else
/// (closed candles, control replies, spaces, another order of fields, escapes, damage) takes the full path of
/// <see cref="KlineEventReader"/>, which gives the same results for the same content.
/// </summary>
internal sealed class KlineFrameParser(IReadOnlyList<StreamKey> streams) : IFrameDecoder
{
    private readonly StreamTable _table = new(streams);
    private readonly KlineEventReader _reader = new();

    public FrameKind Decode(ReadOnlySpan<byte> frame, DecodedFrame into) =>
        TryOpenCandle(frame, into) ? FrameKind.OpenCandle : _reader.Read(frame, _table, into);

    private bool TryOpenCandle(ReadOnlySpan<byte> frame, DecodedFrame into)
    {
        if (!frame.StartsWith("{\"stream\":\""u8)) return false;
        var name = frame["{\"stream\":\"".Length..];
        var nameLength = name.IndexOf((byte)'"');
        if (nameLength < 0) return false;
        var index = _table.Find(name[..nameLength]);
        if (index < 0) return false;

        // the name decides which texts are expected; they must all be there before anything is believed
        var rest = frame;
        if (!TryHead(ref rest, _table[index], out var eventTimeMs) || !TryPrice(rest, out var price)) return false;
        into.Stream = index;
        into.EventTimeMs = eventTimeMs;
        into.Price = price;
        return true;
    }

    private static bool TryHead(ref ReadOnlySpan<byte> rest, StreamEntry stream, out long eventTimeMs)
    {
        eventTimeMs = 0;
        return TrySkip(ref rest, stream.BeforeEventTime)
            && AsciiMillis.TryTake(ref rest, out eventTimeMs)
            && TrySkip(ref rest, stream.BeforeOpenTime)
            && AsciiMillis.TryTake(ref rest, out _)
            && TrySkip(ref rest, ",\"T\":"u8)
            && AsciiMillis.TryTake(ref rest, out _)
            && TrySkip(ref rest, stream.AfterCloseTime);
    }

    // The rest is the flat end of the kline object. Without brackets and escapes no text in it can hold a quote, so the
    // patterns can only be field names; of a repeated name the last one counts, as JSON readers have it.
    private static bool TryPrice(ReadOnlySpan<byte> rest, out Price price)
    {
        price = default;
        if (!rest.EndsWith("}}}"u8) || rest.ContainsAny((byte)'{', (byte)'[', (byte)'\\')) return false;
        // anything but a plain "false" is worth the full path
        var closed = rest.LastIndexOf("\"x\":"u8);
        if (closed < 0 || !rest[(closed + 4)..].StartsWith("false"u8)) return false;

        var close = rest.LastIndexOf("\"c\":\""u8);
        if (close < 0) return false;
        var text = rest[(close + 5)..];
        var length = text.IndexOf((byte)'"');
        return length > 0 && Price.TryParse(text[..length], out price) && price.Units > 0;
    }

    private static bool TrySkip(ref ReadOnlySpan<byte> rest, ReadOnlySpan<byte> text)
    {
        if (!rest.StartsWith(text)) return false;
        rest = rest[text.Length..];
        return true;
    }
}
