using Akka.Actor;
using Akka.Embedded.Tests.Support;
using Akka.Event;

namespace Akka.Embedded.Tests;

/// <summary>What supervisors say about failures, and strategies that settings choose.</summary>
public sealed class SupervisionLogTests
{
    [Theory]
    [InlineData(Directive.Restart, typeof(Error))]
    [InlineData(Directive.Stop, typeof(Error))]
    [InlineData(Directive.Resume, typeof(Warning))]
    public async Task WhenAFailureIsHandledThenItIsLoggedInTheChildsNameAsGraveAsTheDirective(
        Directive directive, Type level)
    {
        await using var quiet = new Quiet();
        var log = quiet.Probe();
        quiet.System.EventStream.Subscribe<LogEvent>(log.Ref);
        var child = Supervise(quiet, new OneForOneStrategy(_ => directive));
        child.Tell("oops");
        var entry = await log.Expect<LogEvent>();
        Assert.IsType(level, entry);
        Assert.Equal(
            ("oops", "akka://test/user/parent/child"), (entry.Message.ToString(), entry.LogSource));
        Assert.IsType<InvalidOperationException>(entry.Cause);
    }

    [Fact]
    public async Task WhenTheStrategyDoesNotLogThenNothingIsSaid()
    {
        await using var quiet = new Quiet();
        var log = quiet.Probe();
        quiet.System.EventStream.Subscribe<LogEvent>(log.Ref);
        var child = Supervise(quiet, new OneForOneStrategy(-1, -1, _ => Directive.Restart, loggingEnabled: false));
        child.Tell("oops");
        Assert.Equal(1, await child.Ask<int>(1, Quiet.Patience));
        await log.ExpectNothing();
    }

    [Fact]
    public async Task WhenTheGuardiansStrategyStopsThenAFailureOfATopActorEndsIt()
    {
        await using var quiet = new Quiet(
            "akka.actor.guardian-supervisor-strategy = \"Akka.Actor.StoppingSupervisorStrategy\"");
        var actor = quiet.Act(a => a.On<string>(m => throw new InvalidOperationException(m)));
        actor.Tell("x");
        Assert.True(await actor.WatchAsync().WaitAsync(Quiet.Patience));
    }

    [Fact]
    public async Task WhenTheGuardiansStrategyIsOnesOwnThenItsDecisionsCount()
    {
        var name = typeof(Resuming).AssemblyQualifiedName;
        await using var quiet = new Quiet($"akka.actor.guardian-supervisor-strategy = \"{name}\"");
        var starts = 0;
        var actor = quiet.Act(a =>
        {
            starts++;
            a.On<string>(m => throw new InvalidOperationException(m));
            a.On<int>(n => a.From.Tell(n));
        });
        actor.Tell("x");
        Assert.Equal(1, await actor.Ask<int>(1, Quiet.Patience));
        Assert.Equal(1, starts);
    }

    private static IActorRef Supervise(Quiet quiet, SupervisorStrategy strategy)
    {
        var parent = quiet.Act(
            a =>
            {
                a.Supervise(strategy);
                var child = a.Ctx.ActorOf(
                    Scripted.Props(c =>
                    {
                        c.On<string>(m => throw new InvalidOperationException(m));
                        c.On<int>(n => c.From.Tell(n));
                    }), "child");
                a.Any(_ => a.From.Tell(child));
            }, "parent");
        return parent.Ask<IActorRef>("child?", Quiet.Patience).GetAwaiter().GetResult();
    }

    private sealed class Resuming : SupervisorStrategyConfigurator
    {
        public override SupervisorStrategy Create() => new OneForOneStrategy(_ => Directive.Resume);
    }
}
