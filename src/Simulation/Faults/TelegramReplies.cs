using System.Globalization;
using System.Text.Json;
using ActorNotice.Simulation.Loopback;

namespace ActorNotice.Simulation.Faults;

/// <summary>What Telegram answers to calls when it does not carry them out.</summary>
internal static class TelegramReplies
{
    /// <summary>429 with a wait in seconds, in header and body.</summary>
    internal static PeerReply TooMany(TimeSpan wait)
    {
        var seconds = (int)Math.Ceiling(wait.TotalSeconds);
        var body = JsonSerializer.Serialize(new
        {
            ok = false,
            error_code = 429,
            description = $"Too Many Requests: retry after {seconds}",
            parameters = new { retry_after = seconds },
        });
        var reply = new PeerReply(429, body);
        var text = seconds.ToString(CultureInfo.InvariantCulture);
        return reply with { Headers = reply.Headers.Add("Retry-After", text) };
    }

    /// <summary>A refusal in the reply envelope.</summary>
    internal static PeerReply Refused(int status, string description) =>
        new(status, JsonSerializer.Serialize(new { ok = false, error_code = status, description }));
}
