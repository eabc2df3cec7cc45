using System.Net;

namespace ActorNotice.Exchange.Sockets;

/// <summary>Puts a <see cref="SentFramesStream"/> between a WebSocket and its connection, below its framing and above
/// TLS.</summary>
/// <param name="below">Makes the connection; not owned.</param>
/// <param name="sent">Counts.</param>
internal sealed class SentFramesHandler(HttpMessageInvoker below, SentFrames sent) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await below.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode != HttpStatusCode.SwitchingProtocols) return response;
        var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        response.Content = new UpgradedBody(new SentFramesStream(stream, sent));
        return response;
    }

    private sealed class UpgradedBody(Stream stream) : HttpContent
    {
        protected override Stream CreateContentReadStream(CancellationToken cancellationToken) => stream;

        protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult(stream);

        protected override Task SerializeToStreamAsync(Stream target, TransportContext? context) =>
            throw new NotSupportedException("a connection cannot be copied");

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
