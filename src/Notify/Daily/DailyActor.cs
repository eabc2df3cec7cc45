using Akka.Actor;

namespace ActorNotice.Notify.Daily;

/// <summary>Counts a day and hands its digest to the notifier, its parent and supervisor. A restart begins the count
/// anew.</summary>
internal sealed class DailyActor : ReceiveActor, IWithTimers
{
    private readonly TimeOnly _at;
    private TimeZoneInfo _zone;
    private DailyTally _tally = new();

    /// <summary>Tells at a time of a zone.</summary>
    public DailyActor(TimeOnly at, TimeZoneInfo zone)
    {
        (_at, _zone) = (at, zone);
        Receive<DayEnded>(_ => Tell());
        Receive<RewordNotices>(Move);
        ReceiveAny(fact => _tally.Add(fact));
    }

    /// <inheritdoc/>
    public ITimerScheduler Timers { get; set; } = null!;

    /// <summary>The wait until a time of day comes next; a whole day when it is now.</summary>
    internal static TimeSpan WaitFor(TimeOnly at, DateTimeOffset now, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(now, zone);
        var wait = at.ToTimeSpan() - local.TimeOfDay;
        return wait > TimeSpan.Zero ? wait : wait + TimeSpan.FromDays(1);
    }

    /// <inheritdoc/>
    protected override void PreStart()
    {
        foreach (var type in DailyTally.Events) Context.System.EventStream.Subscribe(Self, type);
        Schedule();
    }

    /// <inheritdoc/>
    protected override void PostStop() => Context.System.EventStream.Unsubscribe(Self);

    private void Tell()
    {
        Context.Parent.Tell(AdminNotices.Daily(_tally.Figures()));
        _tally = new DailyTally();
        Schedule();
    }

    // The same hour, where the reader is now.
    private void Move(RewordNotices style)
    {
        _zone = TimeZoneInfo.FindSystemTimeZoneById(style.TimeZone);
        Schedule();
    }

    private void Schedule() => Timers.StartSingleTimer(
        nameof(DayEnded), DayEnded.Instance, WaitFor(_at, Context.System.Scheduler.Now, _zone));

    private sealed record DayEnded
    {
        internal static DayEnded Instance { get; } = new();
    }
}
