using System.Net.Sockets;

namespace ActorNotice.Exchange.Sockets;

/// <summary>
/// A TCP stream that reads ahead in large blocks. The WebSocket layers above ask for a header and a payload at a
/// time; with one block in hand those reads complete at once instead of costing a system call each. The block grows
/// with what arrives at once: a quiet connection costs little, a flooded one reads much in one call.
/// </summary>
internal sealed class ReadAheadStream(Socket socket, int mostBytes) : Stream
{
    private const int FirstBytes = 8 * 1024;
    private const int GrowthFactor = 4;
    private readonly NetworkStream _inner = new(socket, ownsSocket: true);
    private byte[] _block = GC.AllocateUninitializedArray<byte>(Math.Min(FirstBytes, mostBytes));
    private int _start;
    private int _end;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_start < _end) return new ValueTask<int>(TakeBuffered(buffer.Span));
        // an empty read only waits for data; a large one needs no detour
        if (buffer.Length == 0 || buffer.Length >= mostBytes) return _inner.ReadAsync(buffer, cancellationToken);

        Grow();
        var pending = _inner.ReadAsync(_block, cancellationToken);
        return pending.IsCompletedSuccessfully
            ? new ValueTask<int>(TakeBlock(pending.Result, buffer.Span))
            : AwaitBlock(pending, buffer);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_start < _end) return TakeBuffered(buffer);
        Grow();
        return TakeBlock(_inner.Read(_block), buffer);
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        _inner.WriteAsync(buffer, cancellationToken);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        _inner.WriteAsync(buffer, offset, count, cancellationToken);

    public override void Write(byte[] buffer, int offset, int count) => _inner.Write(buffer, offset, count);

    public override void Flush() => _inner.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => _inner.FlushAsync(cancellationToken);

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) _inner.Dispose();
        base.Dispose(disposing);
    }

    // A full block means that more was waiting. Only called with nothing in hand.
    private void Grow()
    {
        if (_end < _block.Length || _block.Length >= mostBytes) return;
        _block = GC.AllocateUninitializedArray<byte>(Math.Min(_block.Length * GrowthFactor, mostBytes));
        (_start, _end) = (0, 0);
    }

    private async ValueTask<int> AwaitBlock(ValueTask<int> pending, Memory<byte> buffer) =>
        TakeBlock(await pending.ConfigureAwait(false), buffer.Span);

    private int TakeBlock(int received, Span<byte> buffer)
    {
        _start = 0;
        _end = received;
        return TakeBuffered(buffer);
    }

    private int TakeBuffered(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, _end - _start);
        _block.AsSpan(_start, count).CopyTo(buffer);
        _start += count;
        return count;
    }
}
