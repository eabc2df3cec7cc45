using System.Text.Json;

namespace ActorNotice.Exchange.Binance;

/// <summary>
/// The full path: any JSON a socket may bring → a candle, a control reply, or a rejection with its kind. Accepts
/// wrapped and raw events, any order of fields, unknown fields, escapes; the last of repeated fields counts. Not
/// re-entrant.
/// </summary>
internal sealed class KlineEventReader
{
    private readonly JsonScalars _scalars = new();
    private readonly KlineIdentity _identity = new();
    private readonly KlineObjectReader _kline;
    private KlineDraft _draft;
    private ControlReply _reply;
    private EventKind _event;
    private bool _isWrapped;
    private int _wrappedIndex;

    internal KlineEventReader() => _kline = new KlineObjectReader(_scalars, _identity);

    private enum EventKind
    {
        None,
        Kline,
        Shutdown,
        Contract,
        Other,
    }

    internal FrameKind Read(ReadOnlySpan<byte> frame, StreamTable table, DecodedFrame into)
    {
        Clear();
        try
        {
            // not the final block: the reader then says "no more" at a cut instead of throwing
            var reader = new Utf8JsonReader(frame, isFinalBlock: false, default);
            if (!reader.Read()) return into.Reject(FrameRejection.Truncated);
            if (reader.TokenType != JsonTokenType.StartObject) return into.Reject(FrameRejection.UnknownEvent);
            if (!ReadRoot(ref reader, table)) return into.Reject(FrameRejection.Truncated);
            if (reader.Read()) return into.Reject(FrameRejection.NotJson);
            // rare and far from the klines in form, so it is read a second time by its own reader
            return _event == EventKind.Contract ? ContractJson.Read(frame, into) : Judge(table, into);
        }
        catch (Exception damage) when (damage is JsonException or InvalidOperationException)
        {
            // the reader's only way to say "not JSON"; InvalidOperationException is a broken escape in a text
            return into.Reject(FrameRejection.NotJson);
        }
    }

    private void Clear()
    {
        _reply = default;
        _isWrapped = false;
        _wrappedIndex = -1;
        ClearEvent();
    }

    private void ClearEvent()
    {
        _draft = default;
        _event = EventKind.None;
        _identity.Clear();
    }

    private FrameKind Judge(StreamTable table, DecodedFrame into) => _event switch
    {
        EventKind.Kline => JudgeKline(table, into),
        EventKind.Shutdown => FrameKind.Shutdown,
        EventKind.None when _reply.IsPresent => _reply.Judge(into),
        _ => into.Reject(FrameRejection.UnknownEvent),
    };

    private FrameKind JudgeKline(StreamTable table, DecodedFrame into)
    {
        // fields before identity: a frame of another stream may be damaged too
        if (_draft.FindFault() is { } fault) return into.Reject(fault);
        var index = _identity.Find(table);
        if (index < 0 || (_isWrapped && _wrappedIndex < 0)) return into.Reject(FrameRejection.UnknownStream);
        if (_isWrapped && _wrappedIndex != index) return into.Reject(FrameRejection.Contradiction);

        into.Stream = index;
        into.EventTimeMs = _draft.EventTimeMs;
        into.Price = _draft.Close;
        if (!_draft.Closed) return FrameKind.OpenCandle;
        if (_draft.FindImpossibility(table[index].Key.Interval) is { } reason) return into.Reject(reason);
        into.Candle = _draft.Candle;
        return FrameKind.ClosedCandle;
    }

    private bool ReadRoot(ref Utf8JsonReader reader, StreamTable table)
    {
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject) return true;
            if (!ReadRootField(ref reader, table)) return false;
        }

        return false;
    }

    private bool ReadRootField(ref Utf8JsonReader reader, StreamTable table)
    {
        if (reader.ValueTextEquals("stream"u8)) return ReadStreamName(ref reader, table);
        if (reader.ValueTextEquals("data"u8)) return ReadData(ref reader);
        return _reply.TryRead(ref reader, out var isComplete) ? isComplete : ReadEventField(ref reader);
    }

    private bool ReadStreamName(ref Utf8JsonReader reader, StreamTable table)
    {
        if (!reader.Read()) return false;
        // known names become an index at once, so nothing of the frame has to be kept
        _isWrapped = true;
        _wrappedIndex = reader.TokenType == JsonTokenType.String ? table.Find(_scalars.Text(ref reader)) : -1;
        return reader.TrySkip();
    }

    private bool ReadData(ref Utf8JsonReader reader)
    {
        ClearEvent();
        if (!reader.Read()) return false;
        if (reader.TokenType != JsonTokenType.StartObject) return reader.TrySkip();
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject) return true;
            if (!ReadEventField(ref reader)) return false;
        }

        return false;
    }

    private bool ReadEventField(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("k"u8)) return reader.Read() && _kline.Read(ref reader, ref _draft);
        if (reader.ValueTextEquals("e"u8)) return ReadEventName(ref reader);
        return reader.ValueTextEquals("E"u8) ? ReadEventTime(ref reader) : reader.TrySkip();
    }

    private bool ReadEventTime(ref Utf8JsonReader reader)
    {
        if (!reader.Read()) return false;
        var timeMs = 0L;
        var isNumber = reader.TokenType == JsonTokenType.Number;
        _draft.Note(KlineFields.EventTime, isNumber, isNumber && JsonScalars.TryCount(ref reader, out timeMs));
        _draft.EventTimeMs = timeMs;
        return reader.TrySkip();
    }

    private bool ReadEventName(ref Utf8JsonReader reader)
    {
        if (!reader.Read()) return false;
        if (reader.TokenType != JsonTokenType.String) _event = EventKind.Other;
        else if (reader.ValueTextEquals("kline"u8)) _event = EventKind.Kline;
        else if (reader.ValueTextEquals("contractInfo"u8)) _event = EventKind.Contract;
        else _event = reader.ValueTextEquals("serverShutdown"u8) ? EventKind.Shutdown : EventKind.Other;
        return reader.TrySkip();
    }
}
