namespace ActorNotice.Notify.Delivery;

/// <summary>What a lane is built from, besides its channel.</summary>
/// <param name="Capacity">Of the outbox.</param>
/// <param name="MaxAttempts">Per notice.</param>
/// <param name="FreshFor">A signal older than this is told as missed instead of being sent.</param>
/// <param name="LateAfter">A notice that waited longer says so.</param>
/// <param name="Digest">When signals become one message.</param>
/// <param name="NextId">Numbers the notices that the lane itself makes.</param>
internal sealed record LaneRules(
    int Capacity, int MaxAttempts, TimeSpan FreshFor, TimeSpan LateAfter, DigestFold Digest, Func<NoticeId> NextId);
