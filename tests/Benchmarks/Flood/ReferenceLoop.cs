using System.Buffers.Text;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using ActorNotice.Market;

namespace ActorNotice.Benchmarks.Flood;

/// <summary>
/// The yardstick: what a lean C# program without any of this product does with the same frames.
/// <see cref="ClientWebSocket"/> into one buffer, <see cref="Utf8JsonReader"/> over every field up to <c>x</c>, rolling
/// sums of closes, no allocation a frame.
/// </summary>
/// <param name="streams">What it subscribes to.</param>
/// <param name="count">Counts its frames.</param>
/// <param name="onSignal">Called on the receiving thread with the close; null = nobody.</param>
internal sealed class ReferenceLoop(
    IReadOnlyList<StreamKey> streams, FrameCount count, Action<StreamKey, double>? onSignal = null)
{
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup =
        Enumerable.Range(0, streams.Count).ToDictionary(i => streams[i].ToStreamName())
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly RollingSums[] _sums = [.. streams.Select(static _ => new RollingSums())];

    /// <summary>Candles whose close lay outside its bands.</summary>
    internal long Signals { get; private set; }

    /// <summary>Subscribes and reads until the socket is aborted.</summary>
    internal async Task RunAsync(ClientWebSocket socket)
    {
        var names = string.Join(',', streams.Select(static key => $"\"{key.ToStreamName()}\""));
        var request = Encoding.ASCII.GetBytes($"{{\"method\":\"SUBSCRIBE\",\"params\":[{names}],\"id\":1}}");
        await socket.SendAsync(request, WebSocketMessageType.Text, true, CancellationToken.None);
        var buffer = new byte[16 * 1024];
        var length = 0;
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
            length += part.Count;
            if (!part.EndOfMessage) continue;
            OnFrame(buffer.AsSpan(0, length));
            count.Add();
            length = 0;
        }
    }

    private void OnFrame(ReadOnlySpan<byte> frame)
    {
        var reader = new Utf8JsonReader(frame);
        var stream = -1;
        double close = 0;
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName) continue;
            var name = reader.ValueSpan;
            if (name.Length == 1 && name[0] == (byte)'c') close = Number(ref reader);
            else if (name.Length == 1 && name[0] == (byte)'x')
            {
                reader.Read();
                if (reader.TokenType == JsonTokenType.True && stream >= 0) OnClose(stream, close);
                return;
            }
            else if (name.SequenceEqual("stream"u8)) stream = Find(ref reader);
        }
    }

    private void OnClose(int stream, double close)
    {
        if (!_sums[stream].Add(close)) return;
        Signals++;
        onSignal?.Invoke(streams[stream], close);
    }

    private int Find(ref Utf8JsonReader reader)
    {
        reader.Read();
        Span<char> text = stackalloc char[64];
        var length = Encoding.ASCII.GetChars(reader.ValueSpan, text);
        return _lookup.TryGetValue(text[..length], out var index) ? index : -1;
    }

    private static double Number(ref Utf8JsonReader reader)
    {
        reader.Read();
        return Utf8Parser.TryParse(reader.ValueSpan, out double number, out _)
            ? number
            : throw new FormatException("not a price");
    }
}
