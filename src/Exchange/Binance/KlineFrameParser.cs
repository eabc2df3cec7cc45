using ActorNotice.Market;

namespace ActorNotice.Exchange.Binance;

/// <summary>
/// The two-speed decoder of kline frames. Nearly all frames are in the exchange's own compact spelling: those are
/// recognised by their fixed texts without a JSON parser, open candles by one vectorised search, closed ones field by
/// field. Everything else (control replies, spaces, another order of fields, escapes, damage, candles that cannot be)
/// takes the full path of <see cref="KlineEventReader"/>, which gives the same results for the same content.
/// </summary>
internal sealed class KlineFrameParser(IReadOnlyList<StreamKey> streams) : IFrameDecoder
{
    private readonly StreamTable _table = new(streams);
    private readonly KlineEventReader _reader = new();

    public FrameKind Decode(ReadOnlySpan<byte> frame, DecodedFrame into) =>
        TryCompact(frame, into) ?? _reader.Read(frame, _table, into);

    private FrameKind? TryCompact(ReadOnlySpan<byte> frame, DecodedFrame into)
    {
        if (!frame.StartsWith("{\"stream\":\""u8)) return null;
        var name = frame["{\"stream\":\"".Length..];
        var nameLength = name.IndexOf((byte)'"');
        if (nameLength < 0) return null;
        var index = _table.Find(name[..nameLength]);
        if (index < 0) return null;

        // the name decides which texts are expected; they must all be there before anything is believed
        var rest = frame;
        var draft = default(KlineDraft);
        if (!TryHead(ref rest, _table[index], ref draft)) return null;
        into.Stream = index;
        into.EventTimeMs = draft.EventTimeMs;
        if (IsOpen(rest)) return TryOpen(rest, into);
        return CompactClose.TryRead(rest, ref draft, _table[index].Key.Interval) ? Close(draft, into) : null;
    }

    private static bool TryHead(ref ReadOnlySpan<byte> rest, StreamEntry stream, ref KlineDraft draft)
    {
        if (!TrySkip(ref rest, stream.BeforeEventTime) || !AsciiMillis.TryTake(ref rest, out var eventTimeMs)
            || !TrySkip(ref rest, stream.BeforeOpenTime) || !AsciiMillis.TryTake(ref rest, out var openTimeMs)
            || !TrySkip(ref rest, ",\"T\":"u8) || !AsciiMillis.TryTake(ref rest, out var closeTimeMs)
            || !TrySkip(ref rest, stream.AfterCloseTime)) return false;
        (draft.EventTimeMs, draft.OpenTimeMs, draft.CloseTimeMs) = (eventTimeMs, openTimeMs, closeTimeMs);
        return true;
    }

    // The rest is the flat end of the kline object. Without brackets and escapes no text in it can hold a quote, so the
    // patterns can only be field names; of a repeated name the last one counts, as JSON readers have it.
    private static bool IsOpen(ReadOnlySpan<byte> rest)
    {
        if (!rest.EndsWith("}}}"u8) || rest.ContainsAny((byte)'{', (byte)'[', (byte)'\\')) return false;
        // anything but a plain "false" is worth a closer look
        var closed = rest.LastIndexOf("\"x\":"u8);
        return closed >= 0 && rest[(closed + 4)..].StartsWith("false"u8);
    }

    private static FrameKind? TryOpen(ReadOnlySpan<byte> rest, DecodedFrame into)
    {
        var close = rest.LastIndexOf("\"c\":\""u8);
        if (close < 0) return null;
        var text = rest[(close + 5)..];
        var length = text.IndexOf((byte)'"');
        if (length <= 0 || !Price.TryParse(text[..length], out var price) || price.Units <= 0) return null;
        into.Price = price;
        return FrameKind.OpenCandle;
    }

    private static FrameKind Close(KlineDraft draft, DecodedFrame into)
    {
        into.Price = draft.Close;
        into.Candle = draft.Candle;
        return FrameKind.ClosedCandle;
    }

    private static bool TrySkip(ref ReadOnlySpan<byte> rest, ReadOnlySpan<byte> text)
    {
        if (!rest.StartsWith(text)) return false;
        rest = rest[text.Length..];
        return true;
    }
}
