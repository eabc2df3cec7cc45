using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using ActorNotice.Market;

namespace ActorNotice.Exchange.Binance;

/// <summary>SUBSCRIBE and UNSUBSCRIBE messages. Long ones were answered very late, so a list is cut into messages of
/// less than 4,000 bytes. Names go out as raw UTF-8, which is how the exchange wants names that are not
/// ASCII.</summary>
internal static class SubscribeFrames
{
    private const int MaxBytes = 3_900;
    private const int AroundNames = 80;
    private const string ContractStream = "!contractInfo";
    private const int AroundName = 3;
    private static readonly JsonWriterOptions RawUtf8 = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static StreamRequest ContractNews(long id) => new(id, true, [], Write(true, [ContractStream], id));

    internal static ImmutableArray<StreamRequest> Build(bool isAdding, IReadOnlyList<StreamKey> streams, long firstId)
    {
        var requests = ImmutableArray.CreateBuilder<StreamRequest>();
        var batch = ImmutableArray.CreateBuilder<StreamKey>();
        var bytes = AroundNames;
        foreach (var stream in streams)
        {
            var size = System.Text.Encoding.UTF8.GetByteCount(stream.ToStreamName()) + AroundName;
            // counted in bytes, not letters: names may hold Chinese
            if (bytes + size > MaxBytes)
            {
                Cut();
                bytes = AroundNames;
            }

            batch.Add(stream);
            bytes += size;
        }

        if (batch.Count > 0) Cut();
        return requests.ToImmutable();

        void Cut()
        {
            var id = firstId + requests.Count;
            requests.Add(new StreamRequest(id, isAdding, batch.ToImmutable(), Write(isAdding, batch.Select(static key => key.ToStreamName()), id)));
            batch.Clear();
        }
    }

    private static ReadOnlyMemory<byte> Write(bool isAdding, IEnumerable<string> streams, long id)
    {
        var buffer = new ArrayBufferWriter<byte>(MaxBytes);
        using (var json = new Utf8JsonWriter(buffer, RawUtf8))
        {
            json.WriteStartObject();
            json.WriteString("method"u8, isAdding ? "SUBSCRIBE"u8 : "UNSUBSCRIBE"u8);
            json.WriteStartArray("params"u8);
            foreach (var stream in streams) json.WriteStringValue(stream);
            json.WriteEndArray();
            json.WriteNumber("id"u8, id);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
