namespace ActorNotice.Notify.Delivery;

/// <summary>Folds the signals of one market move that wait in an outbox into one notice. Pure.</summary>
internal sealed class DigestFold(DigestSettings settings)
{
    /// <summary>Until when the next signal waits for company; null when it need not.</summary>
    public TimeSpan? HeldUntil(Outbox outbox) =>
        settings is { Enabled: true, Hold.Ticks: > 0 } && outbox.First is { Notice: SignalNotice signal, Attempts: 0 }
            ? signal.ReceivedAt + settings.Hold : null;

    /// <summary>Folds, when the next to send is a signal and enough others closed with it.</summary>
    public void Fold(Outbox outbox)
    {
        if (!settings.Enabled || outbox.Queued <= settings.Threshold) return;
        if (outbox.First is not { } first || ClosedAt(first) is not { } moment) return;
        bool Belongs(OutboxEntry entry) =>
            ClosedAt(entry) is { } closed && Math.Abs(closed - moment) <= settings.Window.TotalMilliseconds;
        if (outbox.Waiting.Count(Belongs) <= settings.Threshold) return;
        var folded = outbox.TakeOut(Belongs).Select(static entry => entry.Notice).Cast<SignalNotice>();
        outbox.AddAlways(new DigestNotice([.. folded]));
    }

    // What was sent before is a message already: folding it would say it twice.
    private static long? ClosedAt(OutboxEntry entry) =>
        entry is { Notice: SignalNotice { Signal.Decision: var made }, Attempts: 0 }
            ? made.Stream.Interval.CloseTimeMs(made.Candle.OpenTimeMs) : null;
}
