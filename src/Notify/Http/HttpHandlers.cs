using System.Net;
using System.Security.Authentication;

namespace ActorNotice.Notify.Http;

/// <summary>Makes the HTTP handler below the client.</summary>
internal static class HttpHandlers
{
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan IdleTimeout = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);

    /// <summary>Keeps connections open between notices, follows no redirect (it would carry the token elsewhere), and
    /// has no activity propagation: the tracing handler would put the URL, and so the token, into an
    /// activity.</summary>
    public static SocketsHttpHandler Create(Uri api) => new()
    {
        PooledConnectionLifetime = ConnectionLifetime,
        PooledConnectionIdleTimeout = IdleTimeout,
        ConnectTimeout = ConnectTimeout,
        SslOptions = { EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13 },
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
        ActivityHeadersPropagator = null,
        // A proxy from the environment must not swallow the rig on this machine.
        UseProxy = !api.IsLoopback,
    };
}
