namespace ActorNotice.Notify.Delivery;

/// <summary>Folds the signals of one market move that wait in an outbox into one notice. Pure.</summary>
internal sealed class DigestFold(DigestSettings settings)
{
    /// <summary>Until when the next signal waits for company; null when it need not.</summary>
    public TimeSpan? HeldUntil(Outbox outbox) =>
        settings is { Enabled: true, Hold.Ticks: > 0 } && outbox.First is { Notice: SignalNotice signal, Attempts: 0 }
            ? signal.ReceivedAt + settings.Hold : null;

    /// <summary>Folds, when enough others of the next one's kind closed with it.</summary>
    public void Fold(Outbox outbox)
    {
        if (!settings.Enabled || outbox.Queued <= settings.Threshold) return;
        if (outbox.First is not { } first || ClosedAt(first) is not { } moment) return;
        bool Belongs(OutboxEntry entry) => entry.Notice.Kind == first.Notice.Kind
            && ClosedAt(entry) is { } closed && Math.Abs(closed - moment) <= settings.Window.TotalMilliseconds;
        if (outbox.Waiting.Count(Belongs) > settings.Threshold) outbox.AddAlways(OneOf(outbox.TakeOut(Belongs)));
    }

    private static Notice OneOf(IReadOnlyList<OutboxEntry> entries)
    {
        var notices = entries.Select(static entry => entry.Notice);
        return entries[0].Notice.Kind == NoticeKind.Signal
            ? new DigestNotice([.. notices.Cast<SignalNotice>()])
            : new ReferenceDigest([.. notices.Cast<ReferenceItem>()]);
    }

    // What was sent before is a message already: folding it would say it twice. What is
    // folded is no single notice any more.
    private static long? ClosedAt(OutboxEntry entry) =>
        entry is { Attempts: 0, Notice: SignalNotice or ReferenceItem }
        && entry.Notice is { Stream: { } stream, OpenTimeMs: { } open }
            ? stream.Interval.CloseTimeMs(open) : null;
}
