using ActorNotice.Notify.Delivery;
using ActorNotice.Notify.Tests.Support;

namespace ActorNotice.Notify.Tests.Delivery;

public sealed class LaneTests
{
    private long _ids = 1_000;

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);

    private LaneRules RulesOf(int capacity, int maxAttempts) =>
        new(capacity, maxAttempts, Seconds(900), Seconds(60), new DigestFold(new DigestSettings()), () => new NoticeId(++_ids));

    private Lane LaneOf(INoticeChannel? channel = null, int capacity = 100, int maxAttempts = 4)
    {
        channel ??= new ScriptedChannel();
        var health = new LaneHealth(new Backoff(Seconds(1), Seconds(60), 0, new Random(1)), reportAfter: 3);
        var pacer = Pacer.For(channel, new Dictionary<string, SlidingLimit>());
        return new Lane(channel, RulesOf(capacity, maxAttempts), pacer, health);
    }

    private static OutboxEntry Sent(Lane lane, double at)
    {
        var entry = lane.Next(Seconds(at)).Send;
        Assert.NotNull(entry);
        return entry;
    }

    private static List<object> Answer(Lane lane, OutboxEntry entry, DeliveryOutcome outcome, double at) =>
        [.. lane.Answer(new SendDone(lane.Name, entry.Notice.Id, entry.Attempts, outcome), Seconds(at))];

    private static void AssertLost(int count, string reason, AdminNotice report)
    {
        Assert.Equal(
            [new NoticeValue.Count(count), new NoticeValue.Text("scripted"), new NoticeValue.Text(reason)],
            report.Parameters.Take(3).Select(static parameter => parameter.Value));
        Assert.Equal(count, Assert.IsType<NoticeValue.Signals>(report.Find("which")).Value.Length);
    }

    [Fact]
    public void WhenANoticeIsConfirmedThenItIsSaidWithItsCandleAndLatency()
    {
        var lane = LaneOf();
        Assert.Empty(lane.Add(Some.SignalNotice()));
        var facts = Answer(lane, Sent(lane, 0.1), DeliveryOutcome.Delivered(), 0.25);
        Assert.Equal(
            [new NoticeDelivered(
                new NoticeId(1), "scripted", NoticeKind.Signal, Some.Stream(), Some.OpenTimeMs, Seconds(0.25), 1)],
            facts);
        Assert.True(lane.IsIdle);
        Assert.Equal(Seconds(0.25), lane.Snapshot().LatencyPercentile(99));
    }

    [Fact]
    public void WhenOneIsUnderWayThenTheNextWaitsForItsAnswer()
    {
        var lane = LaneOf();
        lane.Add(Some.SignalNotice(1));
        lane.Add(Some.SignalNotice(2));
        var first = Sent(lane, 0);
        Assert.Equal(LaneStep.Idle, lane.Next(Seconds(0)));
        Answer(lane, first, DeliveryOutcome.Delivered(), 1);
        Assert.Equal(2, Sent(lane, 1).Notice.Id.Value);
    }

    [Fact]
    public void WhenMoreMayBeUnderWayThenTheyStartInOrder()
    {
        var lane = LaneOf(new ScriptedChannel { MaxInFlight = 3 });
        for (var id = 1; id <= 4; id++) lane.Add(Some.SignalNotice(id));
        Assert.Equal([1, 2, 3], Enumerable.Range(0, 3).Select(_ => Sent(lane, 0).Notice.Id.Value));
        Assert.Equal(LaneStep.Idle, lane.Next(Seconds(0)));
    }

    [Fact]
    public void WhenThePaceIsUsedUpThenTheLaneNamesTheMoment()
    {
        var lane = LaneOf(new ScriptedChannel { Pace = [new PaceLimit("chat", 1, Seconds(1))] });
        lane.Add(Some.SignalNotice(1));
        lane.Add(Some.SignalNotice(2));
        Answer(lane, Sent(lane, 5), DeliveryOutcome.Delivered(), 5.1);
        Assert.Equal(new LaneStep(null, Seconds(6.1)), lane.Next(Seconds(5.1)));
        Assert.Equal(2, Sent(lane, 6.1).Notice.Id.Value);
    }

    [Fact]
    public void WhenTheChannelAsksForPatienceThenTheNoticeWaitsAsLongAndKeepsItsPlace()
    {
        var lane = LaneOf();
        lane.Add(Some.SignalNotice(1));
        lane.Add(Some.SignalNotice(2));
        var facts = Answer(lane, Sent(lane, 0), DeliveryOutcome.Busy(Seconds(7), "429"), 0.1);
        var failure = Assert.IsType<NoticeFailed>(Assert.Single(facts));
        Assert.Equal((1, false), (failure.Attempt, failure.IsFinal));
        Assert.Equal(new LaneStep(null, Seconds(7.1)), lane.Next(Seconds(1)));
        Assert.Equal((1, 2), Sent(lane, 7.1) is var again ? (again.Notice.Id.Value, again.Attempts) : default);
        Assert.False(again.Marks.IsRepeat);
    }

    [Fact]
    public void WhenAnAdminNoticeComesDuringAWaitThenItGoesFirstAfterIt()
    {
        var lane = LaneOf();
        lane.Add(Some.SignalNotice(1));
        Answer(lane, Sent(lane, 0), DeliveryOutcome.Busy(Seconds(7), "429"), 0);
        lane.Add(Some.AdminNotice(id: 2));
        Assert.Equal(2, Sent(lane, 7).Notice.Id.Value);
    }

    [Fact]
    public void WhenSendingFailsThenTheWaitsGrowAndTheNoticeIsGivenUpAtItsLastAttempt()
    {
        var lane = LaneOf();
        lane.Add(Some.SignalNotice());
        List<object> facts = [];
        foreach (var at in (double[])[0, 1, 3, 7])
            facts.AddRange(Answer(lane, Sent(lane, at), DeliveryOutcome.NotSent("no line"), at));
        Assert.Equal([false, false, false, true], facts.OfType<NoticeFailed>().Select(f => f.IsFinal));
        Assert.Equal(
            new ChannelFailed("scripted", ChannelFailureKind.Network, "no line"),
            Assert.Single(facts.OfType<ChannelFailed>()));
        Assert.Equal(1, lane.Snapshot().Failed);
    }

    [Fact]
    public void WhenAReportedOutageEndsThenTheRecoveryNamesItsLength()
    {
        var lane = LaneOf();
        lane.Add(Some.SignalNotice());
        foreach (var at in (double[])[10, 11, 13]) Answer(lane, Sent(lane, at), DeliveryOutcome.NotSent("no line"), at);
        var facts = Answer(lane, Sent(lane, 17), DeliveryOutcome.Delivered(), 17.5);
        Assert.Equal(new ChannelRecovered("scripted", Seconds(7.5)), facts[1]);
    }

    [Fact]
    public void WhenTheOutcomeIsUnknownThenItIsRepeatedOnceAsARepeat()
    {
        var lane = LaneOf();
        lane.Add(Some.SignalNotice());
        Assert.False(Sent(lane, 0) is var first && first.Marks.IsRepeat);
        Answer(lane, first, DeliveryOutcome.Unknown("no answer"), 0);
        Assert.True(Sent(lane, 1) is var second && second.Marks.IsRepeat);
        var failure = Assert.IsType<NoticeFailed>(Answer(lane, second, DeliveryOutcome.Unknown("no answer"), 1)[0]);
        Assert.True(failure.IsFinal);
        Assert.Equal(0, lane.Snapshot().Queued);
    }

    [Fact]
    public void WhenARepeatIsSurelyNotSentThenItIsTriedOnAsARepeat()
    {
        var lane = LaneOf();
        lane.Add(Some.SignalNotice());
        Answer(lane, Sent(lane, 0), DeliveryOutcome.Unknown("no answer"), 0);
        Answer(lane, Sent(lane, 1), DeliveryOutcome.NotSent("no line"), 1);
        Assert.True(Sent(lane, 3).Marks.IsRepeat);
    }

    [Fact]
    public void WhenANoticeIsRejectedThenTheLaneGoesOnAtOnceAndReportsTheLossFirst()
    {
        var lane = LaneOf();
        lane.Add(Some.SignalNotice(1));
        lane.Add(Some.SignalNotice(2));
        Answer(lane, Sent(lane, 0), DeliveryOutcome.Rejected("400 message is too long"), 0);
        var report = Assert.IsType<AdminItem>(Sent(lane, 0).Notice).Content;
        AssertLost(1, "400 message is too long", report);
    }

    [Fact]
    public void WhenEvenTheReportOfALossIsRejectedThenNoFurtherReportIsMade()
    {
        var lane = LaneOf();
        lane.Add(Some.SignalNotice(1));
        Answer(lane, Sent(lane, 0), DeliveryOutcome.Rejected("x"), 0);
        Answer(lane, Sent(lane, 0), DeliveryOutcome.Rejected("x"), 0);
        Assert.Equal(LaneStep.Idle, lane.Next(Seconds(0)));
        Assert.True(lane.IsIdle);
    }

    [Fact]
    public void WhenTheOutboxOverflowsThenTheDropsAreSaidCountedAndReportedInOneNotice()
    {
        var lane = LaneOf(capacity: 10);
        var facts = Enumerable.Range(1, 25).SelectMany(id => lane.Add(Some.SignalNotice(id)))
            .Cast<NoticeFailed>().ToArray();
        Assert.Equal(Enumerable.Range(1, 15).Select(id => (long)id), facts.Select(f => f.Id.Value));
        Assert.All(facts, f => Assert.Equal((0, true), (f.Attempt, f.IsFinal)));
        Assert.Equal(15, lane.Snapshot().Lost);
        var report = Assert.IsType<AdminItem>(Sent(lane, 0).Notice).Content;
        AssertLost(15, "the outbox was full", report);
    }

    [Theory]
    [InlineData(ChannelFailureKind.Auth)]
    [InlineData(ChannelFailureKind.Chat)]
    public void WhenTheChannelIsRefusedThenItClosesAndEveryNoticeIsReportedLost(ChannelFailureKind kind)
    {
        var lane = LaneOf();
        for (var id = 1; id <= 3; id++) lane.Add(Some.SignalNotice(id));
        var facts = Answer(lane, Sent(lane, 0), DeliveryOutcome.Refused(kind, "401 Unauthorized"), 0);
        Assert.Equal(new ChannelFailed("scripted", kind, "401 Unauthorized"), facts[0]);
        Assert.Equal([1, 2, 3], facts.OfType<NoticeFailed>().Where(f => f.IsFinal).Select(f => f.Id.Value).Order());
        Assert.True(Assert.IsType<NoticeFailed>(Assert.Single(lane.Add(Some.SignalNotice(9)))).IsFinal);
        Assert.Equal(LaneStep.Idle, lane.Next(Seconds(100)));
        Assert.True(lane.IsIdle);
    }

    [Fact]
    public void WhenAClosedChannelIsReopenedThenTheLossesAreReportedAndNoticesFlow()
    {
        var lane = LaneOf();
        lane.Add(Some.SignalNotice(1));
        Answer(lane, Sent(lane, 0), DeliveryOutcome.Refused(ChannelFailureKind.Auth, "401"), 0);
        lane.Add(Some.SignalNotice(2));
        Assert.True(lane.Reopen());
        Assert.False(lane.Reopen());
        var report = Sent(lane, 1);
        Assert.Equal(new NoticeValue.Count(2), Assert.IsType<AdminItem>(report.Notice).Content.Find("count"));
        Answer(lane, report, DeliveryOutcome.Delivered(), 1);
        lane.Add(Some.SignalNotice(3));
        Assert.Equal(3, Sent(lane, 1).Notice.Id.Value);
    }

    [Fact]
    public void WhenDeliveriesFailTogetherThenTheWaitGrowsOnce()
    {
        var lane = LaneOf(new ScriptedChannel { MaxInFlight = 8 });
        for (var id = 1; id <= 8; id++) lane.Add(Some.SignalNotice(id));
        var entries = Enumerable.Range(0, 8).Select(_ => Sent(lane, 0)).ToArray();
        foreach (var entry in entries) Answer(lane, entry, DeliveryOutcome.NotSent("no line"), 0.1);
        Assert.Equal(new LaneStep(null, Seconds(1.1)), lane.Next(Seconds(0.2)));
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8], Enumerable.Range(0, 8).Select(_ => Sent(lane, 1.1).Notice.Id.Value));
    }

    [Fact]
    public void WhenTheArrivalHadAWarningThenItIsSaid()
    {
        var lane = LaneOf();
        lane.Add(Some.SignalNotice());
        Assert.Equal(
            new ChannelWarned("scripted", "sent without markup"),
            Answer(lane, Sent(lane, 0), DeliveryOutcome.Delivered("sent without markup"), 0)[1]);
    }

    [Fact]
    public void WhenPercentilesAreAskedForThenTheyAreNearestRank()
    {
        var snapshot = new ChannelSnapshot(
            "x", null, 0, 0, 0, 0, 0, [.. Enumerable.Range(1, 100).Select(i => Seconds(i))]);
        Assert.Equal((Seconds(50), Seconds(99), Seconds(100)), (
            snapshot.LatencyPercentile(50), snapshot.LatencyPercentile(99), snapshot.LatencyPercentile(100)));
        Assert.Null((snapshot with { Latencies = [] }).LatencyPercentile(50));
    }
}
