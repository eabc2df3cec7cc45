using System.Buffers.Binary;

namespace ActorNotice.Simulation.Loopback;

/// <summary>
/// Frames waiting for one socket: written by many threads, taken in one piece by the socket's writer, bounded in bytes.
/// A frame is copied here once, with its header, so that many small frames leave in one write.
/// </summary>
internal sealed class SendBuffer(int capacity)
{
    private const int LongestHeader = 10;
    private readonly Lock _gate = new();
    private byte[] _pending = new byte[4096];
    private byte[] _taken = new byte[4096];
    private int _length;

    /// <summary>Whether nothing waits.</summary>
    internal bool IsEmpty
    {
        get { lock (_gate) return _length == 0; }
    }

    /// <summary>Appends a server frame; false when it does not fit now. A frame longer than the bound fits an empty
    /// buffer.</summary>
    internal bool TryAppend(WebSocketOpcode opcode, ReadOnlySpan<byte> payload, bool bounded)
    {
        lock (_gate)
        {
            if (!Reserve_NeedsLock(payload.Length + LongestHeader, bounded)) return false;
            Append_NeedsLock(opcode, payload, isFinal: true);
            return true;
        }
    }

    /// <summary>Appends a text message as two frames, the second one a continuation.</summary>
    internal void AppendSplit(ReadOnlySpan<byte> utf8)
    {
        lock (_gate)
        {
            Reserve_NeedsLock(utf8.Length + 2 * LongestHeader, bounded: false);
            var middle = utf8.Length / 2;
            Append_NeedsLock(WebSocketOpcode.Text, utf8[..middle], isFinal: false);
            Append_NeedsLock(WebSocketOpcode.Continuation, utf8[middle..], isFinal: true);
        }
    }

    /// <summary>Appends bytes as they are: half frames, false lengths, whatever a fault needs.</summary>
    internal void AppendRaw(ReadOnlySpan<byte> bytes)
    {
        lock (_gate)
        {
            Reserve_NeedsLock(bytes.Length, bounded: false);
            bytes.CopyTo(_pending.AsSpan(_length));
            _length += bytes.Length;
        }
    }

    /// <summary>All that waits; valid until the next call.</summary>
    internal ReadOnlyMemory<byte> TakeAll()
    {
        lock (_gate)
        {
            // Two buffers in turn: the writer sends one while frames gather in the other.
            (_pending, _taken) = (_taken, _pending);
            var taken = _taken.AsMemory(0, _length);
            _length = 0;
            return taken;
        }
    }

    private void Append_NeedsLock(WebSocketOpcode opcode, ReadOnlySpan<byte> payload, bool isFinal)
    {
        _length += WriteHeader(_pending.AsSpan(_length), opcode, payload.Length, isFinal);
        payload.CopyTo(_pending.AsSpan(_length));
        _length += payload.Length;
    }

    private bool Reserve_NeedsLock(int bytes, bool bounded)
    {
        var wanted = _length + bytes;
        if (bounded && _length > 0 && wanted > capacity) return false;
        if (wanted > _pending.Length) Array.Resize(ref _pending, Math.Max(wanted, _pending.Length * 2));
        return true;
    }

    private static int WriteHeader(Span<byte> target, WebSocketOpcode opcode, int length, bool isFinal)
    {
        target[0] = (byte)((isFinal ? 0x80 : 0) | (byte)opcode);
        switch (length)
        {
            case < 126:
                target[1] = (byte)length;
                return 2;
            case <= ushort.MaxValue:
                target[1] = 126;
                BinaryPrimitives.WriteUInt16BigEndian(target[2..], (ushort)length);
                return 4;
            default:
                target[1] = 127;
                BinaryPrimitives.WriteInt64BigEndian(target[2..], length);
                return LongestHeader;
        }
    }
}
