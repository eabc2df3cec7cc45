using System.Net.Sockets;

namespace ActorNotice.Notify.Http;

/// <summary>Network failures in a line for people.</summary>
internal static class NetworkReason
{
    /// <summary>By type and code only: messages of foreign exceptions are not ours to vouch for.</summary>
    internal static string Of(Exception failure) => failure switch
    {
        { InnerException: SocketException socket } => $"network: {socket.SocketErrorCode}",
        HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } http =>
            $"network: {http.HttpRequestError}",
        _ => $"network: {failure.GetType().Name}",
    };
}
