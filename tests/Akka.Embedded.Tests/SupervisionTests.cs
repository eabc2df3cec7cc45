using Akka.Actor;
using Akka.Embedded.Tests.Support;

namespace Akka.Embedded.Tests;

public sealed class SupervisionTests : IAsyncDisposable
{
    private readonly Quiet _quiet = new();

    public ValueTask DisposeAsync() => _quiet.DisposeAsync();

    [Fact]
    public async Task WhenTheDirectiveIsResumeThenTheInstanceGoesOnWithItsState()
    {
        var (child, probe) = await ChildUnder(new OneForOneStrategy(_ => Directive.Resume));
        child.Tell(1);
        child.Tell("fail");
        child.Tell(1);
        await probe.Expect("start", 1, 2);
    }

    [Fact]
    public async Task WhenTheDirectiveIsRestartThenTheStateIsFreshAndTheMailboxIsKept()
    {
        var (child, probe) = await ChildUnder(new OneForOneStrategy(_ => Directive.Restart));
        child.Tell(1);
        child.Tell("fail");
        child.Tell(1);
        await probe.Expect("start", 1, "stop", "start", 1);
    }

    [Fact]
    public async Task WhenTheDirectiveIsStopThenTheChildEnds()
    {
        var (child, probe) = await ChildUnder(new OneForOneStrategy(_ => Directive.Stop));
        child.Tell("fail");
        await probe.Expect("start", "stop");
        Assert.True(await child.WatchAsync().WaitAsync(Quiet.Patience));
    }

    [Fact]
    public async Task WhenTheDirectiveIsEscalateThenTheParentFailsInTurn()
    {
        var probe = _quiet.Probe();
        var top = _quiet.Act(a =>
        {
            a.Supervise(new OneForOneStrategy(cause =>
            {
                probe.Ref.Tell(cause.Message);
                return Directive.Stop;
            }));
            a.OnStart = () => a.Ctx.ActorOf(
                Scripted.Props(middle =>
                {
                    middle.Supervise(new OneForOneStrategy(_ => Directive.Escalate));
                    middle.OnStop = () => probe.Ref.Tell("middle stopped");
                    middle.OnStart = () => middle.Ctx.ActorOf(Scripted.Props(Counting(probe)), "child");
                }),
                "middle");
        });
        var child = await Resolve($"{top.Path.ToStringWithoutAddress()}/middle/child");
        child.Tell("fail");
        await probe.Expect("start", "boom", "stop", "middle stopped");
    }

    [Fact]
    public async Task WhenTheStrategyIsAllForOneThenSiblingsShareTheDirective()
    {
        var probe = _quiet.Probe();
        var parent = _quiet.Act(a =>
        {
            a.Supervise(new AllForOneStrategy(_ => Directive.Restart));
            a.OnStart = () =>
            {
                a.Ctx.ActorOf(Scripted.Props(Counting(probe)), "one");
                a.Ctx.ActorOf(Scripted.Props(Counting(probe)), "two");
            };
        });
        var child = await Resolve($"{parent.Path.ToStringWithoutAddress()}/one");
        await probe.Expect("start", "start");
        child.Tell("fail");
        var hooks = new List<object>();
        for (var i = 0; i < 4; i++) hooks.Add(await probe.Expect<string>());
        Assert.Equal(["start", "start", "stop", "stop"], hooks.Order());
    }

    [Fact]
    public async Task WhenRetriesAreUsedUpThenTheChildIsStopped()
    {
        var (child, probe) = await ChildUnder(new OneForOneStrategy(2, -1, _ => Directive.Restart));
        for (var i = 0; i < 3; i++) child.Tell("fail");
        await probe.Expect("start", "stop", "start", "stop", "start", "stop");
        Assert.True(await child.WatchAsync().WaitAsync(Quiet.Patience));
    }

    [Theory]
    [InlineData(0, 1000, new[] { 0 }, new[] { false })]
    [InlineData(2, 1000, new[] { 0, 10, 20 }, new[] { true, true, false })]
    [InlineData(2, 1000, new[] { 0, 10, 2000, 2010, 2020 }, new[] { true, true, true, true, false })]
    [InlineData(-1, 1000, new[] { 0, 10, 2000 }, new[] { true, false, true })]
    [InlineData(-1, -1, new[] { 0, 1, 2 }, new[] { true, true, true })]
    [InlineData(1, -1, new[] { 0, 99_999 }, new[] { true, false })]
    public void WhenRestartsComeAtTimesThenTheWindowDecides(int max, int windowMs, int[] times, bool[] allowed)
    {
        var stats = new ChildRestartStats(Nobody.Instance);
        var answers = times.Select(time => stats.RequestRestartPermission(
            max, TimeSpan.FromMilliseconds(windowMs), TimeSpan.FromMilliseconds(time)));
        Assert.Equal(allowed, answers);
    }

    [Fact]
    public async Task WhenAFailureIsBeingHandledThenNoMessageIsProcessed()
    {
        using var deciding = new ManualResetEventSlim();
        using var decide = new ManualResetEventSlim();
        var (child, probe) = await ChildUnder(new OneForOneStrategy(_ =>
        {
            deciding.Set();
            decide.Wait();
            return Directive.Resume;
        }));
        await probe.Expect("start");
        child.Tell("fail");
        child.Tell(1);
        Assert.True(deciding.Wait(Quiet.Patience));
        Assert.True(probe.HasNothing);
        decide.Set();
        await probe.Expect(1);
    }

    [Fact]
    public async Task WhenAConstructorThrowsThenTheDefaultStrategyStopsTheActor()
    {
        var actor = _quiet.Act(_ => throw new InvalidOperationException());
        Assert.True(await actor.WatchAsync().WaitAsync(Quiet.Patience));
    }

    [Fact]
    public async Task WhenAnActorIsKilledThenTheDefaultStrategyStopsIt()
    {
        var probe = _quiet.Probe();
        var actor = _quiet.Act(Counting(probe));
        actor.Tell(Kill.Instance);
        await probe.Expect("start", "stop");
    }

    [Fact]
    public async Task WhenAChildRestartsThenItsReferenceStaysValid()
    {
        for (var round = 0; round < 100; round++)
        {
            var (child, probe) = await ChildUnder(SupervisorStrategy.DefaultStrategy);
            child.Tell("fail");
            child.Tell(1);
            await probe.Expect("start", "stop", "start", 1);
        }
    }

    [Fact]
    public async Task WhenPreRestartKeepsChildrenThenTheySurviveWithARestartOfTheirOwn()
    {
        var probe = _quiet.Probe();
        var parent = _quiet.System.ActorOf(Props.Create(() => new Keeping(probe.Ref)));
        await probe.Expect("child start");
        parent.Tell("fail");
        await probe.Expect("child stop", "child start");
    }

    [Fact]
    public void WhenPropsCarryAStrategyThenItOverridesTheActors()
    {
        var props = Scripted.Props(_ => { }).WithSupervisorStrategy(SupervisorStrategy.StoppingStrategy);
        Assert.Same(SupervisorStrategy.StoppingStrategy, props.SupervisorStrategy);
    }

    [Fact]
    public void WhenADeciderIsATableThenTheFirstTypeThatFitsCounts()
    {
        var decider = Decider.From(
            Directive.Escalate, Directive.Stop.When<ArgumentNullException>(), Directive.Resume.When<ArgumentException>());
        Assert.Equal(Directive.Stop, decider.Decide(new ArgumentNullException("x")));
        Assert.Equal(Directive.Resume, decider.Decide(new ArgumentException("x")));
        Assert.Equal(Directive.Escalate, decider.Decide(new InvalidOperationException()));
    }

    private static Action<Scripted> Counting(Probe probe) => actor =>
    {
        var count = 0;
        actor.OnStart = () => probe.Ref.Tell("start");
        actor.OnStop = () => probe.Ref.Tell("stop");
        actor.On<string>(_ => throw new InvalidOperationException("boom"));
        actor.On<int>(_ => probe.Ref.Tell(++count));
    };

    private async Task<(IActorRef Child, Probe Probe)> ChildUnder(SupervisorStrategy strategy)
    {
        var probe = _quiet.Probe();
        var parent = _quiet.Act(a =>
        {
            a.Supervise(strategy);
            a.OnStart = () => a.Ctx.ActorOf(Scripted.Props(Counting(probe)), "child");
        });
        return (await Resolve($"{parent.Path.ToStringWithoutAddress()}/child"), probe);
    }

    private async Task<IActorRef> Resolve(string path)
    {
        // The child is made by its parent's PreStart, which this waits for by asking the parent first.
        var parent = path[..path.LastIndexOf('/')];
        if (parent != "/user") await Resolve(parent);
        var found = await _quiet.System.ActorSelection(path).ResolveOne(Quiet.Patience);
        await found.Ask<ActorIdentity>(new Identify(null), Quiet.Patience);
        return found;
    }

    private sealed class Keeping : UntypedActor
    {
        private readonly IActorRef _probe;

        public Keeping(IActorRef probe) => _probe = probe;

        protected override void PreStart()
        {
            var probe = _probe;
            Context.ActorOf(Scripted.Props(child =>
            {
                child.OnStart = () => probe.Tell("child start");
                child.OnStop = () => probe.Tell("child stop");
            }));
        }

        protected override void PreRestart(Exception reason, object? message)
        {
        }

        protected override void PostRestart(Exception reason)
        {
        }

        protected override void OnReceive(object message) => throw new InvalidOperationException();
    }
}
