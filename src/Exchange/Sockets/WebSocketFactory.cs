using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Security.Authentication;

namespace ActorNotice.Exchange.Sockets;

/// <summary>Opens <see cref="WebSocketConnection"/>s: TLS 1.2 or newer with verified certificates, plain text to
/// loopback only.</summary>
public sealed class WebSocketFactory : IStreamSocketFactory, IDisposable
{
    private const int ReadAheadBytes = 256 * 1024;
    private readonly SocketLimits _limits;
    private readonly HttpMessageInvoker _remote;
    private readonly HttpMessageInvoker _loopback;

    /// <summary>Makes a factory; its connections share nothing but this object.</summary>
    /// <param name="limits">For every connection.</param>
    /// <param name="handler">Replaces the network: carries the handshake and the stream behind it. The caller owns
    /// it.</param>
    public WebSocketFactory(SocketLimits limits, HttpMessageHandler? handler = null)
    {
        _limits = limits;
        _remote = new HttpMessageInvoker(handler ?? Handler(useProxy: true), disposeHandler: handler is null);
        _loopback = new HttpMessageInvoker(handler ?? Handler(useProxy: false), disposeHandler: handler is null);
    }

    /// <inheritdoc/>
    public async Task<IStreamSocket> ConnectAsync(Uri address, CancellationToken cancellation)
    {
        if (address.Scheme != Uri.UriSchemeWss && !address.IsLoopback)
            throw new AuthenticationException($"{address.Host} is not this machine: only wss:// is allowed");

        var client = new ClientWebSocket();
        var sent = new SentFrames();
        var counting = new SentFramesHandler(address.IsLoopback ? _loopback : _remote, sent);
        using var invoker = new HttpMessageInvoker(counting);
        try
        {
            client.Options.KeepAliveInterval = _limits.KeepAliveInterval;
            client.Options.KeepAliveTimeout = _limits.KeepAliveTimeout;
            client.Options.CollectHttpResponseDetails = true;
            await client.ConnectAsync(address, invoker, cancellation).ConfigureAwait(false);
            return new WebSocketConnection(client, sent, _limits.MaxFrameBytes);
        }
        catch (WebSocketException refused) when (IsRefused(client.HttpStatusCode))
        {
            // 403, 404 and 429 call for different reactions, so the status must survive
            var status = (int)client.HttpStatusCode;
            client.Dispose();
            throw new HandshakeRefusedException(status, refused);
        }
        catch
        {
            // nobody else knows the half-made client yet
            client.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _remote.Dispose();
        _loopback.Dispose();
    }

    // a proxy of the environment must not see what never leaves this machine
    private static SocketsHttpHandler Handler(bool useProxy) => new()
    {
        UseProxy = useProxy,
        UseCookies = false,
        SslOptions = new SslClientAuthenticationOptions
        {
            EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
        },
        ConnectCallback = ConnectAsync,
    };

    private static bool IsRefused(HttpStatusCode status) => status is not (0 or HttpStatusCode.SwitchingProtocols);

    private static async ValueTask<Stream> ConnectAsync(
        SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        // both address families; no delay, because our few messages are answers or requests that somebody waits for
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(context.DnsEndPoint, cancellation).ConfigureAwait(false);
            return new ReadAheadStream(socket, ReadAheadBytes);
        }
        catch
        {
            // the stream that would own it does not exist
            socket.Dispose();
            throw;
        }
    }
}
