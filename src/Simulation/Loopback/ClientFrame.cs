using System.Buffers;
using System.Buffers.Binary;

namespace ActorNotice.Simulation.Loopback;

/// <summary>One frame from a client, unmasked.</summary>
/// <param name="Opcode">Kind.</param>
/// <param name="IsFinal">Last frame of its message.</param>
/// <param name="Payload">Content.</param>
internal sealed record ClientFrame(WebSocketOpcode Opcode, bool IsFinal, byte[] Payload)
{
    private const int MaskLength = 4;

    /// <summary>Cuts one frame off the front of what has arrived; false when it is not complete yet.</summary>
    /// <param name="arrived">Bytes from the client; moved behind the frame.</param>
    /// <param name="limit">Longest payload taken.</param>
    /// <param name="frame">The frame; null at a protocol error (unmasked or too long) as well.</param>
    /// <returns>True when a frame was cut off, or the client broke the protocol.</returns>
    internal static bool TryCut(ref ReadOnlySequence<byte> arrived, int limit, out ClientFrame? frame)
    {
        frame = null;
        var reader = new SequenceReader<byte>(arrived);
        if (!reader.TryRead(out var first) || !reader.TryRead(out var second)) return false;
        if (!TryLength(ref reader, second & 0x7F, out var length)) return false;
        // Told apart before the payload has arrived, or a false length would be waited for.
        if ((second & 0x80) == 0 || (ulong)length > (ulong)limit) return true;

        Span<byte> mask = stackalloc byte[MaskLength];
        if (!reader.TryCopyTo(mask) || reader.Remaining < MaskLength + length) return false;
        reader.Advance(MaskLength);
        var payload = reader.UnreadSequence.Slice(0, length).ToArray();
        for (var i = 0; i < payload.Length; i++) payload[i] ^= mask[i % MaskLength];

        arrived = reader.UnreadSequence.Slice(length);
        frame = new ClientFrame((WebSocketOpcode)(first & 0x0F), (first & 0x80) != 0, payload);
        return true;
    }

    private static bool TryLength(ref SequenceReader<byte> reader, int code, out long length)
    {
        length = code;
        if (code < 126) return true;
        Span<byte> bytes = stackalloc byte[8];
        bytes = bytes[..(code == 126 ? 2 : 8)];
        if (!reader.TryCopyTo(bytes)) return false;
        reader.Advance(bytes.Length);
        length = code == 126 ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : BinaryPrimitives.ReadInt64BigEndian(bytes);
        return true;
    }
}
