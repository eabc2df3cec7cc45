using Akka.Actor;
using Akka.Embedded.Tests.Support;

namespace Akka.Embedded.Tests;

public sealed class DeathWatchTests : IAsyncDisposable
{
    private readonly Quiet _quiet = new();

    public ValueTask DisposeAsync() => _quiet.DisposeAsync();

    [Fact]
    public async Task WhenAWatchedActorEndsThenTerminatedComesExactlyOnce()
    {
        for (var round = 0; round < 100; round++)
        {
            var probe = _quiet.Probe();
            var actor = _quiet.Act(a => a.Any(_ => { }));
            probe.Watch(actor);
            probe.Watch(actor);
            actor.Tell(PoisonPill.Instance);
            Assert.Equal(actor, (await probe.Expect<Terminated>()).ActorRef);
            probe.Ref.Tell("end");
            await probe.Expect("end");
        }
    }

    [Fact]
    public async Task WhenADeadActorIsWatchedThenTerminatedComesAtOnce()
    {
        var probe = _quiet.Probe();
        var actor = _quiet.Act(a => a.Any(_ => { }));
        await actor.GracefulStop(Quiet.Patience);
        probe.Watch(actor);
        Assert.False((await probe.Expect<Terminated>()).ExistenceConfirmed);
    }

    [Fact]
    public async Task WhenAnActorThatNeverWasIsWatchedThenTerminatedComesAtOnce()
    {
        var probe = _quiet.Probe();
        var provider = ((ExtendedActorSystem)_quiet.System).Provider;
        probe.Watch(provider.ResolveActorRef(ActorPath.Parse("akka://test/user/nobody")));
        Assert.False((await probe.Expect<Terminated>()).ExistenceConfirmed);
    }

    [Fact]
    public async Task WhenWatchedWithAMessageThenThatMessageComesInstead()
    {
        var probe = _quiet.Probe();
        var actor = _quiet.Act(a => a.Any(_ => { }));
        var watcher = _quiet.Act(a =>
        {
            a.OnStart = () => a.Ctx.WatchWith(actor, "gone");
            a.On<string>(m => probe.Ref.Tell(m));
        });
        await watcher.Ask<ActorIdentity>(new Identify(null), Quiet.Patience);
        actor.Tell(PoisonPill.Instance);
        await probe.Expect("gone");
    }

    [Fact]
    public async Task WhenWatchedAgainWithAnotherMessageThenItThrows()
    {
        var probe = _quiet.Probe();
        var actor = _quiet.Act(a => a.Any(_ => { }));
        _quiet.Act(a =>
        {
            a.Ctx.Watch(actor);
            probe.Ref.Tell(Record.Exception(() => a.Ctx.WatchWith(actor, "other"))?.GetType() ?? typeof(void));
        });
        await probe.Expect(typeof(InvalidOperationException));
    }

    [Fact]
    public async Task WhenUnwatchedWithTheNoticeInTheMailboxThenItDoesNotCome()
    {
        var probe = _quiet.Probe();
        using var gate = new ManualResetEventSlim();
        using var inside = new ManualResetEventSlim();
        var actor = _quiet.Act(a => a.Any(_ => { }));
        var watcher = _quiet.Act(a =>
        {
            a.OnStart = () => a.Ctx.Watch(actor);
            a.On<int>(_ =>
            {
                inside.Set();
                gate.Wait();
            });
            a.On<string>(_ => a.Ctx.Unwatch(actor));
            a.On<Terminated>(_ => probe.Ref.Tell("told"));
            a.On<char>(m => probe.Ref.Tell(m));
        });
        watcher.Tell(1);
        Assert.True(inside.Wait(Quiet.Patience));
        watcher.Tell("unwatch");
        await actor.GracefulStop(Quiet.Patience);
        gate.Set();
        watcher.Tell('e');
        await probe.Expect('e');
    }

    [Fact]
    public async Task WhenTerminatedIsNotHandledThenTheWatcherFailsWithADeathPact()
    {
        var probe = _quiet.Probe();
        var actor = _quiet.Act(a => a.Any(_ => { }));
        var parent = _quiet.Act(p =>
        {
            p.Supervise(new OneForOneStrategy(cause =>
            {
                probe.Ref.Tell(cause is DeathPactException pact ? pact.DeadActor : cause);
                return Directive.Stop;
            }));
            p.Ctx.ActorOf(Scripted.Props(w => w.OnStart = () =>
            {
                w.Ctx.Watch(actor);
                probe.Ref.Tell("watching");
            }));
        });
        await probe.Expect("watching");
        actor.Tell(PoisonPill.Instance);
        await probe.Expect(actor);
    }

    [Fact]
    public async Task WhenAParentWatchesItsChildThenItHearsOnceAndTheNameIsFree()
    {
        var probe = _quiet.Probe();
        _quiet.Act(a =>
        {
            a.OnStart = () => a.Ctx.Watch(a.Ctx.ActorOf(Scripted.Props(_ => { }), "child")).Tell(PoisonPill.Instance);
            a.On<Terminated>(_ =>
            {
                a.Ctx.ActorOf(Scripted.Props(_ => { }), "child");
                probe.Ref.Tell("again");
            });
        });
        await probe.Expect("again");
    }

    [Fact]
    public async Task WhenTheWatcherRestartsThenItsWatchesAreKept()
    {
        var probe = _quiet.Probe();
        var actor = _quiet.Act(a => a.Any(_ => { }));
        var watcher = _quiet.Act(a =>
        {
            a.On<string>(_ => throw new InvalidOperationException());
            a.On<int>(_ => a.Ctx.Watch(actor));
            a.On<Terminated>(m => probe.Ref.Tell(m.ActorRef));
        });
        watcher.Tell(1);
        watcher.Tell("fail");
        await watcher.Ask<ActorIdentity>(new Identify(null), Quiet.Patience);
        actor.Tell(PoisonPill.Instance);
        await probe.Expect(actor);
    }
}
