using Akka.Actor;
using Akka.Embedded.Tests.Support;
using Akka.Event;

namespace Akka.Embedded.Tests;

/// <summary>Inboxes: mailboxes of code that is not an actor.</summary>
public sealed class InboxTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task WhenAnActorAnswersThenTheInboxThatAskedReceivesIt()
    {
        await using var quiet = new Quiet();
        using var inbox = Inbox.Create(quiet.System);
        var echo = quiet.Act(a => a.On<string>(m => a.From.Tell(m + "!")));
        inbox.Send(echo, "a");
        inbox.Send(echo, "b");
        Assert.Equal("a!", inbox.Receive());
        Assert.Equal("b!", await inbox.ReceiveAsync());
        Assert.Equal("/system", inbox.Receiver.Path.Parent.ToStringWithoutAddress());
    }

    [Fact]
    public async Task WhenAKindIsAskedForThenTheOthersStayInTheirOrder()
    {
        await using var quiet = new Quiet();
        using var inbox = Inbox.Create(quiet.System);
        foreach (var message in new object[] { 1, "a", 2, "b" }) inbox.Receiver.Tell(message);
        Assert.Equal("a", inbox.ReceiveWhere(m => m is string));
        Assert.Equal("b", inbox.ReceiveWhere(m => m is string, Quiet.Patience));
        Assert.Equal(1, inbox.Receive());
        Assert.Equal(2, inbox.Receive());
    }

    [Fact]
    public async Task WhenSeveralWaitThenAMessageGoesToTheFirstWhoWantsIt()
    {
        await using var quiet = new Quiet();
        using var inbox = Inbox.Create(quiet.System);
        var numbers = Task.Run(() => inbox.ReceiveWhere(m => m is int, Quiet.Patience));
        var first = inbox.ReceiveAsync(Quiet.Patience);
        inbox.Receiver.Tell("a");
        Assert.Equal("a", await first);
        inbox.Receiver.Tell(1);
        Assert.Equal(1, await numbers.WaitAsync(Quiet.Patience));
    }

    [Fact]
    public async Task WhenNothingComesThenTheBlockingFormThrowsAndTheOtherAnswersWithAFailure()
    {
        await using var quiet = new Quiet();
        using var inbox = Inbox.Create(quiet.System);
        var late = Assert.Throws<TimeoutException>(() => inbox.Receive(TimeSpan.FromMilliseconds(1)));
        Assert.Contains(inbox.Receiver.Path.ToString(), late.Message, StringComparison.Ordinal);
        Assert.Throws<TimeoutException>(() => inbox.ReceiveWhere(m => m is int, TimeSpan.FromMilliseconds(1)));
        var failure = Assert.IsType<Status.Failure>(await inbox.ReceiveAsync(TimeSpan.FromMilliseconds(1)));
        Assert.IsType<TimeoutException>(failure.Cause);
    }

    [Fact]
    public async Task WhenSeveralAreLateAtOnceThenEachIsToldAndTheNextMessageIsNotLost()
    {
        await using var quiet = new Quiet(ManualScheduler.Setting);
        using var inbox = Inbox.Create(quiet.System);
        var waiting = Enumerable.Range(0, 3).Select(_ => inbox.ReceiveAsync(Second)).ToArray();
        var patient = inbox.ReceiveAsync(Second * 2);
        await inbox.Receiver.Ask<ActorIdentity>(new Identify(1), Timeout.InfiniteTimeSpan);
        ManualScheduler.Of(quiet.System).Advance(Second);
        var answers = await Task.WhenAll(waiting).WaitAsync(Quiet.Patience);
        Assert.All(answers, answer => Assert.IsType<Status.Failure>(answer));
        inbox.Receiver.Tell("x");
        Assert.Equal("x", await patient.WaitAsync(Quiet.Patience));
    }

    [Fact]
    public async Task WhenNoTimeIsGivenThenTheConfiguredOneCounts()
    {
        await using var quiet = new Quiet(ManualScheduler.Setting + "\nakka.actor.inbox.default-timeout = 3s");
        using var inbox = Inbox.Create(quiet.System);
        var answer = inbox.ReceiveAsync();
        await inbox.Receiver.Ask<ActorIdentity>(new Identify(1), Timeout.InfiniteTimeSpan);
        ManualScheduler.Of(quiet.System).Advance(Second * 2.9);
        await inbox.Receiver.Ask<ActorIdentity>(new Identify(1), Timeout.InfiniteTimeSpan);
        Assert.False(answer.IsCompleted);
        ManualScheduler.Of(quiet.System).Advance(Second * 0.1);
        Assert.IsType<Status.Failure>(await answer.WaitAsync(Quiet.Patience));
    }

    [Fact]
    public async Task WhenTheInboxIsFullThenFurtherMessagesAreDroppedAndItIsSaidOnce()
    {
        await using var quiet = new Quiet("akka { loglevel = WARNING, actor.inbox.inbox-size = 2 }");
        var log = quiet.Probe();
        quiet.System.EventStream.Subscribe<Warning>(log.Ref);
        using var inbox = Inbox.Create(quiet.System);
        foreach (var number in Enumerable.Range(1, 4)) inbox.Receiver.Tell(number);
        Assert.Equal(1, inbox.Receive());
        Assert.Equal(2, inbox.Receive());
        inbox.Receiver.Tell(5);
        Assert.Equal(5, inbox.Receive());
        var warning = await log.Expect<Warning>();
        Assert.Contains("Current is 2", warning.Message.ToString(), StringComparison.Ordinal);
        await log.ExpectNothing();
    }

    [Fact]
    public async Task WhenAWatchedActorEndsThenItsNoticeIsAMessage()
    {
        await using var quiet = new Quiet();
        using var inbox = Inbox.Create(quiet.System);
        var (plain, special, ignored) = (quiet.Act(_ => { }), quiet.Act(_ => { }), quiet.Act(_ => { }));
        inbox.Watch(plain);
        inbox.WatchWith(special, "gone");
        inbox.Watch(ignored);
        inbox.Unwatch(ignored);
        quiet.System.Stop(plain);
        Assert.Equal(plain, Assert.IsType<Terminated>(inbox.Receive(Quiet.Patience)).ActorRef);
        quiet.System.Stop(ignored);
        Assert.True(await ignored.WatchAsync().WaitAsync(Quiet.Patience));
        quiet.System.Stop(special);
        Assert.Equal("gone", inbox.Receive(Quiet.Patience));
    }

    [Fact]
    public async Task WhenTheInboxIsDisposedThenItsReceiverStops()
    {
        await using var quiet = new Quiet();
        var inbox = Inbox.Create(quiet.System);
        inbox.Dispose();
        Assert.True(await inbox.Receiver.WatchAsync().WaitAsync(Quiet.Patience));
    }

    [Fact]
    public async Task WhenManyThreadsSendAndReceiveThenEachMessageIsReceivedOnce()
    {
        await using var quiet = new Quiet("akka.actor.inbox.inbox-size = 10000");
        using var inbox = Inbox.Create(quiet.System);
        for (var round = 0; round < 100; round++)
        {
            var receiving = Enumerable.Range(0, 20).Select(_ => inbox.ReceiveAsync(Quiet.Patience)).ToArray();
            Parallel.For(0, 20, number => inbox.Receiver.Tell(number));
            var received = await Task.WhenAll(receiving).WaitAsync(Quiet.Patience);
            Assert.Equal(Enumerable.Range(0, 20), received.Cast<int>().Order());
        }
    }
}
