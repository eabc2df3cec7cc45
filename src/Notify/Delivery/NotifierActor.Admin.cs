using Akka.Actor;
using ActorNotice.Notify.Daily;
using ActorNotice.Notify.Heartbeat;

namespace ActorNotice.Notify.Delivery;

/// <content>What is particular about admin notices: their cap, their route, what the notifier adds to them, and the
/// helpers that make some of their own.</content>
internal sealed partial class NotifierActor
{
    private const string DailyName = "daily-digest";
    private const string HeartbeatName = "heart-beat";

    private void StartHelpers()
    {
        var settings = _memory.Settings;
        var zone = TimeZoneInfo.FindSystemTimeZoneById(settings.TimeZone);
        if (settings.Admin.DailyAt is { } at && Context.Child(DailyName).IsNobody())
            Context.ActorOf(Props.Create(() => new DailyActor(at, zone)), DailyName);
        if (_memory.Heartbeat is { } post && Context.Child(HeartbeatName).IsNobody())
            Context.ActorOf(Props.Create(() => new HeartbeatActor(post, settings.HeartbeatEvery)), HeartbeatName);
    }

    private void OnAdmin(AdminNotice notice)
    {
        // A halted service must look dead to the watcher elsewhere too.
        if (notice.Event == AdminEvent.Halted) Context.Stop(Context.Child(HeartbeatName));
        if (_memory.Cap.Allows(notice.Event, Now)) Accept(new AdminItem(_memory.NextId(), Completed(notice), Now));
        else ScheduleCap();
    }

    private void OnReword(RewordNotices style)
    {
        _memory.OnReword(style);
        Context.Child(DailyName).Tell(style);
    }

    private void TellHeldBack()
    {
        foreach (var (kind, count) in _memory.Cap.TakeDue(Now))
            OnAdmin(AdminNotices.Suppressed(kind, count, _memory.Settings.Admin.CapWindow));
        ScheduleCap();
    }

    private void ScheduleCap()
    {
        if (_memory.Cap.DueAt is { } due)
            Timers.StartSingleTimer(nameof(CapDue), new CapDue(), due > Now ? due - Now : TimeSpan.Zero);
    }

    // What the last run did not deliver, and what it had muted, is told once, by the first start notice.
    private AdminNotice Completed(AdminNotice notice) => notice.Event != AdminEvent.Started
        ? notice : notice.With("undelivered", new NoticeValue.Undelivered(Journal.LastRun))
            .With("muted", new NoticeValue.Muted(Mutes.Snapshot().Mutes));

    // Where every channel hears admin notices the others have said it already; with an order nobody else has.
    private void Reroute(Lane closed)
    {
        var stranded = closed.TakeStranded();
        if (_memory.Settings.Admin.Order.IsEmpty) return;
        foreach (var notice in stranded) Accept(notice);
    }
}
