using System.Buffers;

namespace ActorNotice.Exchange.Binance;

/// <summary>
/// The bytes of an answer, with an upper bound. Small answers live in one pooled block; long ones add plain blocks
/// below the large-object size, which the next collection takes back: nothing of two megabytes stays alive because it
/// was needed once.
/// </summary>
internal sealed class RestBody : IDisposable
{
    /// <summary>The largest real answer (all symbols) has about 2 MB.</summary>
    private const int MaxBytes = 32 * 1024 * 1024;
    private const int FirstBytes = 16 * 1024;
    private const int BlockBytes = 64 * 1024;
    private readonly byte[] _pooled;
    private readonly Block _first;
    private Block _last;
    private byte[] _bytes;
    private int _length;

    private RestBody()
    {
        _pooled = _bytes = ArrayPool<byte>.Shared.Rent(FirstBytes);
        _first = _last = new Block(0);
    }

    /// <summary>The answer; valid until this is disposed.</summary>
    internal ReadOnlySequence<byte> Bytes => new(_first, 0, _last, _last.Memory.Length);

    /// <summary>Reads a stream to its end.</summary>
    internal static async Task<RestBody> ReadAsync(Stream stream, CancellationToken cancellation)
    {
        var body = new RestBody();
        try
        {
            while (await body.ReadSomeAsync(stream, cancellation)) continue;
            return body;
        }
        catch
        {
            // give the buffer back before the failure goes on
            body.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        if (_bytes.Length == 0) return;
        _bytes = [];
        ArrayPool<byte>.Shared.Return(_pooled);
    }

    private async Task<bool> ReadSomeAsync(Stream stream, CancellationToken cancellation)
    {
        if (_length == _bytes.Length) Grow();
        var count = await stream.ReadAsync(_bytes.AsMemory(_length), cancellation);
        _length += count;
        _last.Fill(_bytes.AsMemory(0, _length));
        return count > 0;
    }

    private void Grow()
    {
        // a server cannot make this grow for ever
        if (_last.End >= MaxBytes) throw new InvalidDataException($"an answer of more than {MaxBytes} bytes");
        _last = _last.Append();
        _bytes = GC.AllocateUninitializedArray<byte>(BlockBytes);
        _length = 0;
    }

    private sealed class Block : ReadOnlySequenceSegment<byte>
    {
        internal Block(long start) => RunningIndex = start;

        internal long End => RunningIndex + Memory.Length;

        internal void Fill(ReadOnlyMemory<byte> bytes) => Memory = bytes;

        internal Block Append()
        {
            var next = new Block(End);
            Next = next;
            return next;
        }
    }
}
