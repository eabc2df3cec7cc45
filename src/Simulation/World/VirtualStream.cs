using System.IO.Pipelines;

namespace ActorNotice.Simulation.World;

/// <summary>One end of a connection in a virtual world: bytes through memory, ends as sockets end. The other end reads
/// what this one writes, in the loop's next turn.</summary>
internal sealed class VirtualStream(PipeReader incoming, PipeWriter outgoing) : Stream
{
    private bool _isClosed;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Called with the number of bytes read, for who watches over the connection.</summary>
    internal Action<int>? OnRead { get; set; }

    /// <summary>Called once when this end is closed.</summary>
    internal Action? OnClosed { get; set; }

    /// <summary>Makes the two ends of a connection.</summary>
    internal static (VirtualStream Client, VirtualStream Server) Connect(VirtualLoop loop)
    {
        var scheduler = new LoopPipeScheduler(loop);
        // As much as the buffers of two sockets: a peer that does not read is noticed late.
        var options = new PipeOptions(
            null, scheduler, scheduler, pauseWriterThreshold: 1 << 20, resumeWriterThreshold: 1 << 19,
            useSynchronizationContext: false);
        var (up, down) = (new Pipe(options), new Pipe(options));
        return (new VirtualStream(down.Reader, up.Writer), new VirtualStream(up.Reader, down.Writer));
    }

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_isClosed, this);
        var result = await incoming.ReadAsync(cancellationToken);
        if (result.IsCanceled || _isClosed) throw new IOException("the connection was aborted");
        var count = (int)Math.Min(buffer.Length, result.Buffer.Length);
        var taken = result.Buffer.Slice(0, count);
        var target = buffer.Span;
        foreach (var part in taken)
        {
            part.Span.CopyTo(target);
            target = target[part.Length..];
        }

        incoming.AdvanceTo(taken.End);
        OnRead?.Invoke(count);
        return count;
    }

    /// <inheritdoc/>
    public override async ValueTask WriteAsync(
        ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_isClosed, this);
        var result = await outgoing.WriteAsync(buffer, cancellationToken);
        if (result.IsCompleted) throw new IOException("the other end is gone");
    }

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public override void Flush()
    {
        // A write is on its way when it returns.
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <summary>Breaks this end: whoever reads here fails, the other end sees the end of the stream.</summary>
    internal void Abort()
    {
        if (_isClosed) return;
        _isClosed = true;
        incoming.CancelPendingRead();
        incoming.Complete();
        outgoing.Complete();
        OnClosed?.Invoke();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) Abort();
        base.Dispose(disposing);
    }
}
