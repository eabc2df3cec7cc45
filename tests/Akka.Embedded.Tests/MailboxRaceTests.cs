using Akka.Actor;
using Akka.Configuration;
using Akka.Dispatch;
using Akka.Dispatch.MessageQueues;
using Akka.Embedded.Tests.Support;
using Akka.Event;

namespace Akka.Embedded.Tests;

/// <summary>What must hold whoever is first: the sender, the actor or its end.</summary>
public sealed class MailboxRaceTests
{
    private const string Boxes =
        """
        bounded { mailbox-type = "Akka.Dispatch.BoundedMailbox", mailbox-capacity = 5, mailbox-push-timeout-time = 20s }
        brief { mailbox-type = "Akka.Dispatch.BoundedMailbox", mailbox-capacity = 1, mailbox-push-timeout-time = 5ms }
        fair { mailbox-type = "Akka.Embedded.Tests.MailboxRaceTests+Fair, Akka.Embedded.Tests" }
        default { mailbox-type = "Akka.Dispatch.UnboundedMailbox" }
        deque { mailbox-type = "Akka.Dispatch.UnboundedDequeBasedMailbox" }
        """;

    [Theory]
    [InlineData("default")]
    [InlineData("bounded")]
    [InlineData("fair")]
    public async Task WhenSendersRaceWithTheActorsEndThenEveryMessageIsReceivedOrADeadLetter(string mailbox)
    {
        const int Senders = 3;
        const int Each = 40;
        await using var quiet = new Quiet(Boxes);
        for (var round = 0; round < 100; round++)
        {
            using var settled = new CountdownEvent(Senders * Each);
            var dead = quiet.Act(a => a.On<DeadLetter>(letter => _ = letter.Message is int && settled.Signal()));
            await dead.Ask<ActorIdentity>(new Identify(null), Quiet.Patience);
            quiet.System.EventStream.Subscribe(dead, typeof(DeadLetter));
            var actor = quiet.System.ActorOf(Props.Create(() => new Counter(settled)).WithMailbox(mailbox));
            var senders = Enumerable.Range(0, Senders).Select(_ => Task.Run(() =>
            {
                for (var i = 0; i < Each; i++) actor.Tell(i);
            })).ToArray();
            quiet.System.Stop(actor);
            await Task.WhenAll(senders).WaitAsync(Quiet.Patience);
            Assert.True(settled.Wait(Quiet.Patience), $"round {round}: {settled.CurrentCount} messages are lost");
            quiet.System.Stop(dead);
            await dead.WatchAsync().WaitAsync(Quiet.Patience);
        }
    }

    [Theory]
    [InlineData("default")]
    [InlineData("bounded")]
    [InlineData("fair")]
    public async Task WhenSeveralSendAtOnceThenEachOnesOrderIsKept(string mailbox)
    {
        const int Senders = 4;
        const int Each = 500;
        await using var quiet = new Quiet(Boxes);
        for (var round = 0; round < 100; round++)
        {
            var next = new int[Senders];
            var disorder = 0;
            using var settled = new CountdownEvent(Senders * Each);
            var actor = quiet.System.ActorOf(Listening(message =>
            {
                var (sender, number) = ((int, int))message;
                if (next[sender]++ != number) disorder++;
                settled.Signal();
            }).WithMailbox(mailbox));
            var senders = Enumerable.Range(0, Senders).Select(sender => Task.Run(() =>
            {
                for (var i = 0; i < Each; i++) actor.Tell((sender, i));
            })).ToArray();
            await Task.WhenAll(senders).WaitAsync(Quiet.Patience);
            Assert.True(settled.Wait(Quiet.Patience));
            Assert.Equal(0, disorder);
            quiet.System.Stop(actor);
        }
    }

    [Fact]
    public async Task WhenAQueueIsFullThenTheSenderWaitsUntilThereIsRoom()
    {
        await using var quiet = new Quiet();
        var receiver = quiet.Act(_ => { });
        for (var round = 0; round < 100; round++)
        {
            var queue = new BoundedMessageQueue(1, Timeout.InfiniteTimeSpan);
            queue.Enqueue(receiver, new Envelope("first", receiver));
            var waiting = Task.Run(() => queue.Enqueue(receiver, new Envelope("second", receiver)));
            Assert.Equal(1, queue.Count);
            Assert.True(queue.TryDequeue(out var first));
            await waiting.WaitAsync(Quiet.Patience);
            Assert.True(queue.TryDequeue(out var second));
            Assert.Equal(["first", "second"], [first.Message, second.Message]);
            Assert.False(queue.TryDequeue(out _));
        }
    }

    [Fact]
    public async Task WhenTheTimeOutPassesThenTheMessageIsADeadLetterAndTheRestIsReceived()
    {
        await using var quiet = new Quiet(Boxes);
        using var gate = new ManualResetEventSlim();
        using var busy = new ManualResetEventSlim();
        var (dead, heard) = (quiet.Probe(), quiet.Probe());
        quiet.System.EventStream.Subscribe(dead.Ref, typeof(DeadLetter));
        var actor = quiet.System.ActorOf(Listening(message =>
        {
            busy.Set();
            gate.Wait();
            heard.Ref.Tell(message);
        }).WithMailbox("brief"));
        actor.Tell("in hand");
        busy.Wait();
        actor.Tell("waits");
        actor.Tell("too many", heard.Ref);
        var letter = await dead.Expect<DeadLetter>();
        Assert.Equal(("too many", actor, heard.Ref), (letter.Message, letter.Recipient, letter.Sender));
        gate.Set();
        await heard.Expect("in hand", "waits");
    }

    [Fact]
    public void WhenAnActorFillsItsOwnMailboxThenItDoesNotWaitForItself()
    {
        const string Own = "own { mailbox-type = \"Akka.Dispatch.BoundedMailbox\", mailbox-capacity = 1 }";
        var (pumped, got) = (new Pumped(Own), 0);
        var actor = pumped.Act(Chatty(() => got++).WithMailbox("own"));
        actor.Tell("go");
        pumped.Run();
        Assert.Equal(2, got);
        Assert.Equal(["again", "again"], pumped.Dead);
    }

    [Theory]
    [InlineData("deque", "1 2 4")]
    [InlineData("fair", "4 1 2 4")]
    public void WhenAnActorUnstashesThenWhatItPutAsideComesBeforeTheRest(string mailbox, string expected)
    {
        var (pumped, got) = (new Pumped(Boxes), new List<object>());
        var actor = pumped.Act(Scripted.Props(a =>
        {
            a.On<int>(number =>
            {
                if (number == 3) a.Turn(b => b.On<int>(later => got.Add(later)));
                else a.Stash.Stash();
                if (number == 3)
                {
                    a.Stash.UnstashAll();
                    if (mailbox == "fair") a.Me.Tell(4);
                }
            });
        }).WithMailbox(mailbox));
        foreach (var number in new[] { 1, 2, 3, 4 }) actor.Tell(number);
        pumped.Run();
        Assert.Equal(expected, string.Join(' ', got));
    }

    [Fact]
    public async Task WhenAStashHasAMailboxWithoutAFrontThenTheActorDoesNotStart()
    {
        await using var quiet = new Quiet(Boxes);
        var probe = quiet.Probe();
        probe.Watch(quiet.System.ActorOf(Props.Create(() => new Stasher()).WithMailbox("bounded")));
        await probe.Expect<Terminated>();
        probe.Watch(quiet.System.ActorOf(Props.Create(() => new Stasher()), "fine"));
        var answer = await quiet.System.ActorSelection("/user/fine").ResolveOne(Quiet.Patience);
        Assert.Equal("fine", answer.Path.Name);
    }

    private static Props Listening(Action<object> listen) => Props.Create(() => new Listener(listen));

    private static Props Chatty(Action hear) => Props.Create(() => new Chatterbox(hear));

    private sealed class Counter(CountdownEvent settled) : UntypedActor
    {
        protected override void OnReceive(object message) => settled.Signal();
    }

    private sealed class Listener(Action<object> listen) : UntypedActor
    {
        protected override void OnReceive(object message) => listen(message);
    }

    private sealed class Chatterbox(Action hear) : UntypedActor
    {
        protected override void OnReceive(object message)
        {
            hear();
            if (message is not "go") return;
            for (var i = 0; i < 3; i++) Self.Tell("again");
        }
    }

    private sealed class Stasher : UntypedActor, IWithUnrestrictedStash
    {
        public IStash Stash { get; set; } = null!;

        protected override void OnReceive(object message) => Unhandled(message);
    }

    private sealed class Fair(Settings settings, Config config) : UnboundedStablePriorityMailbox(settings, config)
    {
        protected override int PriorityGenerator(object message) => message is 4 ? 0 : 1;
    }
}
