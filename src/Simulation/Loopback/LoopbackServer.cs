using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ActorNotice.Simulation.Loopback;

/// <summary>
/// Kestrel on 127.0.0.1 with one handler: no host, no routing, no container, so that it starts in milliseconds and
/// takes no signal of the process. Port 0 = a free one.
/// </summary>
internal sealed class LoopbackServer : IPeerListener
{
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(2);
    private readonly KestrelServer _server;

    private LoopbackServer(KestrelServer server) => _server = server;

    /// <inheritdoc/>
    public int Port { get; private set; }

    /// <summary>Listens; throws <see cref="IOException"/> when the port is taken.</summary>
    /// <param name="port">0 = any free port.</param>
    /// <param name="handler">Answers every request; an exception of it is a 500.</param>
    /// <param name="accepts">Asked for every new connection; when false it is cut at once.</param>
    internal static async Task<LoopbackServer> StartAsync(int port, RequestDelegate handler, Func<bool> accepts)
    {
        var logs = NullLoggerFactory.Instance;
        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), logs);
        var server = new LoopbackServer(new KestrelServer(Options.Create(Configure(port, accepts)), transport, logs));
        await server._server.StartAsync(new LoopbackApplication(handler), CancellationToken.None);
        var address = server._server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First();
        server.Port = new Uri(address).Port;
        return server;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(StopPatience);
        await _server.StopAsync(patience.Token);
        _server.Dispose();
    }

    private static KestrelServerOptions Configure(int port, Func<bool> accepts)
    {
        var options = new KestrelServerOptions
        {
            ApplicationServices = new ServiceCollection().BuildServiceProvider(),
            AddServerHeader = false,
        };
        // Slow peers are what this is for: Kestrel must not cut them off on its own.
        options.Limits.MinRequestBodyDataRate = null;
        options.Limits.MinResponseDataRate = null;
        options.Limits.MaxRequestBodySize = 64 << 20;
        options.Listen(IPAddress.Loopback, port, listen =>
        {
            listen.Protocols = HttpProtocols.Http1;
            listen.Use(next => connection => accepts() ? next(connection) : Cut(connection));
        });
        return options;
    }

    private static Task Cut(ConnectionContext connection)
    {
        connection.Abort();
        return Task.CompletedTask;
    }
}
