namespace ActorNotice.Notify.Delivery;

/// <summary>A notice in one channel's outbox.</summary>
/// <param name="Notice">What to say.</param>
/// <param name="Attempts">How often it was sent so far.</param>
/// <param name="IsRepeat">True when an earlier attempt may have arrived.</param>
internal sealed record OutboxEntry(Notice Notice, int Attempts = 0, bool IsRepeat = false)
{
    /// <summary>Admin before signals, then first come, first served.</summary>
    public static IComparer<OutboxEntry> Order { get; } = Comparer<OutboxEntry>.Create(static (a, b) =>
        a.Notice.Kind.CompareTo(b.Notice.Kind) is var byKind and not 0 ? byKind : a.Notice.Id.CompareTo(b.Notice.Id));
}
