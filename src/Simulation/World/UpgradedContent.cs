using System.Net;

namespace ActorNotice.Simulation.World;

/// <summary>The body of a 101 answer: the connection itself.</summary>
internal sealed class UpgradedContent(Stream stream) : HttpContent
{
    /// <inheritdoc/>
    protected override Stream CreateContentReadStream(CancellationToken cancellationToken) => stream;

    /// <inheritdoc/>
    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult(stream);

    /// <inheritdoc/>
    protected override Task SerializeToStreamAsync(Stream target, TransportContext? context) =>
        throw new NotSupportedException("a connection cannot be copied");

    /// <inheritdoc/>
    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
