using ActorNotice.Simulation.Loopback;

namespace ActorNotice.Simulation.Faults;

/// <summary>The kinds that concern Telegram.</summary>
internal static class TelegramFaults
{
    /// <summary>All of them.</summary>
    internal static IEnumerable<FaultKind> Kinds =>
    [
        ReplyKinds.WithWait("telegram-429", true, TelegramReplies.TooMany, 40),
        ReplyKinds.WithText("telegram-400", 400, "Bad Request: message is too long"),
        ReplyKinds.WithText("telegram-401", 401, "Unauthorized"),
        ReplyKinds.WithText("telegram-403", 403, "Forbidden: bot was blocked by the user"),
        ReplyKinds.WithText("telegram-404", 404, "Not Found"),
        ReplyKinds.WithText("telegram-409", 409, "Conflict: terminated by other getUpdates request"),
        ReplyKinds.WithStatus(
            "telegram-5xx", true, static status => TelegramReplies.Refused(status, "Internal Server Error"), 500,
            [500, 502, 504]),
        ReplyKinds.WithStatus("telegram-html", true, PeerReply.Html, 502, [200, 413, 502]),
        ReplyKinds.Slow("telegram-slow", true),
        ReplyKinds.Fixed("telegram-cut", true, PeerReply.Cut),
        ReplyKinds.Fixed("telegram-dropped", true, PeerReply.CutAfterWork),
    ];
}
