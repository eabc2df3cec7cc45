namespace ActorNotice.Notify.Telegram;

/// <summary>What to do after a call.</summary>
internal enum TelegramReactionKind
{
    /// <summary>Taken.</summary>
    Delivered,

    /// <summary>Wait as long as told, then try again.</summary>
    Wait,

    /// <summary>Nothing was sent, nobody was there: wait for the end of the outage.</summary>
    Unreachable,

    /// <summary>Try again with backoff.</summary>
    Retry,

    /// <summary>It may have been taken: repeat at most once.</summary>
    Unknown,

    /// <summary>This message will never be taken.</summary>
    Drop,

    /// <summary>The markup was refused: send the same text once more without markup.</summary>
    ResendPlain,

    /// <summary>The topic is gone: send once more to the general one.</summary>
    ResendWithoutTopic,

    /// <summary>The group has a new id: send once more to that.</summary>
    Migrate,

    /// <summary>This chat takes nothing from the bot.</summary>
    ChatFatal,

    /// <summary>The token is refused: stop everything.</summary>
    AuthFatal,
}
