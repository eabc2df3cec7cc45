using ActorNotice.Notify.Delivery;
using ActorNotice.Notify.Tests.Support;

namespace ActorNotice.Notify.Tests.Delivery;

/// <summary>One market move, one message.</summary>
public sealed class DigestTests
{
    private const long MinuteMs = 60_000;
    private long _ids = 1_000;

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);

    private Lane LaneOf(DigestSettings? digest = null, bool isPaced = true)
    {
        var channel = new ScriptedChannel { Pace = isPaced ? [new PaceLimit("chat", 1, Seconds(1))] : [] };
        var health = new LaneHealth(new Backoff(Seconds(1), Seconds(60), 0, new Random(1)), reportAfter: 3);
        var rules = new LaneRules(
            1_000, 4, Seconds(900), Seconds(60), new DigestFold(digest ?? new DigestSettings { Threshold = 3 }),
            () => new NoticeId(++_ids));
        return new Lane(channel, rules, Pacer.For(channel, new Dictionary<string, SlidingLimit>()), health);
    }

    private static SignalNotice SignalOf(long id, long candle = 0, double receivedAt = 0)
    {
        var made = Some.Long($"S{id}USDT");
        return Some.Notice(made with { Candle = made.Candle with { OpenTimeMs = Some.OpenTimeMs + candle * MinuteMs } }, id)
            with
        { ReceivedAt = Seconds(receivedAt) };
    }

    private static OutboxEntry Sent(Lane lane, double at)
    {
        var entry = lane.Next(Seconds(at)).Send;
        Assert.NotNull(entry);
        return entry;
    }

    private static List<object> Confirm(Lane lane, OutboxEntry entry, double at) =>
        [.. lane.Answer(new SendDone(lane.Name, entry.Notice.Id, entry.Attempts, DeliveryOutcome.Delivered()), Seconds(at))];

    [Fact]
    public void WhenManySignalsOfOneCloseWaitThenTheyAreOneMessageAndEachIsSaidToBeDelivered()
    {
        var lane = LaneOf();
        for (var id = 1; id <= 20; id++) lane.Add(SignalOf(id));
        var entry = Sent(lane, 0);
        Assert.Equal(20, Assert.IsType<DigestNotice>(entry.Notice).Folded.Length);
        var facts = Confirm(lane, entry, 0).Cast<NoticeDelivered>().ToList();
        Assert.Equal(Enumerable.Range(1, 20).Select(id => (long)id), facts.Select(fact => fact.Id.Value));
        Assert.All(facts, fact => Assert.Equal($"S{fact.Id.Value}USDT", fact.Stream?.Symbol.Name));
        Assert.True(lane.IsIdle);
        Assert.Equal(20, lane.Snapshot().Delivered);
    }

    [Fact]
    public void WhenThereAreNoMoreThanTheThresholdThenEachIsAMessage()
    {
        var lane = LaneOf();
        for (var id = 1; id <= 3; id++) lane.Add(SignalOf(id));
        Assert.IsType<SignalNotice>(Sent(lane, 0).Notice);
    }

    [Fact]
    public void WhenTheirCandlesClosedApartThenTheyAreNotOneMove()
    {
        var lane = LaneOf();
        for (var id = 1; id <= 20; id++) lane.Add(SignalOf(id, candle: id % 6));
        Assert.Equal([1, 7, 13, 19], Assert.IsType<DigestNotice>(Sent(lane, 0).Notice).Folded.Select(one => one.Id.Value));
    }

    [Fact]
    public void WhenTheFirstIsUnderWayAlreadyThenTheRestIsFoldedAfterItsAnswer()
    {
        var lane = LaneOf();
        lane.Add(SignalOf(1));
        var first = Sent(lane, 0);
        for (var id = 2; id <= 10; id++) lane.Add(SignalOf(id));
        Confirm(lane, first, 0);
        Assert.Equal(9, Assert.IsType<DigestNotice>(Sent(lane, 1).Notice).Folded.Length);
    }

    [Fact]
    public void WhenSignalsAreHeldForCompanyThenEvenTheFirstIsPartOfTheMessage()
    {
        var lane = LaneOf(new DigestSettings { Threshold = 3, Hold = Seconds(2) });
        lane.Add(SignalOf(1, receivedAt: 5));
        Assert.Equal(new LaneStep(null, Seconds(7)), lane.Next(Seconds(5)));
        for (var id = 2; id <= 4; id++) lane.Add(SignalOf(id, receivedAt: 6));
        Assert.Equal(4, Assert.IsType<DigestNotice>(Sent(lane, 7).Notice).Folded.Length);
    }

    [Fact]
    public void WhenTheChannelKeepsNoPaceThenNothingIsFolded()
    {
        var lane = LaneOf(isPaced: false);
        for (var id = 1; id <= 20; id++) lane.Add(SignalOf(id));
        Assert.IsType<SignalNotice>(Sent(lane, 0).Notice);
    }

    [Fact]
    public void WhenADigestIsRejectedThenEverySignalInItIsReportedLost()
    {
        var lane = LaneOf();
        for (var id = 1; id <= 5; id++) lane.Add(SignalOf(id));
        var entry = Sent(lane, 0);
        var facts = lane.Answer(
            new SendDone(lane.Name, entry.Notice.Id, 1, DeliveryOutcome.Rejected("400")), Seconds(0)).ToList();
        Assert.Equal(5, facts.OfType<NoticeFailed>().Count(fact => fact.IsFinal));
        Assert.Equal(new NoticeValue.Count(5), Assert.IsType<AdminItem>(Sent(lane, 1).Notice).Content.Find("count"));
    }
}
