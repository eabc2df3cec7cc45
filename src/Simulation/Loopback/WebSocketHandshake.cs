using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ActorNotice.Simulation.Loopback;

/// <summary>The opening handshake of RFC 6455.</summary>
internal static class WebSocketHandshake
{
    private const string Magic = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    /// <summary>Switches a request to a raw stream; null, with an answer written, when it is no WebSocket
    /// request.</summary>
    internal static async Task<Stream?> TryUpgradeAsync(HttpContext context)
    {
        var feature = context.Features.Get<IHttpUpgradeFeature>();
        var key = context.Request.Headers.SecWebSocketKey.ToString();
        if (feature is not { IsUpgradableRequest: true } || key.Length == 0)
        {
            await Replies.JsonAsync(context, StatusCodes.Status400BadRequest, "{}");
            return null;
        }

        context.Response.Headers.Connection = "Upgrade";
        context.Response.Headers.Upgrade = "websocket";
        context.Response.Headers.SecWebSocketAccept = Accept(key);
        return await feature.UpgradeAsync();
    }

    [SuppressMessage("Security", "CA5350", Justification = "RFC 6455 says SHA-1; nothing is kept secret by it")]
    private static string Accept(string key) =>
        Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key + Magic)));
}
