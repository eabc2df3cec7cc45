namespace ActorNotice.Notify.Delivery;

/// <summary>What a lane does next: send an entry, look again later, or (neither) wait for something to
/// happen.</summary>
/// <param name="Send">To hand to the sender now.</param>
/// <param name="WaitUntil">When to ask again.</param>
internal readonly record struct LaneStep(OutboxEntry? Send, TimeSpan? WaitUntil)
{
    /// <summary>Nothing to do.</summary>
    public static LaneStep Idle => default;
}
