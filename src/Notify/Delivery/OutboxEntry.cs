namespace ActorNotice.Notify.Delivery;

/// <summary>A notice in one channel's outbox.</summary>
/// <param name="Notice">What to say.</param>
/// <param name="Attempts">How often it was handed to the sender so far; also tells answers apart.</param>
/// <param name="Failures">Attempts that count against it: those in which somebody answered, or might have.</param>
/// <param name="Marks">Whether an earlier attempt may have arrived, how late it is, which part is next.</param>
internal sealed record OutboxEntry(Notice Notice, int Attempts = 0, int Failures = 0, DeliveryMarks Marks = default)
{
    /// <summary>What is begun goes on first, then admin before signals, then first come, first served.</summary>
    public static IComparer<OutboxEntry> Order { get; } = Comparer<OutboxEntry>.Create(static (a, b) =>
        (b.Marks.Part > 0).CompareTo(a.Marks.Part > 0) is var byBegun and not 0 ? byBegun
        : a.Notice.Kind.CompareTo(b.Notice.Kind) is var byKind and not 0 ? byKind
        : a.Notice.Id.CompareTo(b.Notice.Id));
}
