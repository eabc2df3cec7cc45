using Akka.Actor;
using Akka.Pattern;
using Akka.TestKit;
using Akka.TestKit.Configs;
using Akka.TestKit.TestActors;

namespace Akka.Embedded.TestKit.Tests;

/// <summary>State machines on the test's thread, put into states by the test, in virtual time.</summary>
public sealed class TestFsmRefTests : Akka.TestKit.Xunit2.TestKit
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    public TestFsmRefTests()
        : base(TestConfigs.TestSchedulerConfig.WithFallback("akka.loglevel = DEBUG"))
    {
    }

    private TestScheduler Clock => (TestScheduler)Sys.Scheduler;

    [Fact]
    public void WhenAMachineIsToldSomethingThenItsStateHasChangedOnReturn()
    {
        var door = ActorOfAsTestFSMRef<Door, string, int>();
        Assert.Equal(("closed", 0), (door.StateName, door.StateData));
        door.Tell("open");
        Assert.Equal(("open", 1), (door.StateName, door.StateData));
        Assert.Same(door.UnderlyingActor, door.UnderlyingActor);
    }

    [Fact]
    public void WhenTheTestSetsAStateThenItIsEnteredAsIfTheMachineHadGoneThere()
    {
        var door = ActorOfAsTestFSMRef<Door, string, int>(() => new Door(), "door");
        door.Tell(new FSMBase.SubscribeTransitionCallBack(TestActor));
        ExpectMsg(new FSMBase.CurrentState<string>(door.Ref, "closed"), FSMSpecHelpers.CurrentStateExpector<string>());
        door.SetState("open");
        ExpectMsg(
            new FSMBase.Transition<string>(door.Ref, "closed", "open"),
            FSMSpecHelpers.TransitionStateExpector<string>());
        door.SetStateData(5);
        Assert.Equal(("open", 5), (door.StateName, door.StateData));
        door.SetState("closed", 7);
        Assert.Equal(("closed", 7), (door.StateName, door.StateData));
    }

    [Fact]
    public void WhenTheTestSetsAStopReasonThenTheMachineEnds()
    {
        var door = ActorOfAsTestFSMRef<Door, string, int>(Props.Create<Door>(), "door");
        Watch(door);
        door.SetState("open", 1, stopReason: FSMBase.Normal.Instance);
        ExpectTerminated(door.Ref);
    }

    [Fact]
    public void WhenTheTestSetsATimeoutThenItRunsOnTheSystemsClock()
    {
        var door = ActorOfAsTestFSMRef<Door, string, int>();
        Assert.False(door.IsStateTimerActive());
        door.SetStateTimeout(Second);
        Assert.True(door.IsStateTimerActive());
        Clock.Advance(Second);
        AwaitCondition(() => door.StateName == "late");
        Assert.False(door.IsStateTimerActive());
    }

    [Fact]
    public void WhenTheTestSetsATimerThenItsMessageIsAnEvent()
    {
        var door = ActorOfAsTestFSMRef<Door, string, int>(ActorOf(BlackHoleActor.Props));
        door.SetTimer("t", "open", Second);
        door.SetTimer("never", "open", Second);
        Assert.True(door.IsTimerActive("t"));
        door.CancelTimer("never");
        Assert.False(door.IsTimerActive("never"));
        Clock.Advance(Second);
        AwaitCondition(() => door.StateName == "open");
        Assert.Equal(1, door.StateData);
        Assert.False(door.IsTimerActive("t"));
    }

    [Fact]
    public void WhenLoggingIsActivatedThenEventsAreLoggedAndNoneIsAdded()
    {
        var door = ActorOfAsTestFSMRef<Door, string, int>(Props.Create<Door>(), withLogging: true);
        EventFilter.Debug(start: "processing Event: <open>").ExpectOne(() => door.Tell("open"));
        Assert.Equal(1, door.StateData);
    }

    [Fact]
    public void WhenABreakerChangesThenTheTestCanWaitForIt()
    {
        var breaker = new TestBreaker(new CircuitBreaker(Sys.Scheduler, 1, Second, Second));
        breaker.Instance.Fail();
        Assert.True(breaker.OpenLatch.Wait(TestKitSettings.DefaultTimeout));
        Assert.False(breaker.HalfOpenLatch.IsSet);
        Clock.Advance(Second);
        Assert.True(breaker.HalfOpenLatch.Wait(TestKitSettings.DefaultTimeout));
        breaker.Instance.Succeed();
        Assert.True(breaker.ClosedLatch.Wait(TestKitSettings.DefaultTimeout));
        breaker.Instance.Fail();
        Assert.True(breaker.Instance.IsOpen);
    }

    private sealed class Door : FSM<string, int>
    {
        public Door()
        {
            When("closed", e => e.FsmEvent switch
            {
                "open" => GoTo("open").Using(e.StateData + 1),
                StateTimeout => GoTo("late"),
                _ => null,
            });
            When("open", _ => Stay());
            When("late", _ => Stay());
            StartWith("closed", 0);
            Initialize();
        }
    }
}
