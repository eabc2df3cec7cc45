using ActorNotice.Simulation.Loopback;

namespace ActorNotice.Simulation.Faults;

/// <summary>The kinds that concern REST.</summary>
internal static class RestFaults
{
    /// <summary>All of them.</summary>
    internal static IEnumerable<FaultKind> Kinds =>
    [
        ReplyKinds.WithWait("rest-429", false, RestReplies.TooMany, 60),
        ReplyKinds.WithWait("rest-418", false, RestReplies.Banned, 120),
        ReplyKinds.Fixed("rest-403", false, PeerReply.Html(403)),
        ReplyKinds.WithStatus("rest-5xx", false, RestReplies.Broken, 503, [500, 502, 503, 504]),
        ReplyKinds.WithStatus("rest-html", false, PeerReply.Html, 200, [200, 202, 502]),
        ReplyKinds.Slow("rest-slow", false),
        ReplyKinds.Fixed("rest-cut", false, PeerReply.Cut),
    ];
}
