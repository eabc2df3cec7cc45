using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ActorNotice.Simulation.World;

/// <summary>One request and its answer, or the stream that it becomes; the peer sees an ordinary
/// <see cref="HttpContext"/>.</summary>
internal sealed class VirtualExchange : IHttpRequestLifetimeFeature, IHttpUpgradeFeature, IDisposable
{
    private readonly VirtualLoop _loop;
    private readonly KeepAlive _keepAlive;
    private readonly HttpRequestMessage _request;
    private readonly TaskCompletionSource<HttpResponseMessage> _answer = new();
    private readonly CancellationTokenSource _aborted = new();
    private readonly MemoryStream _body = new();
    private readonly DefaultHttpContext _context = new();
    private VirtualStream? _upgraded;
    private bool _isOver;

    internal VirtualExchange(VirtualLoop loop, KeepAlive keepAlive, HttpRequestMessage request, byte[] body)
    {
        (_loop, _keepAlive, _request, RequestAborted) = (loop, keepAlive, request, _aborted.Token);
        _context.Features.Set<IHttpRequestLifetimeFeature>(this);
        _context.Features.Set<IHttpUpgradeFeature>(this);
        VirtualRequest.Fill(_context.Request, request, body);
        _context.Response.Body = _body;
    }

    /// <summary>The answer; fails as a broken connection does.</summary>
    internal Task<HttpResponseMessage> Answer => _answer.Task;

    /// <inheritdoc/>
    public CancellationToken RequestAborted { get; set; }

    /// <inheritdoc/>
    public bool IsUpgradableRequest => _context.Request.Headers.Upgrade == "websocket";

    /// <summary>The peer cuts the connection.</summary>
    public void Abort() => Fail(new HttpRequestException(
        HttpRequestError.ResponseEnded, "the connection was cut", new IOException("connection reset by peer")));

    /// <inheritdoc/>
    public Task<Stream> UpgradeAsync()
    {
        var (client, server) = VirtualStream.Connect(_loop);
        _upgraded = server;
        _context.Response.StatusCode = (int)HttpStatusCode.SwitchingProtocols;
        var watch = new KeepAliveWatch(client, _keepAlive, _loop.Time);
        client.OnClosed = watch.Dispose;
        Complete(new UpgradedContent(client));
        return Task.FromResult<Stream>(server);
    }

    /// <summary>The client gives up.</summary>
    internal void GiveUp()
    {
        _loop.PostBare(_ => _answer.TrySetCanceled(), null);
        if (!_isOver) _aborted.Cancel();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _isOver = true;
        _aborted.Dispose();
        _body.Dispose();
    }

    /// <summary>Has a peer answer; runs on the loop.</summary>
    internal async Task ServeAsync(RequestDelegate peer)
    {
        try
        {
            await peer(_context);
        }
        catch (OperationCanceledException)
        {
            // The client gave up or the peer stops; a connection ends without an answer then.
            Abort();
        }

        // A WebSocket lives as long as its handler; the client then sees the end of the stream.
        if (_upgraded is { } stream) await stream.DisposeAsync();
        else Complete(new ByteArrayContent(_body.ToArray()));
        Dispose();
    }

    private void Complete(HttpContent content)
    {
        var response = new HttpResponseMessage((HttpStatusCode)_context.Response.StatusCode)
        {
            Content = content,
            RequestMessage = _request,
        };
        foreach (var (name, values) in _context.Response.Headers)
            if (!response.Headers.TryAddWithoutValidation(name, values.AsEnumerable()))
                content.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
        // Bare: the class library awaits this without a context, and would else go on in the thread pool.
        _loop.PostBare(_ => _answer.TrySetResult(response), null);
    }

    private void Fail(Exception failure) => _loop.PostBare(_ => _answer.TrySetException(failure), null);
}
