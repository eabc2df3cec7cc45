using System.Buffers;

namespace ActorNotice.Exchange.Sockets;

/// <summary>
/// The one pooled buffer of a connection. Collects the parts of a message; grows to the cap for a long one and
/// shrinks again after it; beyond the cap it only counts, so a peer cannot make it hold more.
/// </summary>
internal sealed class FrameBuffer : IDisposable
{
    private const int UsualBytes = 16 * 1024;
    private readonly int _maxBytes;
    private byte[] _bytes;
    private int _length;
    private long _skipped;

    internal FrameBuffer(int maxBytes)
    {
        _maxBytes = maxBytes;
        _bytes = ArrayPool<byte>.Shared.Rent(UsualBytes);
    }

    /// <summary>Where the next part goes; never empty.</summary>
    internal Memory<byte> Room => _bytes.AsMemory(_length);

    /// <summary>The message so far.</summary>
    internal ReadOnlySpan<byte> Frame => _bytes.AsSpan(0, _length);

    /// <summary>True once the message is longer than the cap; its bytes are then gone.</summary>
    internal bool IsOversized => _skipped > 0;

    /// <summary>Length of the message so far, skipped bytes included.</summary>
    internal long TotalBytes => IsOversized ? _skipped : _length;

    /// <summary>Takes note of received bytes; more of the same message follows.</summary>
    internal void AddPart(int count)
    {
        _length += count;
        if (IsOversized || _length > _maxBytes)
        {
            _skipped += _length;
            _length = 0;
        }
        else if (_length == _bytes.Length)
        {
            Replace(_bytes.Length * 2);
        }
    }

    /// <summary>Takes note of the last bytes of a message.</summary>
    internal void AddLast(int count)
    {
        _length += count;
        if (IsOversized || _length > _maxBytes) _skipped += _length;
    }

    /// <summary>Begins the next message.</summary>
    internal void Clear()
    {
        _length = 0;
        _skipped = 0;
        // one long message must not be paid for until the connection ends
        if (_bytes.Length > 4 * UsualBytes) Replace(UsualBytes);
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }

    private void Replace(int size)
    {
        var next = ArrayPool<byte>.Shared.Rent(size);
        _bytes.AsSpan(0, _length).CopyTo(next);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = next;
    }
}
