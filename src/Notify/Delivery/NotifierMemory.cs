using System.Collections.Immutable;
using ActorNotice.Notify.Http;
using ActorNotice.Notify.Journal;
using ActorNotice.Notify.Mutes;
using ActorNotice.Notify.Wording;
using ActorNotice.Security;

namespace ActorNotice.Notify.Delivery;

/// <summary>
/// The notifier's state. It is made once per recipe and outlives the actor's instances: after a crash the next instance
/// goes on with the same outboxes and the same attempts under way.
/// </summary>
internal sealed class NotifierMemory : IDisposable
{
    private readonly NoticeWriter _writer;
    private readonly CancellationTokenSource _stopping = new();
    private long _lastId;

    /// <summary>Builds the lanes of the channels.</summary>
    /// <param name="channels">With unique names; disposed with this object.</param>
    /// <param name="settings">Validated.</param>
    /// <param name="writer">Words the last notice for snapshots.</param>
    /// <param name="journal">What is committed; disposed with this object.</param>
    /// <param name="seed">Of the backoff's jitter.</param>
    public NotifierMemory(
        IEnumerable<INoticeChannel> channels, NotifySettings settings, NoticeWriter writer, NoticeJournal journal,
        int seed)
    {
        _writer = writer;
        Settings = settings;
        Route = new AdminRoute(settings.Admin.Order);
        Cap = new AdminCap(settings.Admin.Cap, settings.Admin.CapWindow);
        Journal = journal;
        var rules = new LaneRules(
            settings.OutboxCapacity, settings.Retry.MaxAttempts, settings.FreshFor, settings.LateAfter,
            new DigestFold(settings.Digest), NextId);
        // Shared, so that the chats of one bot together keep the bot's limit.
        var limits = new Dictionary<string, SlidingLimit>();
        // One source for all lanes, used by one actor only; so a seed replays the whole run's waits.
        var random = new Random(seed);
        Lanes = [.. channels.Select(channel => new Lane(
            channel, rules, Pacer.For(channel, limits), HealthOf(settings.Retry, random)))];
    }

    /// <summary>One a channel.</summary>
    public ImmutableArray<Lane> Lanes { get; }

    /// <summary>The settings.</summary>
    public NotifySettings Settings { get; }

    /// <summary>Who hears what.</summary>
    public AdminRoute Route { get; }

    /// <summary>Which signals reached nobody.</summary>
    public SignalFates Fates { get; } = new();

    /// <summary>How many admin notices of a kind pass.</summary>
    public AdminCap Cap { get; }

    /// <summary>What people have muted. Disposed with this object.</summary>
    public MuteDesk Mutes { get; init; } = new(TimeProvider.System);

    /// <summary>Where the heartbeat goes; null = nowhere. Disposed with this object.</summary>
    public HttpPost? Heartbeat { get; init; }

    /// <summary>What is committed.</summary>
    public NoticeJournal Journal { get; }

    /// <summary>Cancelled when the notifier stops for good.</summary>
    public CancellationToken Stopping => _stopping.Token;

    /// <summary>True when every lane is idle.</summary>
    public bool IsIdle => Lanes.All(static lane => lane.IsIdle);

    /// <summary>The next notice's number.</summary>
    public NoticeId NextId() => new(++_lastId);

    /// <summary>The lane of a channel's name.</summary>
    public Lane Lane(string channel) => Lanes.First(lane => lane.Name == channel);

    /// <summary>Puts other words in force in the channels.</summary>
    public Action<RewordNotices> OnReword { get; init; } = static _ => { };

    /// <summary>Puts another token of the main bot in use.</summary>
    public Action<SecretText> OnToken { get; init; } = static _ => { };

    /// <summary>How everything stands.</summary>
    public NotifierSnapshot Snapshot()
    {
        var last = Lanes.Select(static lane => lane.Last).MaxBy(static last => last?.At);
        return new NotifierSnapshot(
            [.. Lanes.Select(static lane => lane.Snapshot())],
            last is { } delivered ? _writer.Plain(delivered.Notice, DeliveryMarks.None) : null);
    }

    /// <summary>Ends what is under way and closes the channels.</summary>
    public void Dispose()
    {
        _stopping.Cancel();
        _stopping.Dispose();
        foreach (var lane in Lanes) lane.Channel.Dispose();
        Heartbeat?.Dispose();
        Mutes.Dispose();
        Journal.Dispose();
    }

    private static LaneHealth HealthOf(RetrySettings retry, Random random) =>
        new(new Backoff(retry.FirstDelay, retry.MaxDelay, retry.Jitter, random), retry.ReportAfter);
}
