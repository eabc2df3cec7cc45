using System.Buffers.Binary;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace ActorNotice.Benchmarks.Wire;

/// <summary>The exchange's end of one WebSocket, on blocking calls: shakes hands, acknowledges, sends.</summary>
internal sealed class StreamPeer(Socket socket) : IDisposable
{
    private const string MagicOfRfc6455 = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private const byte Text = 0x81;
    private const byte Pong = 0x8A;
    private readonly NetworkStream _stream = new(socket, ownsSocket: true);
    private readonly Lock _sending = new();

    /// <summary>Puts the header of an unmasked text frame before a text.</summary>
    internal static byte[] Framed(ReadOnlySpan<byte> text)
    {
        var header = text.Length < 126 ? 2 : 4;
        var frame = new byte[header + text.Length];
        frame[0] = Text;
        frame[1] = header == 2 ? (byte)text.Length : (byte)126;
        if (header == 4) BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(2), (ushort)text.Length);
        text.CopyTo(frame.AsSpan(header));
        return frame;
    }

    /// <summary>Sends whole frames.</summary>
    internal void Send(ReadOnlySpan<byte> frames)
    {
        lock (_sending) _stream.Write(frames);
    }

    /// <summary>Answers the upgrade request.</summary>
    internal void Shake()
    {
        var request = new StringBuilder();
        while (!request.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal)) request.Append((char)NextByte());
        var key = request.ToString().Split("Sec-WebSocket-Key: ", 2)[1].Split("\r\n", 2)[0].Trim();
        Send(Encoding.ASCII.GetBytes(
            "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + $"Sec-WebSocket-Accept: {Accept(key)}\r\n\r\n"));
    }

    /// <summary>Reads what the client says until it leaves; calls back when it has asked for enough streams.</summary>
    internal void ReadUntilEnd(int streams, Action onSubscribed)
    {
        var asked = 0;
        while (ReadFrame() is var (opcode, payload) && opcode != 8)
        {
            if (opcode == 9) SendPong(payload);
            if (opcode != 1 || asked >= streams) continue;
            Acknowledge(payload);
            asked += payload.AsSpan().Count("@kline_"u8);
            if (asked >= streams) onSubscribed();
        }
    }

    public void Dispose() => _stream.Dispose();

    [SuppressMessage("Security", "CA5350", Justification = "RFC 6455 asks for SHA-1; nothing is protected by it")]
    private static string Accept(string key) =>
        Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key + MagicOfRfc6455)));

    private (int Opcode, byte[] Payload) ReadFrame()
    {
        var opcode = NextByte() & 15;
        int length = NextByte() & 127;
        if (length == 126) length = (NextByte() << 8) | NextByte();
        var mask = new byte[4];
        _stream.ReadExactly(mask);
        var payload = new byte[length];
        _stream.ReadExactly(payload);
        for (var i = 0; i < length; i++) payload[i] ^= mask[i & 3];
        return (opcode, payload);
    }

    private void Acknowledge(ReadOnlySpan<byte> request)
    {
        var at = request.LastIndexOf("\"id\":"u8) + 5;
        if (!Utf8Parser.TryParse(request[at..], out long id, out _))
            throw new InvalidDataException("a request without an id");
        Send(Framed(Encoding.ASCII.GetBytes($"{{\"result\":null,\"id\":{id}}}")));
    }

    private void SendPong(byte[] payload) => Send([Pong, (byte)payload.Length, .. payload]);

    private int NextByte() => _stream.ReadByte() is >= 0 and var value ? value : throw new EndOfStreamException();
}
