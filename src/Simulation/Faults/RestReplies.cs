using System.Globalization;
using ActorNotice.Simulation.Loopback;

namespace ActorNotice.Simulation.Faults;

/// <summary>What the exchange answers to REST calls when it does not answer them.</summary>
internal static class RestReplies
{
    private const string Busy = """{"code":-1003,"msg":"Too many requests; please use the websocket."}""";

    /// <summary>429 with a wait in seconds.</summary>
    internal static PeerReply TooMany(TimeSpan wait) => Waiting(429, Busy, wait);

    /// <summary>418 with a wait in seconds.</summary>
    internal static PeerReply Banned(TimeSpan wait) =>
        Waiting(418, """{"code":-1003,"msg":"Way too many requests; IP banned."}""", wait);

    /// <summary>A server error with the exchange's own body.</summary>
    internal static PeerReply Broken(int status) => new(
        status, """{"code":-1000,"msg":"Internal error; unable to process your request. Please try again."}""");

    private static PeerReply Waiting(int status, string body, TimeSpan wait)
    {
        var seconds = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        var reply = new PeerReply(status, body);
        return reply with { Headers = reply.Headers.Add("Retry-After", seconds) };
    }
}
