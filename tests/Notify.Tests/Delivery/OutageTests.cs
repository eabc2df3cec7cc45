using ActorNotice.Notify.Delivery;
using ActorNotice.Notify.Tests.Support;

namespace ActorNotice.Notify.Tests.Delivery;

/// <summary>What becomes of notices while nobody can be reached.</summary>
public sealed class OutageTests
{
    private static readonly DeliveryOutcome Nobody = DeliveryOutcome.Unreachable("no line");
    private long _ids = 1_000;

    private static TimeSpan Minutes(double minutes) => TimeSpan.FromMinutes(minutes);

    private Lane LaneOf()
    {
        var channel = new ScriptedChannel();
        var health = new LaneHealth(new Backoff(Minutes(1), Minutes(1), 0, new Random(1)), reportAfter: 3);
        var rules = new LaneRules(100, 3, Minutes(15), Minutes(1), new DigestFold(new DigestSettings()), () => new NoticeId(++_ids));
        return new Lane(channel, rules, Pacer.For(channel, new Dictionary<string, SlidingLimit>()), health);
    }

    private static Notice SignalAt(double minute, long id) => Some.SignalNotice(id) with { ReceivedAt = Minutes(minute) };

    // Plays until nothing is left, in steps of a minute; what was sent when.
    private static List<(double Minute, OutboxEntry Entry, List<object> Facts)> Play(
        Lane lane, double from, Func<double, DeliveryOutcome> answer)
    {
        List<(double, OutboxEntry, List<object>)> sent = [];
        for (var minute = from; !lane.IsIdle; minute++)
            while (lane.Next(Minutes(minute)) is { Send: { } entry } step)
            {
                var done = new SendDone(lane.Name, entry.Notice.Id, entry.Attempts, answer(minute));
                sent.Add((minute, entry, [.. step.Facts, .. lane.Answer(done, Minutes(minute))]));
            }

        return sent;
    }

    [Fact]
    public void WhenNobodyIsReachableForLongerThanTheRetriesThenTheNoticeStillWaitsAndGoesOutLate()
    {
        var lane = LaneOf();
        lane.Add(SignalAt(0, 1));
        var sent = Play(lane, 0, minute => minute < 10 ? Nobody : DeliveryOutcome.Delivered());
        Assert.Equal(11, sent.Count);
        Assert.Equal(Minutes(10), sent[^1].Entry.Marks.Late);
        Assert.Null(sent[0].Entry.Marks.Late);
        Assert.Single(sent.SelectMany(one => one.Facts).OfType<NoticeDelivered>());
    }

    [Fact]
    public void WhenTheOutageOutlastsFreshnessThenOneLineNamesAllThatWasMissed()
    {
        var lane = LaneOf();
        for (var id = 1; id <= 4; id++) lane.Add(SignalAt(id, id));
        lane.Add(SignalAt(20, 5));
        var sent = Play(lane, 20, minute => minute < 30 ? Nobody : DeliveryOutcome.Delivered());
        var told = sent.Where(one => one.Facts.OfType<NoticeDelivered>().Any()).Select(one => one.Entry.Notice).ToList();
        var report = Assert.IsType<AdminItem>(told[0]).Content;
        Assert.Equal((AdminEvent.NoticesMissed, new NoticeValue.Count(4)), (report.Event, report.Find("count")));
        Assert.Equal(5, Assert.IsType<SignalNotice>(told[1]).Id.Value);
        Assert.Equal(2, told.Count);
        Assert.Equal(4, lane.Snapshot().Missed);
    }

    [Fact]
    public void WhenMoreBecomesTooOldDuringTheOutageThenTheWaitingReportTakesItIn()
    {
        var lane = LaneOf();
        for (var id = 1; id <= 6; id++) lane.Add(SignalAt(id * 4, id));
        var sent = Play(lane, 24, minute => minute < 60 ? Nobody : DeliveryOutcome.Delivered());
        var told = sent.Where(one => one.Facts.OfType<NoticeDelivered>().Any()).Select(one => one.Entry.Notice).ToList();
        Assert.Equal(new NoticeValue.Count(6), Assert.IsType<AdminItem>(Assert.Single(told)).Content.Find("count"));
    }

    [Fact]
    public void WhenAnAdminNoticeWaitsThenItNeverBecomesTooOld()
    {
        var lane = LaneOf();
        lane.Add(Some.AdminNotice(AdminNotices.Halted("x"), 1));
        var sent = Play(lane, 0, minute => minute < 300 ? Nobody : DeliveryOutcome.Delivered());
        Assert.Equal((AdminEvent.Halted, Minutes(300)),
            (((AdminItem)sent[^1].Entry.Notice).Content.Event, sent[^1].Entry.Marks.Late));
    }

    [Fact]
    public void WhenTheServerAnswersWithErrorsThenTheRetriesStayBounded()
    {
        var lane = LaneOf();
        lane.Add(SignalAt(0, 1));
        var sent = Play(lane, 0, minute => minute < 3 ? DeliveryOutcome.NotSent("502") : DeliveryOutcome.Delivered());
        Assert.True(sent[2].Facts.OfType<NoticeFailed>().Single().IsFinal);
        Assert.Equal(AdminEvent.NoticesLost, ((AdminItem)sent[3].Entry.Notice).Content.Event);
    }

    [Fact]
    public void WhenATextHasPartsThenTheNextPartGoesBeforeEverythingElseAndDeliveryIsSaidOnce()
    {
        var lane = LaneOf();
        lane.Add(SignalAt(0, 1));
        var first = lane.Next(Minutes(0)).Send;
        Assert.NotNull(first);
        lane.Add(Some.AdminNotice(id: 2));
        Assert.Empty(lane.Answer(new SendDone(lane.Name, first.Notice.Id, 1, DeliveryOutcome.PartDelivered()), Minutes(0)));
        var second = lane.Next(Minutes(0)).Send;
        Assert.Equal((1L, 1, 2), (second?.Notice.Id.Value, second?.Marks.Part, second?.Attempts));
    }
}
