using Kind = ActorNotice.Notify.Telegram.TelegramReactionKind;

namespace ActorNotice.Notify.Telegram;

/// <summary>
/// Judges replies: pure, and the only place that knows Telegram's codes. Descriptions are text, not contract: the code
/// decides first, then a few lower-case fragments, then a default.
/// </summary>
internal static class TelegramClassifier
{
    /// <summary>The wait after a 429 that names none.</summary>
    public static readonly TimeSpan DefaultWait = TimeSpan.FromSeconds(5);

    // Some refusals of a chat come as 400, because the server maps its upper-case tokens there.
    private static readonly string[] ChatFragments =
        ["chat not found", "not enough rights", "chat_write_forbidden", "peer_id_invalid", "chat was deactivated"];

    /// <summary>What to do after this reply.</summary>
    public static TelegramReaction React(TelegramReply reply) => reply switch
    {
        { Fault: TelegramFault.NotWritten } => Of(Kind.Unreachable, reply),
        { Fault: TelegramFault.Unanswered } => Of(Kind.Unknown, reply),
        { IsEnvelope: false } => OfForeign(reply),
        { IsOk: true } => Of(Kind.Delivered, reply),
        { MigrateTo: { } id } => Of(Kind.Migrate, reply) with { MigrateTo = id },
        _ => OfCode(reply),
    };

    private static TelegramReaction OfCode(TelegramReply reply) => reply.Code switch
    {
        400 => OfBadRequest(reply),
        401 or 404 or 421 => Of(Kind.AuthFatal, reply),
        403 => Of(Kind.ChatFatal, reply),
        429 => Of(Kind.Wait, reply) with { RetryAfter = reply.RetryAfter ?? DefaultWait },
        // A 5xx may have been sent after all. That double is rare and accepted; a mark would be wrong nearly always.
        409 or >= 500 => Of(Kind.Retry, reply),
        // An unknown refusal of one message: repeating it unchanged cannot help.
        _ => Of(Kind.Drop, reply),
    };

    private static TelegramReaction OfBadRequest(TelegramReply reply)
    {
        var text = reply.Description.ToLowerInvariant();
        if (text.Contains("can't parse entities", StringComparison.Ordinal)) return Of(Kind.ResendPlain, reply);
        if (text.Contains("message thread not found", StringComparison.Ordinal)) return Of(Kind.ResendWithoutTopic, reply);
        var isChat = Array.Exists(ChatFragments, part => text.Contains(part, StringComparison.Ordinal));
        return Of(isChat ? Kind.ChatFatal : Kind.Drop, reply);
    }

    // Not the Bot API speaks but something before it. So a 401 or 404 here says nothing about the token, and a 200
    // nothing about the message.
    private static TelegramReaction OfForeign(TelegramReply reply) => reply.Code switch
    {
        >= 200 and < 300 => Of(Kind.Unknown, reply),
        413 => Of(Kind.Drop, reply),
        429 => Of(Kind.Wait, reply) with { RetryAfter = reply.RetryAfter ?? DefaultWait },
        _ => Of(Kind.Retry, reply),
    };

    private static TelegramReaction Of(Kind kind, TelegramReply reply) => new(kind, ReasonOf(reply));

    private static string ReasonOf(TelegramReply reply) => reply switch
    {
        { Fault: not TelegramFault.None } => reply.Description,
        { IsEnvelope: false } => $"HTTP {reply.HttpStatus} without a Bot API answer",
        _ => $"{reply.Code} {reply.Description}".TrimEnd(),
    };
}
