using Akka.Actor;
using Akka.Embedded.Tests.Support;

namespace Akka.Embedded.Tests;

public sealed class SystemTests
{
    private sealed class MyReason : CoordinatedShutdown.Reason;

    [Fact]
    public async Task WhenASystemTerminatesThenItsActorsStopAndCallbacksRunLastFirst()
    {
        var notes = new List<string>();
        var system = new Quiet().System;
        system.ActorOf(Scripted.Props(a => a.OnStop = () => notes.Add("actor")));
        system.RegisterOnTermination(() => notes.Add("first"));
        system.RegisterOnTermination(() => notes.Add("second"));
        await system.Terminate().WaitAsync(Quiet.Patience);
        Assert.Equal(["actor", "second", "first"], notes);
        Assert.True(system.WhenTerminated.IsCompletedSuccessfully);
        Assert.Throws<InvalidOperationException>(() => system.RegisterOnTermination(() => { }));
    }

    [Fact]
    public async Task WhenPhasesHaveTasksThenTheyRunInThePhasesOrder()
    {
        var notes = new List<string>();
        var system = new Quiet().System;
        var shutdown = CoordinatedShutdown.Get(system);
        shutdown.AddTask(CoordinatedShutdown.PhaseServiceStop, "b", () => Note("stop"));
        shutdown.AddTask(CoordinatedShutdown.PhaseBeforeServiceUnbind, "a", () => Note("before"));
        shutdown.AddTask(CoordinatedShutdown.PhaseBeforeActorSystemTerminate, "c", () => Note("last"));
        var reason = new MyReason();
        await shutdown.Run(reason).WaitAsync(Quiet.Patience);
        Assert.Equal(["before", "stop", "last"], notes);
        Assert.Same(reason, shutdown.ShutdownReason);
        Assert.True(system.WhenTerminated.IsCompleted);

        Task<Done> Note(string text)
        {
            notes.Add(text);
            return Task.FromResult(Done.Instance);
        }
    }

    [Fact]
    public async Task WhenAPhaseTakesTooLongThenTheNextOneBegins()
    {
        await using var quiet = new Quiet(ManualScheduler.Setting
            + "\nakka.coordinated-shutdown.phases.service-stop.timeout = 3s");
        var shutdown = CoordinatedShutdown.Get(quiet.System);
        var started = new TaskCompletionSource();
        shutdown.AddTask(CoordinatedShutdown.PhaseServiceStop, "slow", () =>
        {
            started.SetResult();
            return new TaskCompletionSource<Done>().Task;
        });
        var run = shutdown.Run(CoordinatedShutdown.UnknownReason.Instance);
        await started.Task.WaitAsync(Quiet.Patience);
        Assert.Equal(TimeSpan.FromSeconds(3), shutdown.Timeout(CoordinatedShutdown.PhaseServiceStop));
        while (!run.IsCompleted)
        {
            // The time-out is scheduled a moment after the task started.
            ManualScheduler.Of(quiet.System).Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        await run;
    }

    [Fact]
    public async Task WhenATaskFailsThenTheShutdownGoesOn()
    {
        var system = new Quiet().System;
        var shutdown = CoordinatedShutdown.Get(system);
        shutdown.AddTask(CoordinatedShutdown.PhaseServiceStop, "bad", () => throw new InvalidOperationException());
        await shutdown.Run(CoordinatedShutdown.UnknownReason.Instance).WaitAsync(Quiet.Patience);
        Assert.True(system.WhenTerminated.IsCompleted);
    }

    [Fact]
    public async Task WhenAPhaseIsUnknownThenAddingATaskThrows()
    {
        await using var quiet = new Quiet();
        Assert.Throws<ArgumentException>(() =>
            CoordinatedShutdown.Get(quiet.System).AddTask("no-such-phase", "x", () => Task.FromResult(Done.Instance)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-x")]
    [InlineData("a b")]
    public void WhenASystemsNameIsMalformedThenItIsRefused(string name) =>
        Assert.Throws<ArgumentException>(() => ActorSystem.Create(name));

    [Fact]
    public async Task WhenTheUserGuardianFailsByEscalationThenTheSystemTerminates()
    {
        await using var quiet = new Quiet(
            "akka.actor.guardian-supervisor-strategy = \"Akka.Embedded.Tests.SystemTests+Escalating, Akka.Embedded.Tests\"");
        quiet.Act(_ => throw new InvalidOperationException());
        await quiet.System.WhenTerminated.WaitAsync(Quiet.Patience);
    }

    private sealed class Escalating : SupervisorStrategyConfigurator
    {
        public override SupervisorStrategy Create() => new OneForOneStrategy(_ => Directive.Escalate);
    }
}
