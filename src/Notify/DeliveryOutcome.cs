namespace ActorNotice.Notify;

/// <summary>What came of one attempt to deliver a notice. Built by the factories below.</summary>
/// <param name="Status">What the notifier does next.</param>
/// <param name="Reason">One line for people, without secrets; empty when delivered.</param>
/// <param name="RetryAfter">How long the channel asked to be left alone; only with
/// <see cref="DeliveryStatus.Busy"/>.</param>
/// <param name="Failure">Why the channel refuses; only with <see cref="DeliveryStatus.ChannelRefused"/>.</param>
public sealed record DeliveryOutcome(
    DeliveryStatus Status, string Reason, TimeSpan? RetryAfter = null, ChannelFailureKind? Failure = null)
{
    /// <summary>Confirmed.</summary>
    /// <param name="warning">What was not as it should be although it arrived; empty normally.</param>
    public static DeliveryOutcome Delivered(string warning = "") => new(DeliveryStatus.Delivered, warning);

    /// <summary>A part is confirmed, more is to come.</summary>
    public static DeliveryOutcome PartDelivered() => new(DeliveryStatus.PartDelivered, "");

    /// <summary>Nobody could be reached; nothing was sent.</summary>
    public static DeliveryOutcome Unreachable(string reason) => new(DeliveryStatus.Unreachable, reason);

    /// <summary>The channel asks for patience.</summary>
    public static DeliveryOutcome Busy(TimeSpan retryAfter, string reason) =>
        new(DeliveryStatus.Busy, reason, retryAfter);

    /// <summary>Surely not delivered; worth another try.</summary>
    public static DeliveryOutcome NotSent(string reason) => new(DeliveryStatus.NotSent, reason);

    /// <summary>May have been delivered.</summary>
    public static DeliveryOutcome Unknown(string reason) => new(DeliveryStatus.Unknown, reason);

    /// <summary>This notice will never be taken.</summary>
    public static DeliveryOutcome Rejected(string reason) => new(DeliveryStatus.Rejected, reason);

    /// <summary>No notice will be taken until a person acts.</summary>
    public static DeliveryOutcome Refused(ChannelFailureKind failure, string reason) =>
        new(DeliveryStatus.ChannelRefused, reason, Failure: failure);
}
