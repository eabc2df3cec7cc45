using Akka.Actor;
using Akka.Embedded.Tests.Support;

namespace Akka.Embedded.Tests;

/// <summary>Time-outs of states and named timers, on a clock that only the test moves.</summary>
public sealed class FsmTimeTests : IAsyncDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly Quiet _quiet = new(ManualScheduler.Setting);
    private readonly Probe _probe;

    public FsmTimeTests() => _probe = _quiet.Probe();

    private ManualScheduler Clock => ManualScheduler.Of(_quiet.System);

    public ValueTask DisposeAsync() => _quiet.DisposeAsync();

    [Fact]
    public async Task WhenNothingHappensForAStatesTimeThenItGetsATimeoutAgainAndAgainWhileItStays()
    {
        var machine = Start(m => m.When("idle", Echo(m), Second));
        await Settled(machine);
        for (var i = 0; i < 3; i++)
        {
            Clock.Advance(Second);
            await _probe.Expect(FSMBase.StateTimeout.Instance);
            await Settled(machine);
        }
    }

    [Fact]
    public async Task WhenAnEventComesThenTheTimeStartsAnew()
    {
        var machine = Start(m => m.When("idle", Echo(m), Second));
        await Settled(machine);
        Clock.Advance(Second * 0.9);
        await Settled(machine);
        Clock.Advance(Second * 0.9);
        await Settled(machine, disturb: false);
        await _probe.ExpectNothing();
        Clock.Advance(Second * 0.1);
        await _probe.Expect(FSMBase.StateTimeout.Instance);
    }

    [Fact]
    public async Task WhenAStateIsLeftThenItsTimeoutDoesNotCome()
    {
        var machine = Start(m =>
        {
            m.When("idle", _ => m.GoTo("busy"), Second);
            m.When("busy", Echo(m));
        });
        machine.Tell("go");
        await Settled(machine);
        Clock.Advance(Second * 5);
        await Settled(machine);
        await _probe.ExpectNothing();
    }

    [Fact]
    public async Task WhenATimeIsGivenForOneStayThenItReplacesTheStatesOwnOnce()
    {
        var machine = Start(m => m.When(
            "idle", e => Equals(e.FsmEvent, "long") ? m.Stay().ForMax(Second * 3) : Echo(m)(e), Second));
        machine.Tell("long");
        await Settled(machine, disturb: false);
        Clock.Advance(Second * 2);
        await Settled(machine, disturb: false);
        await _probe.ExpectNothing();
        Clock.Advance(Second);
        await _probe.Expect(FSMBase.StateTimeout.Instance);
        await Settled(machine);
        Clock.Advance(Second);
        await _probe.Expect(FSMBase.StateTimeout.Instance);
    }

    [Fact]
    public async Task WhenTheTimeIsEndlessThenTheStatesOwnTimeoutIsOff()
    {
        var machine = Start(m => m.When(
            "idle", e => Equals(e.FsmEvent, "ever") ? m.Stay().ForMax(TimeSpan.MaxValue) : Echo(m)(e), Second));
        machine.Tell("ever");
        await Settled(machine, disturb: false);
        Clock.Advance(Second * 1000);
        await Settled(machine, disturb: false);
        await _probe.ExpectNothing();
    }

    [Fact]
    public async Task WhenAStatesTimeIsChangedThenItCountsFromTheNextEvent()
    {
        var machine = Start(m => m.When("idle", e =>
        {
            if (Equals(e.FsmEvent, "set")) m.SetStateTimeout("idle", Second);
            return Echo(m)(e);
        }));
        machine.Tell("set");
        await _probe.Expect("set");
        Clock.Advance(Second);
        await _probe.Expect(FSMBase.StateTimeout.Instance);
    }

    [Fact]
    public async Task WhenAnEventIsAheadOfATimeoutInTheMailboxThenTheTimeoutDoesNotCount()
    {
        for (var round = 0; round < 100; round++)
        {
            using var gate = new ManualResetEventSlim();
            var machine = Start(m => m.When("idle", e =>
            {
                if (e.FsmEvent is ManualResetEventSlim wait) wait.Wait(Quiet.Patience);
                return Echo(m)(e);
            }, Second));
            machine.Tell("first");
            await _probe.Expect("first");
            await Settled(machine);
            machine.Tell(gate);
            machine.Tell("ahead");
            Clock.Advance(Second);
            gate.Set();
            await _probe.Expect(gate, "ahead");
            await Settled(machine);
            await _probe.ExpectNothing();
            _quiet.System.Stop(machine);
        }
    }

    [Fact]
    public async Task WhenATimerIsSetThenItsMessageComesOnceOrAgainAndAgain()
    {
        var machine = Start(m =>
        {
            m.When("idle", Echo(m));
            m.SetTimer("once", "single", Second);
            m.SetTimer("again", "beat", Second * 2, repeat: true);
        });
        await Settled(machine);
        Clock.Advance(Second);
        await _probe.Expect("single");
        for (var i = 0; i < 3; i++)
        {
            Clock.Advance(Second * 2);
            await _probe.Expect("beat");
        }

        await _probe.ExpectNothing();
    }

    [Fact]
    public async Task WhenATimerIsCancelledOrReplacedThenEvenAMessageInTheMailboxIsDropped()
    {
        for (var round = 0; round < 100; round++)
        {
            using var gate = new ManualResetEventSlim();
            var machine = Start(m =>
            {
                m.SetTimer("a", "cancelled", Second);
                m.SetTimer("b", "replaced", Second);
                m.When("idle", e =>
                {
                    if (e.FsmEvent is not ManualResetEventSlim wait) return Echo(m)(e);
                    wait.Wait(Quiet.Patience);
                    m.CancelTimer("a");
                    m.SetTimer("b", "new", Second);
                    return m.Stay().Replying((m.IsTimerActive("a"), m.IsTimerActive("b")));
                });
            });
            machine.Tell(gate, _probe.Ref);
            await Started(machine);
            Clock.Advance(Second);
            gate.Set();
            await _probe.Expect((false, true));
            await Settled(machine);
            await _probe.ExpectNothing();
            Clock.Advance(Second);
            await _probe.Expect("new");
            _quiet.System.Stop(machine);
        }
    }

    [Fact]
    public async Task WhenATimersMessageComesThenTheStatesTimeStartsAnew()
    {
        var machine = Start(m =>
        {
            m.When("idle", Echo(m), Second);
            m.SetTimer("t", "tick", Second * 0.5);
        });
        await Settled(machine, disturb: false);
        Clock.Advance(Second * 0.5);
        await _probe.Expect("tick");
        Clock.Advance(Second * 0.9);
        await Settled(machine, disturb: false);
        await _probe.ExpectNothing();
        Clock.Advance(Second * 0.1);
        await _probe.Expect(FSMBase.StateTimeout.Instance);
    }

    [Fact]
    public async Task WhenTheActorRestartsThenTheOldInstancesTimersAndTimeoutsAreNobodys()
    {
        using var gate = new ManualResetEventSlim();
        var starts = 0;
        var machine = Start(m =>
        {
            if (starts++ == 0) m.SetTimer("t", "old", Second);
            m.When("idle", e =>
            {
                if (e.FsmEvent is not ManualResetEventSlim wait) return Echo(m)(e);
                wait.Wait(Quiet.Patience);
                throw new InvalidOperationException();
            }, starts == 1 ? Second : null);
        });
        machine.Tell(gate);
        await Started(machine);
        Clock.Advance(Second);
        gate.Set();
        await Settled(machine);
        Assert.Equal(2, starts);
        await _probe.ExpectNothing();
    }

    [Fact]
    public async Task WhenATimerSendsAPoisonPillThenTheActorStops()
    {
        var machine = Start(m =>
        {
            m.When("idle", Echo(m));
            m.SetTimer("end", PoisonPill.Instance, Second);
        });
        await Settled(machine);
        _probe.Watch(machine);
        Clock.Advance(Second);
        Assert.Equal(machine, (await _probe.Expect<Terminated>()).ActorRef);
    }

    /// <summary>Waits until a machine has made its instance; it may be in the middle of its first event.</summary>
    private static async Task Started(IActorRef machine)
    {
        while (((Akka.Actor.Internal.LocalActorRef)machine).Cell.Current is null) await Task.Yield();
    }

    /// <summary>Waits until everything so far is handled, with or without an event of its own.</summary>
    private static async Task Settled(IActorRef machine, bool disturb = true)
    {
        if (disturb) await machine.Ask<string>("ping", Timeout.InfiniteTimeSpan).WaitAsync(Quiet.Patience);
        else await machine.Ask<ActorIdentity>(new Identify(1), Timeout.InfiniteTimeSpan).WaitAsync(Quiet.Patience);
    }

    private FSM<string, int>.StateFunction Echo(Machine m) => e =>
    {
        if (Equals(e.FsmEvent, "ping")) return m.Stay().Replying("pong");
        _probe.Ref.Tell(e.FsmEvent);
        return m.Stay();
    };

    private IActorRef Start(Action<Machine> configure) => _quiet.System.ActorOf(Machine.Props(m =>
    {
        m.StartWith("idle", 0);
        configure(m);
        m.Initialize();
    }));
}
