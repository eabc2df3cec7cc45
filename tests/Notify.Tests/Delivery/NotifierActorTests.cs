using Akka.Actor;
using ActorNotice.Notify.Delivery;
using ActorNotice.Notify.Tests.Support;

namespace ActorNotice.Notify.Tests.Delivery;

public sealed class NotifierActorTests
{
    private static readonly DeliveryOutcome Ok = DeliveryOutcome.Delivered();

    private static readonly DeliveryOutcome Unauthorized =
        DeliveryOutcome.Refused(ChannelFailureKind.Auth, "401 Unauthorized");

    [Fact]
    public async Task WhenASignalComesThenEveryChannelDeliversIt()
    {
        await using var rig = new NotifierRig(new ScriptedChannel("one"), new ScriptedChannel("two"));
        rig.Signal();
        var delivered = await rig.Probe.NextAsync<NoticeDelivered>(2);
        Assert.Equal(["one", "two"], delivered.Select(d => d.Channel).Order());
        Assert.All(
            delivered, d => Assert.Equal((Some.Stream(), Some.OpenTimeMs, 1), (d.Stream, d.OpenTimeMs, d.Attempt)));
        Assert.All(delivered, d => Assert.True(d.Latency >= TimeSpan.Zero));
    }

    [Fact]
    public async Task WhenAChannelIsBusyThenAdminNoticesOvertakeTheSignalsThatWait()
    {
        var gate = new TaskCompletionSource();
        await using var rig = new NotifierRig(
            new ScriptedChannel { Answer = (_, _) => gate.Task.ContinueWith(_ => Ok, TaskScheduler.Default) });
        rig.Signal("AUSDT");
        rig.Signal("BUSDT");
        rig.Signal("CUSDT");
        rig.Notifier.Tell(AdminNotices.Resumed("x"));
        await rig.AskAsync<NotifierSnapshot>(new NotifierQuery());
        gate.SetResult();
        var order = await rig.Probe.NextAsync<NoticeDelivered>(4);
        Assert.Equal(["AUSDT", null, "BUSDT", "CUSDT"], order.Select(d => d.Stream?.Symbol.Name));
    }

    [Fact]
    public async Task WhenASlowChannelWaitsThenTheOthersDoNot()
    {
        var never = new TaskCompletionSource<DeliveryOutcome>();
        await using var rig = new NotifierRig(
            new ScriptedChannel("slow") { Answer = (_, _) => never.Task }, new ScriptedChannel("fast"));
        for (var i = 0; i < 5; i++) rig.Signal();
        Assert.All(await rig.Probe.NextAsync<NoticeDelivered>(5), d => Assert.Equal("fast", d.Channel));
        var slow = (await rig.AskAsync<NotifierSnapshot>(new NotifierQuery())).Channels[0];
        Assert.Equal((4, 1), (slow.Queued, slow.InFlight));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WhenASenderCrashesThenNothingIsLostAndTheNoticeIsSentAgainAsARepeat(bool isSynchronous)
    {
        List<(string? Symbol, bool IsRepeat)> sends = [];
        await using var rig = new NotifierRig(new ScriptedChannel
        {
            Answer = (notice, marks) =>
            {
                lock (sends) sends.Add((notice.Stream?.Symbol.Name, marks.IsRepeat));
                if (sends.Count > 1) return Task.FromResult(Ok);
                var crash = new InvalidOperationException("secret detail");
                return isSynchronous ? throw crash : Task.FromException<DeliveryOutcome>(crash);
            },
        });
        rig.Signal("AUSDT");
        rig.Signal("BUSDT");
        var failure = await rig.Probe.NextAsync<NoticeFailed>();
        Assert.Equal(("the sender failed: InvalidOperationException", false), (failure.Reason, failure.IsFinal));
        await rig.Probe.NextAsync<NoticeDelivered>(2);
        Assert.Equal([("AUSDT", false), ("AUSDT", true), ("BUSDT", false)], sends);
    }

    [Fact]
    public async Task WhenTheNotifierItselfCrashesThenItGoesOnWithTheSameOutboxAndRepeatsNothing()
    {
        var gate = new TaskCompletionSource();
        var sends = 0;
        await using var rig = new NotifierRig(new ScriptedChannel
        {
            Answer = (_, _) =>
            {
                Interlocked.Increment(ref sends);
                return gate.Task.ContinueWith(_ => Ok, TaskScheduler.Default);
            },
        });
        for (var i = 0; i < 3; i++) rig.Signal();
        rig.Notifier.Tell(new LaneDue("no such channel"));
        var snapshot = await rig.AskAsync<NotifierSnapshot>(new NotifierQuery());
        Assert.Equal((2, 1), (snapshot.Channels[0].Queued, snapshot.Channels[0].InFlight));
        gate.SetResult();
        var delivered = await rig.Probe.NextAsync<NoticeDelivered>(3);
        Assert.Equal([1, 2, 3], delivered.Select(d => d.Id.Value));
        Assert.All(delivered, d => Assert.Equal(1, d.Attempt));
        Assert.Equal(3, sends);
    }

    [Fact]
    public async Task WhenAChannelIsRefusedThenItIsSaidAndTheOthersStillTellTheOperator()
    {
        await using var rig = new NotifierRig(
            new ScriptedChannel("telegram") { Answer = static (_, _) => Task.FromResult(Unauthorized) },
            new ScriptedChannel("console"));
        rig.Signal();
        rig.Notifier.Tell(AdminNotices.Halted("Telegram refused the token"));
        List<object> events = [];
        while (events.Count < 5) events.Add(await rig.Probe.NextAnyAsync());
        Assert.Equal(new ChannelFailed("telegram", ChannelFailureKind.Auth, "401 Unauthorized"),
            Assert.Single(events.OfType<ChannelFailed>()));
        Assert.Equal(2, events.OfType<NoticeDelivered>().Count(d => d.Channel == "console"));
        Assert.Equal(2, events.OfType<NoticeFailed>().Count(f => f is { Channel: "telegram", IsFinal: true }));
    }

    [Fact]
    public async Task WhenThePreflightIsRefusedThenTheChannelClosesBeforeAnyNoticeAndReopensOnDemand()
    {
        var isGood = false;
        await using var rig = new NotifierRig(new ScriptedChannel
        {
            Check = () => isGood ? Ok : Unauthorized,
        });
        Assert.Equal("401 Unauthorized", (await rig.Probe.NextAsync<ChannelFailed>()).Reason);
        rig.Signal();
        Assert.True((await rig.Probe.NextAsync<NoticeFailed>()).IsFinal);
        isGood = true;
        rig.Notifier.Tell(new ReopenChannel());
        Assert.Equal(NoticeKind.Admin, (await rig.Probe.NextAsync<NoticeDelivered>()).Kind);
        rig.Signal();
        Assert.Equal(NoticeKind.Signal, (await rig.Probe.NextAsync<NoticeDelivered>()).Kind);
        var snapshot = await rig.AskAsync<NotifierSnapshot>(new NotifierQuery());
        Assert.Null(snapshot.Channels[0].Closed);
    }

    [Fact]
    public async Task WhenSendingFailsForAWhileThenItIsTriedUntilItWorks()
    {
        var answers = new Queue<DeliveryOutcome>(
            [DeliveryOutcome.NotSent("502"), DeliveryOutcome.Busy(TimeSpan.FromMilliseconds(5), "429"), Ok]);
        await using var rig = new NotifierRig(
            new ScriptedChannel { Answer = (_, _) => Task.FromResult(answers.Dequeue()) });
        rig.Signal();
        Assert.Equal(["502", "429"], (await rig.Probe.NextAsync<NoticeFailed>(2)).Select(f => f.Reason));
        Assert.Equal(3, (await rig.Probe.NextAsync<NoticeDelivered>()).Attempt);
    }

    [Fact]
    public async Task WhenTheOutboxIsDrainedThenTheAnswerComesAfterTheLastDelivery()
    {
        var gate = new TaskCompletionSource();
        await using var rig = new NotifierRig(
            new ScriptedChannel { Answer = (_, _) => gate.Task.ContinueWith(_ => Ok, TaskScheduler.Default) });
        await rig.AskAsync<OutboxDrained>(new DrainOutbox());
        rig.Signal();
        rig.Notifier.Tell(AdminNotices.Stopped("SIGTERM", 1, 0));
        var drained = rig.AskAsync<OutboxDrained>(new DrainOutbox());
        await rig.AskAsync<NotifierSnapshot>(new NotifierQuery());
        Assert.False(drained.IsCompleted);
        gate.SetResult();
        await drained;
        Assert.Equal(2, (await rig.Probe.NextAsync<NoticeDelivered>(2)).Count);
    }

    [Fact]
    public async Task WhenItIsAskedThenTheSnapshotCountsAndShowsTheLastNotice()
    {
        await using var rig = new NotifierRig(new ScriptedChannel("one"), new ScriptedChannel("two"));
        Assert.Null((await rig.AskAsync<NotifierSnapshot>(new NotifierQuery())).LastNotice);
        rig.Signal("ETHUSDT");
        await rig.Probe.NextAsync<NoticeDelivered>(2);
        var snapshot = await rig.AskAsync<NotifierSnapshot>(new NotifierQuery());
        Assert.Equal((0, 2L, 0L), (snapshot.Queued, snapshot.Delivered, snapshot.Failed));
        Assert.StartsWith("📈 LONG ETHUSDT 1m 41,980.5\n", snapshot.LastNotice, StringComparison.Ordinal);
        Assert.NotNull(snapshot.Channels[0].LatencyPercentile(99));
    }

    [Fact]
    public async Task WhenTheLastRunOwedNoticesThenTheFirstStartNoticeSaysSoAndTheNextRunNoMore()
    {
        var settings = new NotifySettings
        {
            Journal = new JournalSettings
            {
                Path = Path.Combine(Directory.CreateTempSubdirectory("journal-").FullName, "notices"),
            },
        };
        var never = new TaskCompletionSource<DeliveryOutcome>();
        await using (var rig = new NotifierRig(settings, new ScriptedChannel { Answer = (_, _) => never.Task }))
        {
            rig.Signal("AUSDT");
            rig.Signal("BUSDT");
            await rig.AskAsync<NotifierSnapshot>(new NotifierQuery());
        }

        Assert.EndsWith(
            "without confirmation: 2 (scripted), 1 of them may have arrived: "
            + "LONG AUSDT 1m 11-21 18:00, LONG BUSDT 1m 11-21 18:00",
            await StartNoticeAsync(settings), StringComparison.Ordinal);
        Assert.DoesNotContain("without confirmation", await StartNoticeAsync(settings), StringComparison.Ordinal);
    }

    private static async Task<string?> StartNoticeAsync(NotifySettings settings)
    {
        await using var rig = new NotifierRig(settings, new ScriptedChannel());
        rig.Notifier.Tell(AdminNotices.Started("1", "mainnet", 1, 1));
        await rig.Probe.NextAsync<NoticeDelivered>();
        return (await rig.AskAsync<NotifierSnapshot>(new NotifierQuery())).LastNotice;
    }

    [Fact]
    public async Task WhenItStopsThenWhatIsUnderWayIsCancelledAndTheChannelsAreClosed()
    {
        var started = new TaskCompletionSource();
        var channel = new ScriptedChannel
        {
            Answer = (_, _) =>
            {
                started.SetResult();
                return new TaskCompletionSource<DeliveryOutcome>().Task;
            },
        };
        await using (var rig = new NotifierRig(channel))
        {
            rig.Signal();
            await started.Task;
            Assert.False(channel.Stopping.IsCancellationRequested);
        }

        Assert.True(channel.Stopping.IsCancellationRequested);
        Assert.True(channel.IsDisposed);
    }
}
