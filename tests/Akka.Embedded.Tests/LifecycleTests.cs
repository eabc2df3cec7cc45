using Akka.Actor;
using Akka.Embedded.Tests.Support;

namespace Akka.Embedded.Tests;

public sealed class LifecycleTests : IAsyncDisposable
{
    private readonly Quiet _quiet = new();

    public ValueTask DisposeAsync() => _quiet.DisposeAsync();

    [Fact]
    public async Task WhenAnActorRestartsThenItsHooksRunInOrder()
    {
        var probe = _quiet.Probe();
        var actor = _quiet.Act(Noting(probe));
        actor.Tell("fail");
        actor.Tell(PoisonPill.Instance);
        await probe.Expect(
            "constructor", "start", "before restart fail", "stop", "constructor", "after restart", "start", "stop");
    }

    [Fact]
    public async Task WhenAHookIsWrappedThenTheWrapperSeesEveryHook()
    {
        var probe = _quiet.Probe();
        var actor = _quiet.System.ActorOf(Props.Create(() => new Wrapping(probe.Ref)));
        actor.Tell("x");
        actor.Tell(new InvalidOperationException());
        actor.Tell(PoisonPill.Instance);
        await probe.Expect(
            "around start", "around x", "around error", "around pre-restart", "around post-restart", "around stop");
    }

    [Fact]
    public async Task WhenAnActorIsDisposableThenItIsDisposedAtItsEnd()
    {
        var probe = _quiet.Probe();
        var actor = _quiet.System.ActorOf(Props.Create(() => new Disposing(probe.Ref)));
        actor.Tell(PoisonPill.Instance);
        await probe.Expect("disposed");
    }

    [Fact]
    public void WhenAnActorIsMadeWithNewThenItThrows() =>
        Assert.Throws<ActorInitializationException>(() => new Disposing(ActorRefs.Nobody));

    [Fact]
    public async Task WhenTheContextIsUsedOutsideATurnThenItThrows()
    {
        var actor = new TaskCompletionSource<Scripted>();
        _quiet.Act(a => actor.SetResult(a));
        var instance = await actor.Task.WaitAsync(Quiet.Patience);
        Assert.Throws<NotSupportedException>(() => instance.Me);
    }

    [Fact]
    public async Task WhenAnActorIsStoppedThenItsChildrenEndBeforeIt()
    {
        for (var round = 0; round < 100; round++)
        {
            var probe = _quiet.Probe();
            var parent = _quiet.Act(a =>
            {
                a.OnStop = () => probe.Ref.Tell("parent");
                a.OnStart = () =>
                {
                    for (var i = 0; i < 3; i++)
                        a.Ctx.ActorOf(Scripted.Props(c => c.OnStop = () => probe.Ref.Tell("child")));
                };
            });
            _quiet.System.Stop(parent);
            await probe.Expect("child", "child", "child", "parent");
        }
    }

    [Fact]
    public async Task WhenAParentIsEndingThenItTakesNoNewChildren()
    {
        var probe = _quiet.Probe();
        using var gate = new ManualResetEventSlim();
        var parent = _quiet.Act(a =>
        {
            a.OnStart = () => a.Ctx.ActorOf(Scripted.Props(c => c.OnStop = gate.Wait), "slow");
            a.OnStop = () =>
            {
                var refused = Record.Exception(() => a.Ctx.ActorOf(Scripted.Props(_ => { })));
                probe.Ref.Tell(refused?.GetType().Name ?? "none");
            };
        });
        _quiet.System.Stop(parent);
        gate.Set();
        await probe.Expect(nameof(InvalidOperationException));
    }

    private static Action<Scripted> Noting(Probe probe) => actor =>
    {
        probe.Ref.Tell("constructor");
        actor.OnStart = () => probe.Ref.Tell("start");
        actor.OnStop = () => probe.Ref.Tell("stop");
        actor.OnPreRestart = (_, message) => probe.Ref.Tell($"before restart {message}");
        actor.OnPostRestart = _ => probe.Ref.Tell("after restart");
        actor.On<string>(_ => throw new InvalidOperationException());
    };

    private sealed class Disposing(IActorRef probe) : UntypedActor, IDisposable
    {
        public void Dispose() => probe.Tell("disposed");

        protected override void OnReceive(object message)
        {
        }
    }

    private sealed class Wrapping(IActorRef probe) : UntypedActor
    {
        public override void AroundPreStart()
        {
            probe.Tell("around start");
            base.AroundPreStart();
        }

        public override void AroundPreRestart(Exception cause, object? message)
        {
            probe.Tell("around pre-restart");
        }

        public override void AroundPostRestart(Exception cause, object? message) => probe.Tell("around post-restart");

        public override void AroundPostStop() => probe.Tell("around stop");

        protected override bool AroundReceive(Receive receive, object message)
        {
            probe.Tell(message is Exception ? "around error" : $"around {message}");
            return base.AroundReceive(receive, message);
        }

        protected override void OnReceive(object message)
        {
            if (message is Exception failure) throw failure;
        }
    }
}
