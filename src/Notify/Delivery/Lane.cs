namespace ActorNotice.Notify.Delivery;

/// <summary>
/// The delivery of one channel: outbox, pace, backoff, and what is to be said about it. Pure state with time as a
/// parameter; the actor carries out its steps and publishes its facts.
/// </summary>
internal sealed class Lane(INoticeChannel channel, LaneRules rules, Pacer pacer, LaneHealth health)
{
    private readonly Outbox _outbox = new(rules.Capacity);
    private readonly LatencyLog _latencies = new();
    private long _delivered;
    private long _failed;
    private long _lost;
    private long _unreported;
    private string _lossReason = "";
    private string? _closed;

    /// <summary>The channel's name.</summary>
    public string Name => channel.Name;

    /// <summary>The channel.</summary>
    public INoticeChannel Channel => channel;

    /// <summary>True when nothing waits, nothing is under way, and no loss is left to report.</summary>
    public bool IsIdle => _outbox.Queued + _outbox.InFlight == 0 && (_closed is not null || _unreported == 0);

    /// <summary>The notice delivered last and when; null before the first.</summary>
    public (Notice Notice, TimeSpan At)? Last { get; private set; }

    /// <summary>Takes a notice in; the facts that this makes.</summary>
    public IEnumerable<object> Add(Notice notice)
    {
        if (_closed is not null) return [GiveUp(new OutboxEntry(notice), $"the channel is closed: {_closed}")];
        if (_outbox.Add(notice) is not { } victim) return [];
        _lost++;
        CountLoss(victim, "the outbox was full");
        return [FailureOf(victim, "the outbox was full", isFinal: true)];
    }

    /// <summary>What to do now. Ask again after each send, each answer, and at the time it names.</summary>
    public LaneStep Next(TimeSpan now)
    {
        if (_closed is not null || _outbox.InFlight >= channel.MaxInFlight) return LaneStep.Idle;
        if (_outbox.Queued == 0 && _unreported == 0) return LaneStep.Idle;
        var free = pacer.EarliestAt(now);
        if (health.BlockedUntil > free) free = health.BlockedUntil;
        if (free > now) return new LaneStep(null, free);
        // Only now, when something can be sent: so all losses of an outage make one report, and it goes first.
        ReportLosses(now);
        pacer.Take(now);
        return new LaneStep(_outbox.Take(), null);
    }

    /// <summary>Takes the answer to an attempt; the facts that this makes. Answers to forgotten attempts make
    /// none.</summary>
    public IEnumerable<object> Answer(SendDone done, TimeSpan now)
    {
        if (_outbox.Answer(done.Id, done.Attempt) is not { } entry) return [];
        var outcome = done.Outcome;
        return outcome.Status switch
        {
            DeliveryStatus.Delivered => Delivered(entry, outcome.Reason, now),
            // A channel that judges a notice can be reached.
            DeliveryStatus.Rejected => [GiveUp(entry, outcome.Reason), .. Alive(now)],
            DeliveryStatus.ChannelRefused => Refused(entry, outcome),
            DeliveryStatus.Busy => Busy(entry, outcome, now),
            // The repeat may have arrived as well: a third copy helps nobody.
            DeliveryStatus.Unknown when entry.IsRepeat => Failed(entry, outcome, now, mayRetry: false),
            DeliveryStatus.Unknown => Failed(entry with { IsRepeat = true }, outcome, now),
            _ => Failed(entry, outcome, now),
        };
    }

    /// <summary>Closes the channel: whatever waits is given up.</summary>
    public IEnumerable<object> Close(ChannelFailureKind kind, string reason)
    {
        if (_closed is not null) return [];
        _closed = reason;
        return [new ChannelFailed(Name, kind, reason), .. _outbox.Clear().Select(entry => GiveUp(entry, reason))];
    }

    /// <summary>Lets a closed channel try again; false when it was open.</summary>
    public bool Reopen()
    {
        if (_closed is null) return false;
        _closed = null;
        health.Reset();
        return true;
    }

    /// <summary>How it stands.</summary>
    public ChannelSnapshot Snapshot() => new(
        Name, _closed, _outbox.Queued, _outbox.InFlight, _delivered, _failed, _lost, _latencies.Sorted());

    private List<object> Delivered(OutboxEntry entry, string warning, TimeSpan now)
    {
        var notice = entry.Notice;
        var latency = now - notice.ReceivedAt;
        _delivered++;
        Last = (notice, now);
        if (notice.Kind == NoticeKind.Signal) _latencies.Add(latency);
        List<object> facts =
        [
            new NoticeDelivered(
                notice.Id, Name, notice.Kind, notice.Stream, notice.OpenTimeMs, latency, entry.Attempts)
            {
                Event = (notice as AdminItem)?.Content.Event,
            },
            .. Alive(now),
        ];
        if (warning.Length > 0) facts.Add(new ChannelWarned(Name, warning));
        return facts;
    }

    private IEnumerable<object> Alive(TimeSpan now) =>
        health.Succeeded(now) is { } outage ? [new ChannelRecovered(Name, outage)] : [];

    // The channel's failure is said before the notices that it takes along, so that a listener knows why.
    private IEnumerable<object> Refused(OutboxEntry entry, DeliveryOutcome outcome)
    {
        var closing = Close(outcome.Failure ?? ChannelFailureKind.Auth, outcome.Reason);
        return [.. closing, GiveUp(entry, outcome.Reason)];
    }

    // Being told to wait is no failure of the channel: no backoff, no outage, but the attempt counts.
    private IEnumerable<object> Busy(OutboxEntry entry, DeliveryOutcome outcome, TimeSpan now)
    {
        health.AskedToWait(now, outcome.RetryAfter ?? TimeSpan.Zero);
        return [Retry(entry, outcome.Reason, mayRetry: true)];
    }

    private IEnumerable<object> Failed(OutboxEntry entry, DeliveryOutcome outcome, TimeSpan now, bool mayRetry = true)
    {
        var isReportable = health.Failed(now);
        var failure = Retry(entry, outcome.Reason, mayRetry);
        return isReportable
            ? [failure, new ChannelFailed(Name, ChannelFailureKind.Network, outcome.Reason)] : [failure];
    }

    private NoticeFailed Retry(OutboxEntry entry, string reason, bool mayRetry)
    {
        // A channel that was closed while this was under way takes nothing back.
        if (!mayRetry || _closed is not null || entry.Attempts >= rules.MaxAttempts) return GiveUp(entry, reason);
        _outbox.PutBack(entry);
        return FailureOf(entry, reason, isFinal: false);
    }

    private NoticeFailed GiveUp(OutboxEntry entry, string reason)
    {
        _failed++;
        CountLoss(entry, reason);
        return FailureOf(entry, reason, isFinal: true);
    }

    // The report of a loss is not itself reported when it is lost: that could go on for ever.
    private void CountLoss(OutboxEntry entry, string reason)
    {
        if (entry.Notice is AdminItem { Content.Event: AdminEvent.NoticesLost }) return;
        _unreported++;
        _lossReason = reason;
    }

    private void ReportLosses(TimeSpan now)
    {
        if (_unreported == 0) return;
        _outbox.AddAlways(
            new AdminItem(rules.NextId(), AdminNotices.NoticesLost(_unreported, Name, _lossReason), now));
        _unreported = 0;
    }

    private NoticeFailed FailureOf(OutboxEntry entry, string reason, bool isFinal)
    {
        var notice = entry.Notice;
        return new NoticeFailed(
            notice.Id, Name, notice.Kind, notice.Stream, notice.OpenTimeMs, reason, entry.Attempts, isFinal);
    }
}
