using System.Text.Json;

namespace ActorNotice.Exchange.Binance;

/// <summary>
/// An answer to a request of ours. Success is <c>{"result":…,"id":7}</c>; refusals come as
/// <c>{"code":2,"msg":"…"}</c>, with or without an id, or nested as <c>{"error":{…},"id":7}</c>.
/// </summary>
internal struct ControlReply
{
    private long? _id;
    private int _code;
    private string? _text;
    private bool _hasResult;
    private bool _isRefusal;

    /// <summary>True when anything of a reply was seen.</summary>
    internal readonly bool IsPresent => _hasResult || _isRefusal;

    /// <summary>What the reply means.</summary>
    internal readonly FrameKind Judge(DecodedFrame into)
    {
        into.ReplyId = _id ?? -1;
        into.ReplyCode = _code;
        into.ReplyText = _text ?? "";
        return _isRefusal ? FrameKind.Refused : FrameKind.Acknowledged;
    }

    /// <summary>Reads the field under the cursor if it belongs to a reply.</summary>
    /// <param name="reader">On a property name.</param>
    /// <param name="isComplete">False when the frame ends within the value.</param>
    internal bool TryRead(ref Utf8JsonReader reader, out bool isComplete)
    {
        isComplete = true;
        if (reader.ValueTextEquals("result"u8)) isComplete = ReadResult(ref reader);
        else if (reader.ValueTextEquals("error"u8)) isComplete = ReadError(ref reader);
        else if (reader.ValueTextEquals("id"u8)) isComplete = ReadId(ref reader);
        else return TryReadReason(ref reader, ref isComplete);
        return true;
    }

    private bool TryReadReason(ref Utf8JsonReader reader, ref bool isComplete)
    {
        if (reader.ValueTextEquals("code"u8)) isComplete = ReadCode(ref reader);
        else if (reader.ValueTextEquals("msg"u8)) isComplete = ReadMessage(ref reader);
        else return false;
        return true;
    }

    private bool ReadResult(ref Utf8JsonReader reader)
    {
        _hasResult = true;
        return reader.TrySkip();
    }

    private bool ReadId(ref Utf8JsonReader reader)
    {
        if (!reader.Read()) return false;
        _id = reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var id) ? id : null;
        return reader.TrySkip();
    }

    private bool ReadCode(ref Utf8JsonReader reader)
    {
        if (!reader.Read()) return false;
        _isRefusal = true;
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var code)) _code = code;
        return reader.TrySkip();
    }

    private bool ReadMessage(ref Utf8JsonReader reader)
    {
        if (!reader.Read()) return false;
        if (reader.TokenType == JsonTokenType.String) _text = reader.GetString();
        return reader.TrySkip();
    }

    private bool ReadError(ref Utf8JsonReader reader)
    {
        _isRefusal = true;
        if (!reader.Read()) return false;
        if (reader.TokenType != JsonTokenType.StartObject) return reader.TrySkip();
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject) return true;
            var isComplete = true;
            if (!TryReadReason(ref reader, ref isComplete)) isComplete = reader.TrySkip();
            if (!isComplete) return false;
        }

        return false;
    }
}
