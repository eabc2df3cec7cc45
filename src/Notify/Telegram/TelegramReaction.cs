namespace ActorNotice.Notify.Telegram;

/// <summary>The classifier's verdict on a reply.</summary>
/// <param name="Kind">What to do.</param>
/// <param name="Reason">One line for people.</param>
/// <param name="RetryAfter">With <see cref="TelegramReactionKind.Wait"/>.</param>
/// <param name="MigrateTo">With <see cref="TelegramReactionKind.Migrate"/>.</param>
internal sealed record TelegramReaction(
    TelegramReactionKind Kind, string Reason, TimeSpan? RetryAfter = null, long? MigrateTo = null)
{
    /// <summary>As the notifier understands it; corrections that were not possible become final refusals of the
    /// message.</summary>
    public DeliveryOutcome ToOutcome() => Kind switch
    {
        TelegramReactionKind.Delivered => DeliveryOutcome.Delivered(),
        TelegramReactionKind.Wait => DeliveryOutcome.Busy(RetryAfter ?? TelegramClassifier.DefaultWait, Reason),
        TelegramReactionKind.Unreachable => DeliveryOutcome.Unreachable(Reason),
        TelegramReactionKind.Retry => DeliveryOutcome.NotSent(Reason),
        TelegramReactionKind.Unknown => DeliveryOutcome.Unknown(Reason),
        TelegramReactionKind.ChatFatal => DeliveryOutcome.Refused(ChannelFailureKind.Chat, Reason),
        TelegramReactionKind.AuthFatal => DeliveryOutcome.Refused(ChannelFailureKind.Auth, Reason),
        _ => DeliveryOutcome.Rejected(Reason),
    };
}
