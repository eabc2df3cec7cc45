using System.Collections.Immutable;

namespace ActorNotice.Simulation.Loopback;

/// <summary>An answer that a scripted peer gives in place of its own.</summary>
/// <param name="Status">HTTP status; 0 = the connection is cut without an answer.</param>
/// <param name="Body">Body text.</param>
public sealed record PeerReply(int Status, string Body)
{
    /// <summary>Content type of the body.</summary>
    public string ContentType { get; init; } = "application/json";

    /// <summary>Further headers, such as <c>Retry-After</c>.</summary>
    public ImmutableDictionary<string, string> Headers { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Wait before the answer, in the peer's real time.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Whether the request is carried out (and recorded) before it is answered so; what a client cannot know
    /// after a dropped connection.</summary>
    public bool AfterWork { get; init; }

    /// <summary>Whether the peer gives its own answer after all, only later.</summary>
    public bool IsGenuine { get; init; }

    /// <summary>The peer's own answer after a while.</summary>
    /// <param name="delay">How long it takes, in the peer's real time.</param>
    public static PeerReply Slow(TimeSpan delay) => new(200, "") { IsGenuine = true, Delay = delay };

    /// <summary>The connection is cut before the request is worked on.</summary>
    public static PeerReply Cut { get; } = new(0, "");

    /// <summary>The request is carried out, then the connection is cut.</summary>
    public static PeerReply CutAfterWork { get; } = new(0, "") { AfterWork = true };

    /// <summary>A front proxy's page instead of JSON.</summary>
    /// <param name="status">502, 403 …</param>
    public static PeerReply Html(int status) =>
        // What proxies of the trade answer: no JSON anywhere.
        new(status, $"<html><head><title>{status}</title></head><body><center><h1>{status}</h1></center></body></html>")
        {
            ContentType = "text/html",
        };
}
