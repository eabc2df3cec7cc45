using ActorNotice.Notify.Daily;
using ActorNotice.Notify.Delivery;
using ActorNotice.Notify.Journal;
using ActorNotice.Notify.Tests.Support;
using ActorNotice.Signals;
using ActorNotice.Signals.Outcomes;
using ActorNotice.Support.Time;
using Akka.Actor;
using Akka.TestKit.Xunit2;

namespace ActorNotice.Notify.Tests.Daily;

public sealed class DailyTests : TestKit
{
    public DailyTests()
        : base(HandClock.Config)
    {
    }

    private HandClock Time => HandClock.Of(Sys);

    [Theory]
    [InlineData("09:00", "2026-01-01T00:00:00Z", 24.0)]
    [InlineData("09:00", "2026-01-01T23:30:00Z", 0.5)]
    [InlineData("00:00", "2026-01-01T15:30:00Z", 23.5)]
    public void WhenATimeOfDayIsWaitedForThenItIsThatOfTheZone(string at, string now, double hours) => Assert.Equal(
        TimeSpan.FromHours(hours),
        DailyActor.WaitFor(
            TimeOnly.Parse(at, System.Globalization.CultureInfo.InvariantCulture),
            DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture), Some.Seoul));

    [Fact]
    public void WhenADayHasPassedThenItsFiguresAreTold()
    {
        var tally = new DailyTally();
        foreach (var fact in Facts()) tally.Add(fact);
        var figures = tally.Figures();
        Assert.Equal((3, 1, 2), (figures.Candles, figures.Decisions[Verdict.Long], figures.Decisions[Verdict.Squeeze]));
        Assert.Equal((2, 1, 1, 1, 1), (
            figures.Delivered, figures.Failed, figures.Interruptions, figures.Anomalies, figures.ChannelFailures));
        Assert.Equal(TimeSpan.FromMilliseconds(40), figures.MedianLatency);
        Assert.Equal(1, figures.Outcomes.Returned);
        Assert.Equal(
            """
            ℹ️ [admin] The day in figures
            candles 3: LONG 1, squeeze 2
            notices delivered 2, failed 1 · latency p50 0 s, p99 0 s
            interruptions 1 · odd candles 1 · channel failures 1
            signals ended 1, back at the middle band 1 · mean best 2.00%, worst -1.00%
            """,
            Some.Writer().Plain(Some.AdminNotice(AdminNotices.Daily(figures)), DeliveryMarks.None));
    }

    [Fact]
    public void WhenTheHourComesThenTheNotifierSendsTheDigestAndTheNextCountBeginsAnew()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(NoticeDelivered));
        var at = TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(Time.Now, Some.Seoul).DateTime).AddHours(2);
        List<string> sent = [];
        var channel = new ScriptedChannel
        {
            Answer = (notice, _) =>
            {
                sent.Add(Some.Writer().Plain(notice, DeliveryMarks.None));
                return Task.FromResult(DeliveryOutcome.Delivered());
            },
        };
        var settings = new NotifySettings { Admin = new AdminSettings { DailyAt = at } };
        var memory = new NotifierMemory([channel], settings, Some.Writer(), NoticeJournal.Open(settings.Journal), seed: 1);
        var notifier = Sys.ActorOf(Props.Create(() => new NotifierActor(memory)));
        notifier.Tell(new NotifierQuery());
        ExpectMsg<NotifierSnapshot>();
        // Asked for by path, so that the count is known to have begun.
        Sys.ActorSelection(notifier.Path / "daily-digest").Tell(new Identify(1));
        ExpectMsg<ActorIdentity>();
        Sys.EventStream.Publish(Some.Long());
        Time.Advance(TimeSpan.FromHours(2));
        ExpectMsg<NoticeDelivered>();
        Time.Advance(TimeSpan.FromHours(24));
        ExpectMsg<NoticeDelivered>();
        Assert.Contains("candles 1: LONG 1", sent[0], StringComparison.Ordinal);
        Assert.Contains("candles 0", sent[1], StringComparison.Ordinal);

        // Nine hours west, the hour comes nine hours later.
        notifier.Tell(new RewordNotices(NoticeLanguage.English, "UTC"));
        notifier.Tell(new NotifierQuery());
        ExpectMsg<NotifierSnapshot>();
        Sys.ActorSelection(notifier.Path / "daily-digest").Tell(new Identify(2));
        ExpectMsg<ActorIdentity>();
        Time.Advance(TimeSpan.FromHours(9) - TimeSpan.FromSeconds(1));
        ExpectNoMsg(TimeSpan.Zero);
        Time.Advance(TimeSpan.FromSeconds(1));
        ExpectMsg<NoticeDelivered>();
    }

    private static IEnumerable<object> Facts()
    {
        yield return Some.Long();
        yield return Some.Long() with { Verdict = Verdict.Squeeze };
        yield return Some.Long() with { Verdict = Verdict.Squeeze };
        yield return new NoticeDelivered(
            new NoticeId(1), "telegram", NoticeKind.Signal, Some.Stream(), 1, TimeSpan.FromMilliseconds(40), 1);
        yield return new NoticeDelivered(
            new NoticeId(2), "telegram", NoticeKind.Admin, null, null, TimeSpan.FromSeconds(9), 1);
        yield return new NoticeFailed(new NoticeId(3), "telegram", NoticeKind.Signal, null, null, "x", 1, IsFinal: false);
        yield return new NoticeFailed(new NoticeId(3), "telegram", NoticeKind.Signal, null, null, "x", 2, IsFinal: true);
        yield return new ChannelFailed("telegram", ChannelFailureKind.Network, "x");
        yield return new CandleAnomaly(Some.Stream(), 1, "x");
        yield return new WatchStateChanged(Some.Stream(), WatchState.Suspended, "x");
        yield return new WatchStateChanged(Some.Stream(), WatchState.Live, "x");
        yield return new SignalOutcome(Some.Stream(), Side.Long, 1, Market.Price.Parse("1"), true, 3, 0.02, -0.01);
    }
}
