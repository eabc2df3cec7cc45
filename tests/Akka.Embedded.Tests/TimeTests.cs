using Akka.Actor;
using Akka.Embedded.Tests.Support;

namespace Akka.Embedded.Tests;

public sealed class TimeTests : IAsyncDisposable
{
    private readonly Quiet _quiet = new(ManualScheduler.Setting);

    private ManualScheduler Clock => ManualScheduler.Of(_quiet.System);

    public ValueTask DisposeAsync() => _quiet.DisposeAsync();

    [Fact]
    public async Task WhenATimerIsSingleThenItComesOnce()
    {
        var (_, probe) = await Timing(a => a.Timers.StartSingleTimer("k", "tick", TimeSpan.FromSeconds(1)));
        Clock.Advance(TimeSpan.FromSeconds(5));
        await probe.Expect("tick", false);
    }

    [Fact]
    public async Task WhenATimerIsPeriodicThenItComesAgainAndAgain()
    {
        var (_, probe) = await Timing(a => a.Timers.StartPeriodicTimer("k", "tick", TimeSpan.FromSeconds(1)));
        Clock.Advance(TimeSpan.FromSeconds(3));
        await probe.Expect("tick", true, "tick", true, "tick", true);
    }

    [Fact]
    public async Task WhenATimerIsStartedAgainThenTheOldOneIsReplaced()
    {
        var (_, probe) = await Timing(a =>
        {
            a.Timers.StartSingleTimer("k", "old", TimeSpan.FromSeconds(1));
            a.Timers.StartSingleTimer("k", "new", TimeSpan.FromSeconds(2));
        });
        Clock.Advance(TimeSpan.FromSeconds(3));
        await probe.Expect("new", false);
    }

    [Fact]
    public async Task WhenATimerIsCancelledWithItsMessageInTheMailboxThenItDoesNotCome()
    {
        var probe = _quiet.Probe();
        using var gate = new ManualResetEventSlim();
        using var inside = new ManualResetEventSlim();
        var actor = _quiet.Act(a =>
        {
            a.OnStart = () => a.Timers.StartSingleTimer("k", "tick", TimeSpan.FromSeconds(1));
            a.On<int>(_ =>
            {
                inside.Set();
                gate.Wait();
                a.Timers.Cancel("k");
            });
            a.On<string>(m => probe.Ref.Tell(m));
        });
        actor.Tell(1);
        Assert.True(inside.Wait(Quiet.Patience));
        Clock.Advance(TimeSpan.FromSeconds(1));
        gate.Set();
        actor.Tell("end");
        await probe.Expect("end");
    }

    [Fact]
    public async Task WhenAnActorRestartsThenItsTimersAreGone()
    {
        var probe = _quiet.Probe();
        var starts = 0;
        var actor = _quiet.Act(a =>
        {
            a.OnStart = () =>
            {
                if (starts++ == 0) a.Timers.StartPeriodicTimer("k", "tick", TimeSpan.FromSeconds(1));
            };
            a.On<int>(_ => throw new InvalidOperationException());
            a.On<string>(m => probe.Ref.Tell(m));
        });
        actor.Tell(1);
        await actor.Ask<ActorIdentity>(new Identify(null));
        Clock.Advance(TimeSpan.FromSeconds(10));
        actor.Tell("end");
        await probe.Expect("end");
    }

    [Fact]
    public async Task WhenNoMessageComesThenReceiveTimeoutDoes()
    {
        var (actor, probe) = await Timing(a => a.Ctx.SetReceiveTimeout(TimeSpan.FromSeconds(10)));
        Clock.Advance(TimeSpan.FromSeconds(9));
        actor.Tell("x");
        await probe.Expect("x", false);
        await actor.Ask<ActorIdentity>(new Identify(null));
        Clock.Advance(TimeSpan.FromSeconds(9));
        Assert.True(probe.HasNothing);
        Clock.Advance(TimeSpan.FromSeconds(1));
        await probe.Expect("timeout");
    }

    [Fact]
    public async Task WhenAMessageDoesNotInfluenceTheReceiveTimeoutThenItComesAllTheSame()
    {
        var (actor, probe) = await Timing(a => a.Ctx.SetReceiveTimeout(TimeSpan.FromSeconds(10)));
        Clock.Advance(TimeSpan.FromSeconds(9));
        await actor.Ask<ActorIdentity>(new Identify(null));
        Clock.Advance(TimeSpan.FromSeconds(1));
        await probe.Expect("timeout");
    }

    [Fact]
    public void WhenAScheduledJobIsCancelledThenItDoesNotRun()
    {
        var runs = 0;
        var job = _quiet.System.Scheduler.Advanced.ScheduleRepeatedlyCancelable(
            TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1), () => runs++);
        Clock.Advance(TimeSpan.FromSeconds(3));
        job.Cancel();
        Clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(3, runs);
    }

    [Fact]
    public void WhenADelayIsNegativeThenSchedulingThrows() =>
        Assert.Throws<ArgumentException>(() =>
            _quiet.System.Scheduler.Advanced.ScheduleOnce(TimeSpan.FromSeconds(-1), () => { }));

    private async Task<(IActorRef Actor, Probe Probe)> Timing(Action<Scripted> start)
    {
        var probe = _quiet.Probe();
        var actor = _quiet.Act(a =>
        {
            a.OnStart = () => start(a);
            a.On<string>(m =>
            {
                probe.Ref.Tell(m);
                probe.Ref.Tell(a.Timers.IsTimerActive("k"));
            });
            a.On<ReceiveTimeout>(_ => probe.Ref.Tell("timeout"));
        });
        await actor.Ask<ActorIdentity>(new Identify(null));
        return (actor, probe);
    }
}
