using Akka.Actor;
using Akka.Embedded.Tests.Support;
using Akka.Event;
using StopEvent = Akka.Actor.FSMBase.StopEvent<string, int>;

namespace Akka.Embedded.Tests;

/// <summary>How state machines end, and who hears of it.</summary>
public sealed class FsmEndTests : IAsyncDisposable
{
    private readonly Quiet _quiet = new("akka.loglevel = ERROR");
    private readonly Probe _probe;

    public FsmEndTests() => _probe = _quiet.Probe();

    public ValueTask DisposeAsync() => _quiet.DisposeAsync();

    [Fact]
    public async Task WhenTheMachineStopsThenRepliesGoOutTheEndIsToldOnceAndTheActorIsGone()
    {
        var machine = Start((m, _) => m.Stop(FSMBase.Normal.Instance, 5).Replying("bye"));
        _probe.Watch(machine);
        machine.Tell("x", _probe.Ref);
        await _probe.Expect("bye");
        var end = await _probe.Expect<StopEvent>();
        Assert.Equal(
            (FSMBase.Normal.Instance, "running", 5), ((FSMBase.Normal)end.Reason, end.TerminatedState, end.StateData));
        Assert.Equal(machine, (await _probe.Expect<Terminated>()).ActorRef);
    }

    [Fact]
    public async Task WhenSomebodyElseStopsTheActorThenTheReasonIsShutdown()
    {
        var machine = Start((m, _) => m.Stay());
        machine.Tell(PoisonPill.Instance);
        Assert.Same(FSMBase.Shutdown.Instance, (await _probe.Expect<StopEvent>()).Reason);
    }

    [Fact]
    public async Task WhenTheActorRestartsThenTheOldMachineEndsWithShutdownAndTheNewOneStartsAnew()
    {
        var machine = Start((m, e) => e.FsmEvent switch
        {
            "fail" => throw new InvalidOperationException(),
            "add" => m.Stay().Using(e.StateData + 1),
            _ => m.Stay().Replying(e.StateData),
        });
        machine.Tell("add");
        machine.Tell("fail");
        machine.Tell("tell", _probe.Ref);
        Assert.Equal(1, (await _probe.Expect<StopEvent>()).StateData);
        await _probe.Expect(0);
    }

    [Theory]
    [InlineData("broken")]
    [InlineData(null)]
    public async Task WhenTheReasonIsAFailureThenItIsLoggedAsAnError(string? cause)
    {
        var log = _quiet.Probe();
        _quiet.System.EventStream.Subscribe<Error>(log.Ref);
        Start((m, _) => m.Stop(new FSMBase.Failure(cause))).Tell("x");
        Assert.Equal(cause ?? "null", (await log.Expect<Error>()).Message.ToString());
    }

    [Fact]
    public async Task WhenTheFailureIsAnExceptionThenTheErrorCarriesIt()
    {
        var log = _quiet.Probe();
        _quiet.System.EventStream.Subscribe<Error>(log.Ref);
        var cause = new InvalidOperationException();
        Start((m, _) => m.Stop(new FSMBase.Failure(cause))).Tell("x");
        var error = await log.Expect<Error>();
        Assert.Equal(("terminating due to Failure", cause), (error.Message.ToString(), error.Cause));
    }

    [Fact]
    public async Task WhenTheNextStateDoesNotExistThenTheMachineEndsButItsActorDoesNotStop()
    {
        var machine = Start((m, e) => Equals(e.FsmEvent, "go") ? m.GoTo("nowhere") : m.Stay().Replying("here"));
        machine.Tell("go");
        var end = await _probe.Expect<StopEvent>();
        Assert.Equal("Failure(Next state nowhere does not exist)", end.Reason.ToString());
        machine.Tell("x", _probe.Ref);
        await _probe.Expect("here");
    }

    private IActorRef Start(Func<Machine, FSMBase.Event<int>, FSMBase.State<string, int>> function) =>
        _quiet.System.ActorOf(Machine.Props(m =>
        {
            m.When("running", e => function(m, e));
            m.OnTermination(end => _probe.Ref.Tell(end));
            m.StartWith("running", 0);
            m.Initialize();
        }));
}
