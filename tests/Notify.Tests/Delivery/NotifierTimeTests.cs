using ActorNotice.Notify.Delivery;
using ActorNotice.Notify.Journal;
using ActorNotice.Notify.Tests.Support;
using ActorNotice.Signals;
using ActorNotice.Support.Time;
using Akka.Actor;
using Akka.TestKit.Xunit2;

namespace ActorNotice.Notify.Tests.Delivery;

/// <summary>Pace and retries of the running actor, under virtual time.</summary>
public sealed class NotifierTimeTests : TestKit
{
    public NotifierTimeTests()
        : base(HandClock.Config)
    {
        Sys.EventStream.Subscribe(TestActor, typeof(NoticeDelivered));
        Sys.EventStream.Subscribe(TestActor, typeof(NoticeFailed));
    }

    private HandClock Time => HandClock.Of(Sys);

    private IActorRef NotifierOf(INoticeChannel channel)
    {
        var settings = new NotifySettings { Retry = new RetrySettings { Jitter = 0 } };
        var memory = new NotifierMemory([channel], settings, Some.Writer(), NoticeJournal.Open(settings.Journal), seed: 1);
        return Sys.ActorOf(Props.Create(() => new NotifierActor(memory)));
    }

    private void Signal(IActorRef notifier) => notifier.Tell(new Signal(Some.Long(), Time.HighResMonotonicClock));

    private ChannelSnapshot Snapshot(IActorRef notifier)
    {
        notifier.Tell(new NotifierQuery());
        return ExpectMsg<NotifierSnapshot>().Channels[0];
    }

    // The snapshot is the barrier: once it is here, the notifier has also set the timer that follows the fact.
    private T Next<T>(IActorRef notifier)
    {
        var fact = ExpectMsg<T>();
        Snapshot(notifier);
        return fact;
    }

    [Fact]
    public void WhenThePaceIsOnThenTheWaitIsExactlyThePace()
    {
        var notifier = NotifierOf(new ScriptedChannel { Pace = [new PaceLimit("chat", 1, TimeSpan.FromSeconds(1))] });
        for (var i = 0; i < 3; i++) Signal(notifier);
        Assert.Equal(TimeSpan.Zero, Next<NoticeDelivered>(notifier).Latency);
        Time.Advance(TimeSpan.FromMilliseconds(999));
        Assert.Equal(2, Snapshot(notifier).Queued);
        Time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(TimeSpan.FromSeconds(1), Next<NoticeDelivered>(notifier).Latency);
        Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(TimeSpan.FromSeconds(2), Next<NoticeDelivered>(notifier).Latency);
    }

    [Fact]
    public void WhenRetryAfterIsNamedThenNothingIsSentBefore()
    {
        var answers = new Queue<DeliveryOutcome>(
            [DeliveryOutcome.Busy(TimeSpan.FromSeconds(7), "429"), DeliveryOutcome.Delivered()]);
        var notifier = NotifierOf(new ScriptedChannel { Answer = (_, _) => Task.FromResult(answers.Dequeue()) });
        Signal(notifier);
        Next<NoticeFailed>(notifier);
        Time.Advance(TimeSpan.FromSeconds(6.999));
        Assert.Equal(1, Snapshot(notifier).Queued);
        Time.Advance(TimeSpan.FromSeconds(0.001));
        var delivered = Next<NoticeDelivered>(notifier);
        Assert.Equal((2, TimeSpan.FromSeconds(7)), (delivered.Attempt, delivered.Latency));
    }

    [Fact]
    public void WhenTheServerFailsThenTheWaitsDoubleUntilTheNoticeIsGivenUp()
    {
        var notifier = NotifierOf(new ScriptedChannel
        {
            Answer = static (_, _) => Task.FromResult(DeliveryOutcome.NotSent("502")),
        });
        Signal(notifier);
        foreach (var wait in (int[])[1, 2, 4, 8, 16, 32, 60, 60, 60])
        {
            Assert.False(Next<NoticeFailed>(notifier).IsFinal);
            Time.Advance(TimeSpan.FromSeconds(wait));
        }

        Assert.True(Next<NoticeFailed>(notifier).IsFinal);
        Assert.Equal(1, Snapshot(notifier).Failed);
    }
}
