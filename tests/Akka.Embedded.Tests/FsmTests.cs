using Akka.Actor;
using Akka.Embedded.Tests.Support;
using Akka.Event;
using Akka.Pattern;
using State = Akka.Actor.FSMBase.State<string, int>;

namespace Akka.Embedded.Tests;

/// <summary>State machines: states, events and what state functions say.</summary>
public sealed class FsmTests : IAsyncDisposable
{
    private readonly Quiet _quiet = new("akka { loglevel = DEBUG, actor.debug.fsm = on }");
    private readonly Probe _probe;

    public FsmTests() => _probe = _quiet.Probe();

    public ValueTask DisposeAsync() => _quiet.DisposeAsync();

    [Fact]
    public async Task WhenAStateFunctionSaysGoToThenTheNextStateHandlesTheNextEventWithTheNewData()
    {
        var machine = Start(m =>
        {
            m.When("locked", e => m.GoTo("open").Using(e.StateData + 1));
            m.When("open", e => m.GoTo("locked").Replying($"{e.FsmEvent} {e.StateData}"));
        });
        machine.Tell("coin", _probe.Ref);
        machine.Tell("push", _probe.Ref);
        await _probe.Expect("push 1");
    }

    [Fact]
    public async Task WhenTheMachineGoesToItsOwnStateThenItIsATransitionAndStayIsNone()
    {
        var machine = Start(m =>
        {
            m.When("locked", e => Equals(e.FsmEvent, "again") ? m.GoTo("locked") : m.Stay().Replying("stayed"));
            m.OnTransition((from, to) => _probe.Ref.Tell($"{from} > {to}"));
        });
        await _probe.Expect("locked > locked");
        machine.Tell("stay", _probe.Ref);
        machine.Tell("again", _probe.Ref);
        await _probe.Expect("stayed", "locked > locked");
    }

    [Fact]
    public async Task WhenSeveralRepliesAreGivenThenTheyComeInTheOrderTheyWereGiven()
    {
        var machine = Start(m => m.When("locked", _ => m.Stay().Replying("first").Replying("second")));
        machine.Tell("x", _probe.Ref);
        await _probe.Expect("first", "second");
    }

    [Fact]
    public async Task WhenATransitionRunsThenItsHandlersSeeOldAndNextDataAndNobodyElseDoes()
    {
        var machine = Start(m =>
        {
            m.When("locked", _ => m.GoTo("open").Using(7));
            m.When("open", _ =>
            {
                _probe.Ref.Tell(Assert.Throws<InvalidOperationException>(() => m.NextStateData));
                return m.Stay();
            });
            m.OnTransition((_, to) =>
            {
                if (to == "open") _probe.Ref.Tell((m.StateData, m.NextStateData));
            });
        });
        machine.Tell("coin");
        machine.Tell("look");
        Assert.Equal((0, 7), await _probe.Expect<(int, int)>());
        await _probe.Expect<InvalidOperationException>();
    }

    [Fact]
    public async Task WhenAStateHasSeveralFunctionsThenTheFirstThatKnowsTheEventDecides()
    {
        var machine = Start(m =>
        {
            m.When("locked", e => e.FsmEvent is int ? m.Stay().Replying("number") : null);
            m.When("locked", e => e.FsmEvent is string ? m.Stay().Replying("text") : null);
            m.WhenUnhandled(e => e.FsmEvent is char ? m.Stay().Replying("unhandled") : null);
        });
        machine.Tell(1, _probe.Ref);
        machine.Tell("x", _probe.Ref);
        machine.Tell('x', _probe.Ref);
        await _probe.Expect("number", "text", "unhandled");
    }

    [Fact]
    public async Task WhenNobodyKnowsAnEventThenItIsLoggedAndTheMachineStays()
    {
        var log = _quiet.Probe();
        _quiet.System.EventStream.Subscribe<Warning>(log.Ref);
        var machine = Start(m => m.When("locked", e => e.FsmEvent is int ? m.Stay().Replying(m.StateName) : null));
        machine.Tell("what");
        machine.Tell(1, _probe.Ref);
        Assert.Equal("unhandled event what in state locked", (await log.Expect<Warning>()).Message.ToString());
        await _probe.Expect("locked");
    }

    [Fact]
    public async Task WhenAFunctionIsTransformedThenTheStepSeesItsResultUnlessTheEventWasUnknown()
    {
        var machine = Start(m =>
        {
            m.When("locked", m.Transform(e => e.FsmEvent is int number ? m.Stay().Using(number) : null)
                .Using(state => state.Replying(state.StateData * 2)));
            m.WhenUnhandled(_ => m.Stay().Replying("unknown"));
        });
        machine.Tell(21, _probe.Ref);
        machine.Tell("x", _probe.Ref);
        await _probe.Expect(42, "unknown");
    }

    [Fact]
    public async Task WhenATransitionHandlerThrowsThenTheStateIsNotEntered()
    {
        var machine = Start(m =>
        {
            m.When("locked", _ => m.GoTo("open"));
            m.When("open", _ => m.Stay());
            m.OnTransition((_, to) =>
            {
                if (to == "open") throw new InvalidOperationException(m.StateName);
            });
            m.OnRestart = reason => _probe.Ref.Tell(reason.Message);
        });
        machine.Tell("coin");
        await _probe.Expect("locked");
    }

    [Fact]
    public async Task WhenTheMachineHasNoFirstStateThenAskingForItThrows()
    {
        _quiet.System.ActorOf(Machine.Props(m =>
        {
            _probe.Ref.Tell(Assert.Throws<IllegalStateException>(m.Initialize));
            _probe.Ref.Tell(Assert.Throws<IllegalStateException>(() => m.StateName));
            _probe.Ref.Tell(Assert.Throws<IllegalStateException>(() => m.StateData));
        }));
        for (var i = 0; i < 3; i++) await _probe.Expect<IllegalStateException>();
    }

    [Fact]
    public async Task WhenFsmEventsAreDebuggedThenEventsAndTransitionsAreLogged()
    {
        var log = _quiet.Probe();
        _quiet.System.EventStream.Subscribe<Debug>(log.Ref);
        var machine = Start(m =>
        {
            m.When("locked", _ => m.GoTo("open"));
            m.When("open", _ => m.Stay());
        });
        machine.Tell("coin", ActorRefs.Nobody);
        var lines = new[] { await log.Expect<Debug>(), await log.Expect<Debug>() };
        Assert.StartsWith("processing Event: <coin>, StateData: <0> from", lines[0].Message.ToString());
        Assert.Equal("transition locked, 0 -> open, 0", lines[1].Message.ToString());
    }

    [Fact]
    public void WhenAStateIsChangedThenTheOldOneIsNotAndNothingElseIs()
    {
        var first = new State("a", 1, TimeSpan.FromSeconds(1), FSMBase.Normal.Instance, ["x"], notifies: false);
        var second = first.Using(2).ForMax(TimeSpan.FromSeconds(2)).Replying("y");
        Assert.Equal((1, TimeSpan.FromSeconds(1), 1), (first.StateData, first.Timeout, first.Replies.Count));
        Assert.Equal((2, TimeSpan.FromSeconds(2)), (second.StateData, second.Timeout));
        Assert.Equal(["y", "x"], second.Replies);
        Assert.Same(FSMBase.Normal.Instance, second.StopReason);
        Assert.NotEqual(first, second);
        Assert.Equal(new State("a", 1), new State("a", 1));
    }

    [Fact]
    public async Task WhenSomebodySubscribesThenTheStateAndEachTransitionAreToldUntilTheEnd()
    {
        var machine = Start(m =>
        {
            m.When("locked", _ => m.GoTo("open"));
            m.When("open", _ => m.GoTo("locked").Replying("moved"));
        });
        machine.Tell(new FSMBase.SubscribeTransitionCallBack(_probe.Ref));
        machine.Tell("coin");
        await _probe.Expect(
            new FSMBase.CurrentState<string>(machine, "locked"),
            new FSMBase.Transition<string>(machine, "locked", "open"));
        machine.Tell(new FSMBase.UnsubscribeTransitionCallBack(_probe.Ref));
        machine.Tell("push", _probe.Ref);
        await _probe.Expect("moved");
        await _probe.ExpectNothing();
    }

    [Fact]
    public async Task WhenAListenerListensThenItIsToldAsASubscriberIs()
    {
        var machine = Start(m => m.When("locked", _ => m.GoTo("locked")));
        machine.Tell(new Routing.Listen(_probe.Ref));
        machine.Tell("x");
        await _probe.Expect(
            new FSMBase.CurrentState<string>(machine, "locked"),
            new FSMBase.Transition<string>(machine, "locked", "locked"));
        machine.Tell(new Routing.Deafen(_probe.Ref));
        machine.Tell("x");
        await machine.Ask<ActorIdentity>(new Identify(1), Quiet.Patience);
        await _probe.ExpectNothing();
    }

    [Fact]
    public async Task WhenASubscriberEndsThenItsEndIsAnEventOfTheMachine()
    {
        var machine = Start(m => m.When("locked", e =>
        {
            if (e.FsmEvent is Terminated dead) _probe.Ref.Tell(dead.ActorRef);
            return m.Stay();
        }));
        var subscriber = _quiet.Probe();
        machine.Tell(new FSMBase.SubscribeTransitionCallBack(subscriber.Ref));
        await subscriber.Expect<FSMBase.CurrentState<string>>();
        _quiet.System.Stop(subscriber.Ref);
        await _probe.Expect(subscriber.Ref);
    }

    private IActorRef Start(Action<Machine> configure) => _quiet.System.ActorOf(Machine.Props(m =>
    {
        configure(m);
        m.StartWith("locked", 0);
        m.Initialize();
    }));
}
