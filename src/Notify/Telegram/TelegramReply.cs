namespace ActorNotice.Notify.Telegram;

/// <summary>What came back from one Bot API call, read but not judged.</summary>
internal sealed record TelegramReply
{
    /// <summary>None when there was an answer.</summary>
    public TelegramFault Fault { get; init; }

    /// <summary>HTTP status; 0 without an answer.</summary>
    public int HttpStatus { get; init; }

    /// <summary>True when the body was the Bot API's envelope; false for HTML of a proxy, an empty body, anything
    /// else.</summary>
    public bool IsEnvelope { get; init; }

    /// <summary>The envelope's <c>ok</c>.</summary>
    public bool IsOk { get; init; }

    /// <summary>The envelope's <c>error_code</c>, else the HTTP status.</summary>
    public int Code { get; init; }

    /// <summary>The envelope's <c>description</c>, or what went wrong; clean, short and without secrets.</summary>
    public string Description { get; init; } = "";

    /// <summary>From <c>parameters.retry_after</c>, else from the header <c>Retry-After</c>.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>From <c>parameters.migrate_to_chat_id</c>: the supergroup that the group has become.</summary>
    public long? MigrateTo { get; init; }

    /// <summary>No answer.</summary>
    public static TelegramReply Failed(TelegramFault fault, string description) =>
        new() { Fault = fault, Description = description };
}
