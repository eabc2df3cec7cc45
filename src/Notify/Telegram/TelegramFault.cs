namespace ActorNotice.Notify.Telegram;

/// <summary>How a call failed to get an answer.</summary>
internal enum TelegramFault
{
    /// <summary>It got one.</summary>
    None,

    /// <summary>The request never left: nothing can have happened.</summary>
    NotWritten,

    /// <summary>The request (or a part of it) left, no answer came: anything may have happened.</summary>
    Unanswered,
}
