using Akka.Actor;
using Akka.Embedded.Tests.Support;
using Akka.Event;

namespace Akka.Embedded.Tests;

public sealed class MessagingTests : IAsyncDisposable
{
    private readonly Quiet _quiet = new();

    public ValueTask DisposeAsync() => _quiet.DisposeAsync();

    [Fact]
    public async Task WhenOneSenderSendsManyMessagesThenTheyArriveInOrder()
    {
        var probe = _quiet.Probe();
        for (var i = 0; i < 10_000; i++) probe.Ref.Tell(i);
        for (var i = 0; i < 10_000; i++) Assert.Equal(i, await probe.Expect<int>());
    }

    [Fact]
    public async Task WhenManySendersSendAtOnceThenEachOnesOrderIsKeptAndNothingIsLost()
    {
        for (var round = 0; round < 100; round++)
        {
            const int Senders = 4, Each = 500;
            var last = new int[Senders];
            var done = new TaskCompletionSource();
            var seen = 0;
            var actor = _quiet.Act(a => a.On<(int Sender, int Number)>(m =>
            {
                Assert.Equal(last[m.Sender]++, m.Number);
                if (++seen == Senders * Each) done.SetResult();
            }));
            Parallel.For(0, Senders, sender =>
            {
                for (var i = 0; i < Each; i++) actor.Tell((sender, i));
            });
            await done.Task.WaitAsync(Quiet.Patience);
        }
    }

    [Fact]
    public async Task WhenAnActorTellsThenItIsTheSender()
    {
        var probe = _quiet.Probe();
        var actor = _quiet.Act(a => a.On<string>(m => probe.Ref.Tell(m)));
        actor.Tell("x");
        await probe.Expect("x");
        Assert.Equal(actor, probe.LastSender);
    }

    [Fact]
    public async Task WhenNobodySendsThenTheSenderIsTheDeadLetters()
    {
        var probe = _quiet.Probe();
        probe.Ref.Tell("x", ActorRefs.NoSender);
        await probe.Expect("x");
        Assert.Equal(_quiet.System.DeadLetters, probe.LastSender);
    }

    [Fact]
    public async Task WhenAMessageIsForwardedThenTheFirstSenderIsKept()
    {
        var probe = _quiet.Probe();
        var asker = _quiet.Probe();
        var middle = _quiet.Act(a => a.On<string>(m => probe.Ref.Forward(m)));
        middle.Tell("x", asker.Ref);
        await probe.Expect("x");
        Assert.Equal(asker.Ref, probe.LastSender);
    }

    [Fact]
    public void WhenTheMessageIsNullThenTellThrows() =>
        Assert.Throws<InvalidMessageException>(() => _quiet.System.DeadLetters.Tell(null!));

    [Fact]
    public async Task WhenTheActorIsGoneThenTheMessageIsADeadLetter()
    {
        var probe = _quiet.Probe();
        var actor = _quiet.Act(a => a.Any(_ => { }));
        await actor.GracefulStop(Quiet.Patience);
        _quiet.System.EventStream.Subscribe<DeadLetter>(probe.Ref);
        actor.Tell("late", probe.Ref);
        var letter = await probe.Expect<DeadLetter>();
        Assert.Equal(("late", probe.Ref, actor), (letter.Message, letter.Sender, letter.Recipient));
    }

    [Fact]
    public async Task WhenADeadLetterIsSuppressibleThenItIsPublishedAsSuppressed()
    {
        var probe = _quiet.Probe();
        var actor = _quiet.Act(a => a.Any(_ => { }));
        await actor.GracefulStop(Quiet.Patience);
        _quiet.System.EventStream.Subscribe<AllDeadLetters>(probe.Ref);
        actor.Tell(PoisonPill.Instance);
        await probe.Expect<SuppressedDeadLetter>();
    }

    [Fact]
    public async Task WhenMessagesWaitInAStoppingActorThenTheyBecomeDeadLetters()
    {
        var probe = _quiet.Probe();
        _quiet.System.EventStream.Subscribe<DeadLetter>(probe.Ref);
        using var gate = new ManualResetEventSlim();
        using var inside = new ManualResetEventSlim();
        var actor = _quiet.Act(a => a.On<string>(_ =>
        {
            inside.Set();
            gate.Wait();
        }));
        actor.Tell("busy");
        Assert.True(inside.Wait(Quiet.Patience));
        actor.Tell("waits 1");
        actor.Tell("waits 2");
        _quiet.System.Stop(actor);
        gate.Set();
        Assert.Equal("waits 1", (await probe.Expect<DeadLetter>()).Message);
        Assert.Equal("waits 2", (await probe.Expect<DeadLetter>()).Message);
    }

    [Fact]
    public async Task WhenNoHandlerFitsThenTheMessageIsPublishedAsUnhandled()
    {
        var probe = _quiet.Probe();
        _quiet.System.EventStream.Subscribe<UnhandledMessage>(probe.Ref);
        var actor = _quiet.Act(a => a.On<string>(_ => { }));
        actor.Tell(42, probe.Ref);
        var unhandled = await probe.Expect<UnhandledMessage>();
        Assert.Equal((42, probe.Ref, actor), (unhandled.Message, unhandled.Sender, unhandled.Recipient));
    }

    [Fact]
    public async Task WhenAPoisonPillComesThenEarlierMessagesAreProcessedAndLaterOnesAreNot()
    {
        var probe = _quiet.Probe();
        var actor = _quiet.Act(a => a.On<string>(m => probe.Ref.Tell(m)));
        probe.Watch(actor);
        await actor.Ask<ActorIdentity>(new Identify(null), Quiet.Patience);
        actor.Tell("before");
        actor.Tell(PoisonPill.Instance);
        actor.Tell("after");
        await probe.Expect("before");
        await probe.Expect<Terminated>();
    }

    [Fact]
    public async Task WhenAnActorIsIdentifiedThenItAnswersWithItsReference()
    {
        var actor = _quiet.Act(a => a.Any(_ => { }));
        var answer = await actor.Ask<ActorIdentity>(new Identify(7), Quiet.Patience);
        Assert.Equal(new ActorIdentity(7, actor), answer);
    }
}
