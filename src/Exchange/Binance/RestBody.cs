using System.Buffers;

namespace ActorNotice.Exchange.Binance;

/// <summary>The bytes of an answer in a pooled buffer, with an upper bound.</summary>
internal sealed class RestBody : IDisposable
{
    /// <summary>The largest real answer (all symbols) has about 2 MB.</summary>
    private const int MaxBytes = 32 * 1024 * 1024;
    private const int FirstBytes = 16 * 1024;
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(FirstBytes);
    private int _length;

    internal ReadOnlyMemory<byte> Bytes => _bytes.AsMemory(0, _length);

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
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        _length = 0;
    }

    private async Task<bool> ReadSomeAsync(Stream stream, CancellationToken cancellation)
    {
        if (_length == _bytes.Length) Grow();
        var count = await stream.ReadAsync(_bytes.AsMemory(_length), cancellation);
        _length += count;
        return count > 0;
    }

    private void Grow()
    {
        // a server cannot make this grow for ever
        if (_length >= MaxBytes) throw new InvalidDataException($"an answer of more than {MaxBytes} bytes");
        var larger = ArrayPool<byte>.Shared.Rent(_length * 2);
        _bytes.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
