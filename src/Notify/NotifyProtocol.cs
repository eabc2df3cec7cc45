using System.Collections.Immutable;
using ActorNotice.Market;
using ActorNotice.Security;
using ActorNotice.Signals;

namespace ActorNotice.Notify;

// What the notifier obeys, says and answers. It takes Signals' Signal and this room's AdminNotice as commands; what
// became of a notice is said on the EventStream, once a channel.

/// <summary>A notice's number; rises with every notice accepted, so it also is the order within a priority.</summary>
/// <param name="Value">Starts at 1 in each run.</param>
public readonly record struct NoticeId(long Value) : IComparable<NoticeId>
{
    /// <inheritdoc/>
    public int CompareTo(NoticeId other) => Value.CompareTo(other.Value);

    /// <summary><c>#12</c>, for logs.</summary>
    public override string ToString() => $"#{Value}";
}

/// <summary>What a notice is about; admin notices leave the outbox before signals, and those before
/// references.</summary>
public enum NoticeKind
{
    /// <summary>About the service itself.</summary>
    Admin,

    /// <summary>A LONG or SHORT on a closed candle.</summary>
    Signal,

    /// <summary>Worth knowing, calls for nothing: a squeeze began.</summary>
    Reference,
}

/// <summary>Anyone → notifier: answer when nothing is queued or under way any more; asked before a planned
/// stop.</summary>
public sealed record DrainOutbox;

/// <summary>Notifier → asker of <see cref="DrainOutbox"/>: all channels are idle (or closed).</summary>
public sealed record OutboxDrained;

/// <summary>Strategy → notifier: a channel that was refused may be tried again (an operator's resume).</summary>
/// <param name="Channel">The channel's name; null = every closed one.</param>
public sealed record ReopenChannel(string? Channel = null);

/// <summary>Host → notifier, and who answers commands: word what is said so from now on.</summary>
/// <param name="Language">The language.</param>
/// <param name="TimeZone">IANA name of a zone that exists.</param>
public sealed record RewordNotices(NoticeLanguage Language, string TimeZone);

/// <summary>Host → notifier: the bot of <c>TELEGRAM_BOT_TOKEN</c> has this token from now on. It was tried; the
/// notifier owns it.</summary>
/// <param name="Token">The token.</param>
public sealed record ReplaceBotToken(SecretText Token);

/// <summary>Notifier → EventStream: a channel confirmed a notice.</summary>
/// <param name="Id">Which notice.</param>
/// <param name="Channel">By which channel: <c>telegram</c>, <c>console</c>.</param>
/// <param name="Kind">Signal or admin.</param>
/// <param name="Stream">The signal's stream; null for admin notices.</param>
/// <param name="OpenTimeMs">The signal's candle, Unix ms; null for admin notices.</param>
/// <param name="Latency">From the closing frame's arrival (admin: from acceptance) to the channel's
/// confirmation.</param>
/// <param name="Attempt">1 for the first.</param>
public sealed record NoticeDelivered(
    NoticeId Id, string Channel, NoticeKind Kind, StreamKey? Stream, long? OpenTimeMs, TimeSpan Latency, int Attempt)
{
    /// <summary>What an admin notice is about; null for signals.</summary>
    public AdminEvent? Event { get; init; }
}

/// <summary>Notifier → EventStream: an attempt failed.</summary>
/// <param name="Id">Which notice.</param>
/// <param name="Channel">By which channel.</param>
/// <param name="Kind">Signal or admin.</param>
/// <param name="Stream">The signal's stream; null for admin notices.</param>
/// <param name="OpenTimeMs">The signal's candle, Unix ms; null for admin notices.</param>
/// <param name="Reason">One line for people, without secrets.</param>
/// <param name="Attempt">1 for the first; 0 when it was given up before any.</param>
/// <param name="IsFinal">False when it will be tried again; true when this channel gave the notice up.</param>
public sealed record NoticeFailed(
    NoticeId Id,
    string Channel,
    NoticeKind Kind,
    StreamKey? Stream,
    long? OpenTimeMs,
    string Reason,
    int Attempt,
    bool IsFinal);

/// <summary>Notifier → EventStream: every channel gave a signal up (or none takes it), so nobody was told of
/// it.</summary>
/// <param name="Signal">Which.</param>
public sealed record SignalUndelivered(SignalMark Signal);

/// <summary>Why a channel as a whole does not work.</summary>
public enum ChannelFailureKind
{
    /// <summary>The channel refuses our credentials (Telegram 401, 404, 421): halt, never loop.</summary>
    Auth,

    /// <summary>The channel refuses our target (Telegram 403, 400 chat not found): halt, a person must act.</summary>
    Chat,

    /// <summary>The channel cannot be reached; it is tried on, with backoff.</summary>
    Network,

    /// <summary>A channel beside Telegram refuses its address or credentials: it is closed, the others tell it, and the
    /// watch goes on.</summary>
    Closed,
}

/// <summary>Notifier → EventStream: a channel does not work. After Auth and Chat it is closed until
/// <see cref="ReopenChannel"/>.</summary>
/// <param name="Channel">Its name.</param>
/// <param name="Kind">Which kind of failure.</param>
/// <param name="Reason">One line for people, without secrets.</param>
public sealed record ChannelFailed(string Channel, ChannelFailureKind Kind, string Reason);

/// <summary>Notifier → EventStream: a channel that had failed delivers again.</summary>
/// <param name="Channel">Its name.</param>
/// <param name="Outage">From the first failure to this delivery.</param>
public sealed record ChannelRecovered(string Channel, TimeSpan Outage);

/// <summary>Notifier → EventStream: a notice arrived, but not as it should; a person should look at the
/// channel.</summary>
/// <param name="Channel">Its name.</param>
/// <param name="Reason">One line for people, without secrets.</param>
public sealed record ChannelWarned(string Channel, string Reason);

/// <summary>Anyone → notifier: answer with a <see cref="NotifierSnapshot"/>.</summary>
public sealed record NotifierQuery;

/// <summary>Notifier → asker: how the deliveries stand.</summary>
/// <param name="Channels">One entry a channel.</param>
/// <param name="LastNotice">Plain text of the last notice delivered by any channel; null before the first.</param>
public sealed record NotifierSnapshot(ImmutableArray<ChannelSnapshot> Channels, string? LastNotice)
{
    /// <summary>Notices waiting or under way, over all channels.</summary>
    public int Queued => Channels.Sum(static c => c.Queued + c.InFlight);

    /// <summary>Confirmed deliveries over all channels.</summary>
    public long Delivered => Channels.Sum(static c => c.Delivered);

    /// <summary>Given up, dropped or missed, over all channels.</summary>
    public long Failed => Channels.Sum(static c => c.Failed + c.Lost + c.Missed);
}

/// <summary>How one channel stands.</summary>
/// <param name="Channel">Its name.</param>
/// <param name="Closed">Why it was closed; null while it is open.</param>
/// <param name="Queued">Waiting.</param>
/// <param name="InFlight">Sent, not answered yet.</param>
/// <param name="Delivered">Confirmed.</param>
/// <param name="Failed">Given up after attempts.</param>
/// <param name="Lost">Dropped because the outbox was full.</param>
/// <param name="Latencies">Of the newest signals delivered, ascending.</param>
public sealed record ChannelSnapshot(
    string Channel,
    string? Closed,
    int Queued,
    int InFlight,
    long Delivered,
    long Failed,
    long Lost,
    ImmutableArray<TimeSpan> Latencies)
{
    /// <summary>Told as missed instead of being sent: too old when the channel was free again.</summary>
    public long Missed { get; init; }

    /// <summary>Nearest-rank percentile of <see cref="Latencies"/>; null when there are none.</summary>
    /// <param name="percent">0 … 100.</param>
    public TimeSpan? LatencyPercentile(double percent)
    {
        if (Latencies.IsEmpty) return null;
        var rank = (int)Math.Ceiling(percent / 100 * Latencies.Length);
        return Latencies[Math.Clamp(rank, 1, Latencies.Length) - 1];
    }
}

/// <summary>An accepted notice on its way to a channel.</summary>
/// <param name="Id">Its number.</param>
/// <param name="ReceivedAt">The scheduler's <c>HighResMonotonicClock</c> at the closing frame, or at
/// acceptance.</param>
public abstract record Notice(NoticeId Id, TimeSpan ReceivedAt)
{
    /// <summary>Signal or admin; also the priority.</summary>
    public abstract NoticeKind Kind { get; }

    /// <summary>The signal's stream; null for admin notices.</summary>
    public virtual StreamKey? Stream => null;

    /// <summary>The signal's candle, Unix ms; null for admin notices.</summary>
    public virtual long? OpenTimeMs => null;

    /// <summary>The notices it stands for: itself, or those that a digest has folded.</summary>
    public virtual ImmutableArray<Notice> Items => [this];

    /// <summary>The signals it tells; none for admin notices.</summary>
    public virtual ImmutableArray<SignalMark> Signals => [];
}

/// <summary>A signal on its way.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Signal">What the watch said.</param>
public sealed record SignalNotice(NoticeId Id, Signal Signal) : Notice(Id, Signal.ReceivedAt)
{
    /// <inheritdoc/>
    public override NoticeKind Kind => NoticeKind.Signal;

    /// <inheritdoc/>
    public override StreamKey? Stream => Signal.Decision.Stream;

    /// <inheritdoc/>
    public override long? OpenTimeMs => Signal.Decision.Candle.OpenTimeMs;

    /// <inheritdoc/>
    public override ImmutableArray<SignalMark> Signals => [SignalMark.Of(Signal.Decision)];
}

/// <summary>An admin notice on its way.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Content">What happened.</param>
/// <param name="ReceivedAt">When it was accepted.</param>
public sealed record AdminItem(NoticeId Id, AdminNotice Content, TimeSpan ReceivedAt) : Notice(Id, ReceivedAt)
{
    /// <inheritdoc/>
    public override NoticeKind Kind => NoticeKind.Admin;
}

/// <summary>A reference notice on its way.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Reference">What the watch said.</param>
public sealed record ReferenceItem(NoticeId Id, ReferenceSignal Reference) : Notice(Id, Reference.ReceivedAt)
{
    /// <inheritdoc/>
    public override NoticeKind Kind => NoticeKind.Reference;

    /// <inheritdoc/>
    public override StreamKey? Stream => Reference.Decision.Stream;

    /// <inheritdoc/>
    public override long? OpenTimeMs => Reference.Decision.Candle.OpenTimeMs;
}

/// <summary>Reference notices of one close in one message; numbered as a <see cref="DigestNotice"/>.</summary>
/// <param name="Folded">The notices; at least two.</param>
public sealed record ReferenceDigest(ImmutableArray<ReferenceItem> Folded)
    : Notice(Folded[0].Id, Folded.Min(static one => one.ReceivedAt))
{
    /// <inheritdoc/>
    public override NoticeKind Kind => NoticeKind.Reference;

    /// <inheritdoc/>
    public override ImmutableArray<Notice> Items => [.. Folded];
}

/// <summary>Signals of one market move in one message. Each keeps its own number; the digest has the first's, and so
/// its place.</summary>
/// <param name="Folded">The signals; at least two.</param>
public sealed record DigestNotice(ImmutableArray<SignalNotice> Folded)
    : Notice(Folded[0].Id, Folded.Min(static one => one.ReceivedAt))
{
    /// <inheritdoc/>
    public override NoticeKind Kind => NoticeKind.Signal;

    /// <inheritdoc/>
    public override ImmutableArray<Notice> Items => [.. Folded];

    /// <inheritdoc/>
    public override ImmutableArray<SignalMark> Signals => [.. Folded.SelectMany(static one => one.Signals)];
}
