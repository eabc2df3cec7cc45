using Akka.Actor;
using Akka.Embedded.Tests.Support;
using Akka.Event;

namespace Akka.Embedded.Tests;

public sealed class StashTests : IAsyncDisposable
{
    private readonly Quiet _quiet = new();

    public ValueTask DisposeAsync() => _quiet.DisposeAsync();

    [Fact]
    public async Task WhenMessagesAreUnstashedThenTheyComeFirstAndInTheirOrder()
    {
        var probe = _quiet.Probe();
        var actor = _quiet.Act(Closed(probe));
        foreach (var message in new object[] { "a", "b", "c" }) actor.Tell(message);
        actor.Tell(1);
        actor.Tell("d");
        await probe.Expect("a", "b", "c", "d");
    }

    [Fact]
    public async Task WhenAnActorRestartsThenStashedMessagesAreNotLost()
    {
        var probe = _quiet.Probe();
        var restarts = 0;
        var actor = _quiet.Act(a =>
        {
            if (restarts++ == 0) a.On<string>(_ => a.Stash.Stash());
            else a.On<string>(m => probe.Ref.Tell(m));
            a.On<int>(_ => throw new InvalidOperationException());
        });
        foreach (var message in new object[] { "a", "b", 1, "c" }) actor.Tell(message);
        await probe.Expect("a", "b", "c");
    }

    [Fact]
    public async Task WhenAnActorEndsThenStashedMessagesBecomeDeadLetters()
    {
        var probe = _quiet.Probe();
        _quiet.System.EventStream.Subscribe<DeadLetter>(probe.Ref);
        var actor = _quiet.Act(Closed(probe));
        actor.Tell("a");
        actor.Tell(PoisonPill.Instance);
        Assert.Equal("a", (await probe.Expect<DeadLetter>()).Message);
    }

    [Fact]
    public async Task WhenAMessageIsStashedTwiceThenItThrows()
    {
        var probe = _quiet.Probe();
        var actor = _quiet.Act(a => a.On<string>(_ =>
        {
            a.Stash.Stash();
            probe.Ref.Tell(Record.Exception(a.Stash.Stash)?.GetType() ?? typeof(void));
        }));
        actor.Tell("x");
        await probe.Expect(typeof(IllegalActorStateException));
    }

    [Fact]
    public async Task WhenTheStashIsFullThenItThrows()
    {
        var probe = _quiet.Probe();
        var props = Scripted.Props(a => a.On<string>(_ =>
            probe.Ref.Tell(Record.Exception(a.Stash.Stash)?.GetType() ?? typeof(void))));
        var actor = _quiet.System.ActorOf(props.WithStashCapacity(1));
        actor.Tell("x");
        actor.Tell("y");
        await probe.Expect(typeof(void), typeof(StashOverflowException));
    }

    [Fact]
    public async Task WhenOneMessageIsUnstashedThenItIsTheOldest()
    {
        var probe = _quiet.Probe();
        var actor = _quiet.Act(a =>
        {
            a.On<string>(_ => a.Stash.Stash());
            a.On<int>(_ =>
            {
                probe.Ref.Tell(a.Stash.Count);
                a.Stash.Unstash();
                a.Turn(b => b.On<string>(m => probe.Ref.Tell(m)));
            });
        });
        foreach (var message in new object[] { "a", "b", 1, "c" }) actor.Tell(message);
        await probe.Expect(2, "a", "c");
    }

    private static Action<Scripted> Closed(Probe probe) => a =>
    {
        a.On<string>(_ => a.Stash.Stash());
        a.On<int>(_ =>
        {
            a.Stash.UnstashAll();
            a.Turn(b => b.On<string>(m => probe.Ref.Tell(m)));
        });
    };
}
