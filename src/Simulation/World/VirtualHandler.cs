namespace ActorNotice.Simulation.World;

/// <summary>The client's end of a <see cref="VirtualNetwork"/>: what stands in for sockets, TLS and HTTP.</summary>
/// <param name="network">Where the peers are.</param>
/// <param name="keepAlive">How a client's WebSockets are watched over: the class library's own watch runs on the
/// machine's clock.</param>
internal sealed class VirtualHandler(VirtualNetwork network, KeepAlive keepAlive) : HttpMessageHandler
{
    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var peer = network.Connect(request.RequestUri ?? throw new InvalidOperationException("no address"));
        var body = request.Content is { } content ? await content.ReadAsByteArrayAsync(cancellationToken) : [];
        var exchange = new VirtualExchange(network.Loop, keepAlive, request, body);
        await using var ends = cancellationToken.Register(exchange.GiveUp);
        // A turn of its own: the peer is another process, not a call within the client's.
        network.Loop.Post(_ => _ = exchange.ServeAsync(peer), null);
        return await exchange.Answer.ConfigureAwait(false);
    }
}
