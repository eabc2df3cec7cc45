namespace ActorNotice.Notify.Delivery;

/// <summary>What a lane is built from, besides its channel.</summary>
/// <param name="Capacity">Of the outbox.</param>
/// <param name="MaxAttempts">Per notice.</param>
/// <param name="NextId">Numbers the notices that the lane itself makes.</param>
internal sealed record LaneRules(int Capacity, int MaxAttempts, Func<NoticeId> NextId);
