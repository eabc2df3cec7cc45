using System.Net;
using System.Net.Http.Headers;

namespace ActorNotice.Notify.Http;

/// <summary>A request body that remembers whether it began to leave: after that, a failure leaves the outcome
/// unknown.</summary>
internal sealed class TrackedBody : HttpContent
{
    private readonly ReadOnlyMemory<byte> _bytes;

    /// <summary>Wraps the bytes; they must not change any more.</summary>
    public TrackedBody(ReadOnlyMemory<byte> bytes, string mediaType = "application/json")
    {
        _bytes = bytes;
        Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
    }

    /// <summary>True once the connection stood and the bytes were handed to it.</summary>
    public bool HasLeft { get; private set; }

    /// <inheritdoc/>
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    /// <inheritdoc/>
    protected override Task SerializeToStreamAsync(
        Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        // Called when the connection stands. From here on the server may have the message, however this ends.
        HasLeft = true;
        return stream.WriteAsync(_bytes, cancellationToken).AsTask();
    }

    /// <inheritdoc/>
    protected override bool TryComputeLength(out long length)
    {
        length = _bytes.Length;
        return true;
    }
}
