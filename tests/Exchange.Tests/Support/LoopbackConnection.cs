using System.Buffers.Binary;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace ActorNotice.Exchange.Tests.Support;

/// <summary>The server's end of one connection: reads a request, then answers as HTTP or goes on as a WebSocket by hand, so that
/// frames can be split and broken at will.</summary>
internal sealed class LoopbackConnection(TcpClient client, int number) : IDisposable
{
    private readonly NetworkStream _stream = client.GetStream();

    /// <summary>1 = the server's first connection.</summary>
    public int Number => number;

    /// <summary>Reads a request head; its first line.</summary>
    public async Task<string> ReadRequestAsync() => (await ReadHeadAsync()).Split("\r\n")[0];

    public async Task RespondAsync(int status, string body, string headers = "", string type = "application/json")
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        await SendBytesAsync(Encoding.ASCII.GetBytes(
            $"HTTP/1.1 {status} X\r\nContent-Type: {type}\r\nContent-Length: {bytes.Length}\r\n{headers}\r\n"));
        await SendBytesAsync(bytes);
    }

    /// <summary>Does the WebSocket handshake; the path that was asked for.</summary>
    public async Task<string> UpgradeAsync()
    {
        var head = await ReadHeadAsync();
        var key = head.Split("\r\n").First(static line => line.StartsWith("Sec-WebSocket-Key:", StringComparison.OrdinalIgnoreCase));
        var accept = Accept(key[(key.IndexOf(':') + 1)..].Trim());
        await SendBytesAsync(Encoding.ASCII.GetBytes(
            $"HTTP/1.1 101 X\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {accept}\r\n\r\n"));
        return head.Split(' ')[1];
    }

    public Task SendTextAsync(string text) => SendFrameAsync(0x81, Encoding.UTF8.GetBytes(text));

    public Task SendCloseAsync(ushort code, string reason)
    {
        var payload = new byte[2 + reason.Length];
        BinaryPrimitives.WriteUInt16BigEndian(payload, code);
        Encoding.ASCII.GetBytes(reason, payload.AsSpan(2));
        return SendFrameAsync(0x88, payload);
    }

    /// <summary>One frame; <paramref name="first"/> is its first byte: FIN 0x80, then the opcode.</summary>
    public async Task SendFrameAsync(byte first, byte[] payload)
    {
        await SendBytesAsync(Header(first, payload.Length));
        await SendBytesAsync(payload);
    }

    public async Task SendBytesAsync(byte[] bytes) => await _stream.WriteAsync(bytes);

    /// <summary>The next client frame: opcode and unmasked payload.</summary>
    public async Task<(int Opcode, byte[] Payload)> ReadFrameAsync()
    {
        var head = await ReadExactlyAsync(2);
        var length = head[1] & 127;
        if (length == 126) length = BinaryPrimitives.ReadUInt16BigEndian(await ReadExactlyAsync(2));
        var mask = await ReadExactlyAsync(4);
        var payload = await ReadExactlyAsync(length);
        for (var i = 0; i < payload.Length; i++) payload[i] ^= mask[i % 4];
        return (head[0] & 15, payload);
    }

    /// <summary>The next text of the client; pings in between are passed over.</summary>
    public async Task<string> ReadTextAsync()
    {
        while (true)
        {
            var (opcode, payload) = await ReadFrameAsync();
            if (opcode == 1) return Encoding.UTF8.GetString(payload);
        }
    }

    /// <summary>Waits until the client goes away.</summary>
    public async Task WaitForEndAsync()
    {
        var rest = new byte[1_024];
        while (await _stream.ReadAsync(rest) > 0) continue;
    }

    public void Reset()
    {
        client.Client.LingerState = new LingerOption(true, 0);
        client.Dispose();
    }

    public void Dispose() => client.Dispose();

    public static byte[] Header(byte first, int length)
    {
        if (length < 126) return [first, (byte)length];
        var header = new byte[length <= ushort.MaxValue ? 4 : 10];
        header[0] = first;
        header[1] = (byte)(header.Length == 4 ? 126 : 127);
        if (header.Length == 4) BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(2), (ushort)length);
        else BinaryPrimitives.WriteInt64BigEndian(header.AsSpan(2), length);
        return header;
    }

    // RFC 6455 section 4.2.2; the hash proves no secret
    private static string Accept(string key)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
        hash.AppendData(Encoding.ASCII.GetBytes(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"));
        return Convert.ToBase64String(hash.GetHashAndReset());
    }

    private async Task<string> ReadHeadAsync()
    {
        var head = new StringBuilder();
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal)) head.Append((char)(await ReadExactlyAsync(1))[0]);
        return head.ToString();
    }

    private async Task<byte[]> ReadExactlyAsync(int count)
    {
        var bytes = new byte[count];
        await _stream.ReadExactlyAsync(bytes);
        return bytes;
    }
}
