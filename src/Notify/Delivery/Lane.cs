using System.Collections.Immutable;

namespace ActorNotice.Notify.Delivery;

/// <summary>
/// The delivery of one channel: outbox, pace, backoff, and what is to be said about it. Pure state with time as a
/// parameter; the actor carries out its steps and publishes its facts.
/// </summary>
internal sealed class Lane(INoticeChannel channel, LaneRules rules, Pacer pacer, LaneHealth health)
{
    private const string TooOld = "older than notify.fresh-for when the channel was free";

    private readonly Outbox _outbox = new(rules.Capacity);
    private readonly LatencyLog _latencies = new();
    private readonly LaneCounts _counts = new();

    private readonly LossReport _lost = new(
        (count, reason, which) => AdminNotices.NoticesLost(count, channel.Name, reason, which));

    private readonly LossReport _missed = new(
        (count, _, which) => AdminNotices.NoticesMissed(count, channel.Name, which));

    private readonly List<AdminItem> _stranded = [];
    private string? _closed;

    /// <summary>The channel's name.</summary>
    public string Name => channel.Name;

    /// <summary>The channel.</summary>
    public INoticeChannel Channel => channel;

    /// <summary>True when nothing waits, nothing is under way, and no loss is left to report.</summary>
    public bool IsIdle =>
        _outbox.Queued + _outbox.InFlight == 0 && (_closed is not null || !(_lost.IsDue || _missed.IsDue));

    /// <summary>True while the channel takes nothing until a person acts.</summary>
    public bool IsClosed => _closed is not null;

    /// <summary>True while it can be reached, as far as is known.</summary>
    public bool IsAlive => _closed is null && !health.IsOut;

    /// <summary>The notice delivered last and when; null before the first.</summary>
    public (Notice Notice, TimeSpan At)? Last { get; private set; }

    /// <summary>Takes a notice in; the facts that this makes.</summary>
    public IEnumerable<object> Add(Notice notice)
    {
        if (_closed is not null) return [.. GiveUp(new OutboxEntry(notice), $"the channel is closed: {_closed}")];
        if (_outbox.Add(notice) is not { } victim) return [];
        _counts.Lost += victim.Notice.Items.Length;
        Confess(_lost, victim, "the outbox was full");
        return [.. FailuresOf(victim, "the outbox was full", isFinal: true)];
    }

    /// <summary>What to do now. Ask again after each send, each answer, and at the time it names.</summary>
    public LaneStep Next(TimeSpan now)
    {
        if (_closed is not null || _outbox.InFlight >= channel.MaxInFlight) return LaneStep.Idle;
        if (_outbox.Queued == 0 && !_lost.IsDue && !_missed.IsDue) return LaneStep.Idle;
        // Without a moment it is another lane's answer that frees this one.
        if (pacer.EarliestAt(now) is not { } free) return LaneStep.Idle;
        if (health.BlockedUntil > free) free = health.BlockedUntil;
        if (pacer.IsLimited && rules.Digest.HeldUntil(_outbox) is { } held && held > free) free = held;
        if (free > now) return new LaneStep(null, free);
        // Only now, when something can be sent: so all losses of an outage make one report, and it goes first.
        List<object> facts = [.. FoldOld(now), .. Report(_lost, now), .. Report(_missed, now)];
        if (pacer.IsLimited) rules.Digest.Fold(_outbox);
        return new LaneStep(Begin(now), null) { Facts = [.. facts] };
    }

    /// <summary>Takes the answer to an attempt; the facts that this makes. Answers to forgotten attempts make
    /// none.</summary>
    public IEnumerable<object> Answer(SendDone done, TimeSpan now)
    {
        if (_outbox.Answer(done.Id, done.Attempt) is not { } entry) return [];
        pacer.End(now);
        var outcome = done.Outcome;
        return outcome.Status switch
        {
            DeliveryStatus.Delivered => Delivered(entry, outcome.Reason, now),
            DeliveryStatus.PartDelivered => PartDelivered(entry, now),
            // A channel that judges a notice can be reached.
            DeliveryStatus.Rejected => [.. GiveUp(entry, outcome.Reason), .. Alive(now)],
            DeliveryStatus.ChannelRefused => Refused(entry, outcome),
            DeliveryStatus.Busy => Busy(entry, outcome, now),
            // Nobody was there, so nothing is held against the notice: it waits as long as the outage lasts.
            DeliveryStatus.Unreachable => Failed(entry, outcome, now),
            // The repeat may have arrived as well: a third copy helps nobody.
            DeliveryStatus.Unknown when entry.Marks.IsRepeat => Failed(entry, outcome, now, mayRetry: false),
            DeliveryStatus.Unknown => Failed(
                Counted(entry) with { Marks = entry.Marks with { IsRepeat = true } }, outcome, now),
            _ => Failed(Counted(entry), outcome, now),
        };
    }

    /// <summary>Closes the channel: whatever waits is given up.</summary>
    public IEnumerable<object> Close(ChannelFailureKind kind, string reason)
    {
        if (_closed is not null) return [];
        _closed = reason;
        return [new ChannelFailed(Name, kind, reason), .. _outbox.Clear().SelectMany(entry => GiveUp(entry, reason))];
    }

    /// <summary>Lets a closed channel try again; false when it was open.</summary>
    public bool Reopen()
    {
        if (_closed is null) return false;
        _closed = null;
        health.Reset();
        return true;
    }

    /// <summary>Admin notices that the closing took along, for another channel to say; each is given once.</summary>
    public ImmutableArray<AdminItem> TakeStranded()
    {
        ImmutableArray<AdminItem> taken = [.. _stranded];
        _stranded.Clear();
        return taken;
    }

    /// <summary>How it stands.</summary>
    public ChannelSnapshot Snapshot() => new(
        Name, _closed, _outbox.Queued, _outbox.InFlight, _counts.Delivered, _counts.Failed, _counts.Lost,
        _latencies.Sorted())
    {
        Missed = _counts.Missed,
    };

    private OutboxEntry? Begin(TimeSpan now)
    {
        if (_outbox.Take() is not { } entry) return null;
        pacer.Begin();
        var waited = now - entry.Notice.ReceivedAt;
        return entry with { Marks = entry.Marks with { Late = waited > rules.LateAfter ? waited : null } };
    }

    private List<object> Delivered(OutboxEntry entry, string warning, TimeSpan now)
    {
        Last = (entry.Notice, now);
        foreach (var report in (LossReport[])[_lost, _missed])
        {
            if (report.Is(entry.Notice.Id)) report.Arrived();
            else report.Release();
        }

        List<object> facts =
            [.. entry.Notice.Items.Select(item => Delivered(item, entry.Attempts, now)), .. Alive(now)];
        if (warning.Length > 0) facts.Add(new ChannelWarned(Name, warning));
        return facts;
    }

    private NoticeDelivered Delivered(Notice item, int attempt, TimeSpan now)
    {
        var latency = now - item.ReceivedAt;
        _counts.Delivered++;
        if (item.Kind == NoticeKind.Signal) _latencies.Add(latency);
        return new NoticeDelivered(item.Id, Name, item.Kind, item.Stream, item.OpenTimeMs, latency, attempt)
        {
            Event = (item as AdminItem)?.Content.Event,
        };
    }

    // The rest of an over-long text is a message of its own: it waits for the pace like any other.
    private IEnumerable<object> PartDelivered(OutboxEntry entry, TimeSpan now)
    {
        var marks = entry.Marks with { Part = entry.Marks.Part + 1, IsRepeat = false };
        _outbox.PutBack(entry with { Marks = marks, Failures = 0 });
        return Alive(now);
    }

    private IEnumerable<object> Alive(TimeSpan now) =>
        health.Succeeded(now) is { } outage ? [new ChannelRecovered(Name, outage)] : [];

    // The channel's failure is said before the notices that it takes along, so that a listener knows why.
    private IEnumerable<object> Refused(OutboxEntry entry, DeliveryOutcome outcome)
    {
        var closing = Close(outcome.Failure ?? ChannelFailureKind.Auth, outcome.Reason);
        return [.. closing, .. GiveUp(entry, outcome.Reason)];
    }

    // Being told to wait is no failure of the channel: no backoff, no outage, but the attempt counts.
    private IEnumerable<object> Busy(OutboxEntry entry, DeliveryOutcome outcome, TimeSpan now)
    {
        health.AskedToWait(now, outcome.RetryAfter ?? TimeSpan.Zero);
        return [.. Retry(Counted(entry), outcome.Reason, mayRetry: true)];
    }

    private IEnumerable<object> Failed(OutboxEntry entry, DeliveryOutcome outcome, TimeSpan now, bool mayRetry = true)
    {
        var isReportable = health.Failed(now);
        var failure = Retry(entry, outcome.Reason, mayRetry);
        return isReportable
            ? [.. failure, new ChannelFailed(Name, ChannelFailureKind.Network, outcome.Reason)] : [.. failure];
    }

    private static OutboxEntry Counted(OutboxEntry entry) => entry with { Failures = entry.Failures + 1 };

    private ImmutableArray<NoticeFailed> Retry(OutboxEntry entry, string reason, bool mayRetry)
    {
        // A channel that was closed while this was under way takes nothing back.
        if (!mayRetry || _closed is not null || entry.Failures >= rules.MaxAttempts) return GiveUp(entry, reason);
        _outbox.PutBack(entry);
        return FailuresOf(entry, reason, isFinal: false);
    }

    private ImmutableArray<NoticeFailed> GiveUp(OutboxEntry entry, string reason)
    {
        _counts.Failed += entry.Notice.Items.Length;
        if (_closed is not null && entry.Notice is AdminItem admin && !IsReport(admin)) _stranded.Add(admin);
        foreach (var report in (LossReport[])[_lost, _missed])
            if (report.Is(entry.Notice.Id)) report.GivenUp();
        Confess(_lost, entry, reason);
        return FailuresOf(entry, reason, isFinal: true);
    }

    // A signal of an hour ago, sent now, would be acted upon as if it were news.
    private IEnumerable<NoticeFailed> FoldOld(TimeSpan now)
    {
        foreach (var entry in _outbox.TakeOut(entry => IsTooOld(entry, now)))
        {
            _counts.Missed += entry.Notice.Items.Length;
            Confess(_missed, entry, TooOld);
            foreach (var failure in FailuresOf(entry, TooOld, isFinal: true)) yield return failure;
        }
    }

    private bool IsTooOld(OutboxEntry entry, TimeSpan now) =>
        entry is { Notice.Kind: not NoticeKind.Admin, Marks.Part: 0 } && now - entry.Notice.ReceivedAt > rules.FreshFor;

    // The report of a loss is not itself reported when it is lost: that could go on for ever.
    private static void Confess(LossReport report, OutboxEntry entry, string reason)
    {
        if (!IsReport(entry.Notice)) report.Add(entry.Notice, reason);
    }

    private static bool IsReport(Notice notice) =>
        notice is AdminItem { Content.Event: AdminEvent.NoticesLost or AdminEvent.NoticesMissed };

    private IEnumerable<LaneNotice> Report(LossReport report, TimeSpan now)
    {
        // What may have arrived is repeated as it was; news goes into the next report.
        if (!report.IsDue || _outbox.IsInFlight(report.Is) || _outbox.IsRepeat(report.Is)) yield break;
        var notice = report.Make(rules.NextId, now);
        if (!_outbox.TryReplace(notice)) _outbox.AddAlways(notice);
        yield return new LaneNotice(notice, Name);
    }

    // Each signal of a digest has its own end.
    private ImmutableArray<NoticeFailed> FailuresOf(OutboxEntry entry, string reason, bool isFinal) =>
    [
        .. entry.Notice.Items.Select(item => new NoticeFailed(
            item.Id, Name, item.Kind, item.Stream, item.OpenTimeMs, reason, entry.Attempts, isFinal)),
    ];
}
