using Akka.Actor;
using Akka.TestKit;
using Akka.TestKit.Configs;

namespace Akka.Embedded.TestKit.Tests;

public sealed class VirtualTimeTests : Akka.TestKit.Xunit2.TestKit
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(20);

    private readonly IActorRef _sleeper;

    public VirtualTimeTests()
        : base(TestConfigs.TestSchedulerConfig) =>
        _sleeper = Sys.ActorOf(Props.Create<Sleeper>(TestActor).WithDispatcher(CallingThreadDispatcher.Id));

    private TestScheduler Scheduler => (TestScheduler)Sys.Scheduler;

    [Fact]
    public void WhenTimersAreSetThenTheyFireInVirtualTimeAndInOrder()
    {
        _sleeper.Tell(("second", 2 * Hour));
        _sleeper.Tell(("first", Hour));
        Scheduler.Advance(Hour - TimeSpan.FromTicks(1));
        Assert.False(HasMessages);
        Scheduler.Advance(2 * Hour);
        ExpectMsg("first");
        ExpectMsg("second");
    }

    [Fact]
    public void WhenATimerIsPeriodicThenEveryStepFiresIt()
    {
        _sleeper.Tell(Hour);
        for (var step = 0; step < 100; step++)
        {
            Scheduler.Advance(Hour);
            ExpectMsg("tick");
        }

        Assert.False(HasMessages);
    }

    [Fact]
    public void WhenNoMessageComesThenTheReceiveTimeoutIsVirtual()
    {
        _sleeper.Tell(60);
        ExpectMsg("armed");
        Scheduler.Advance(TimeSpan.FromSeconds(59));
        Assert.False(HasMessages);
        Scheduler.Advance(TimeSpan.FromSeconds(1));
        ExpectMsg<ReceiveTimeout>();
    }

    [Fact]
    public void WhenTellsAreScheduledThenTheyComeInOrderOfTheirTime()
    {
        Scheduler.ScheduleTellOnce(3 * Hour, TestActor, "three", _sleeper);
        Scheduler.ScheduleTellOnce(Hour, TestActor, "one", _sleeper);
        Scheduler.ScheduleTellOnce(2 * Hour, TestActor, "two", _sleeper);
        Scheduler.Advance(3 * Hour);
        Assert.Equal(["one", "two", "three"], ReceiveN(3));
        Assert.Equal(_sleeper, LastSender);
    }

    [Fact]
    public void WhenAnActorAsksForTheTimeThenItIsVirtual()
    {
        var later = Scheduler.Now + (1000 * Hour);
        Scheduler.AdvanceTo(later);
        _sleeper.Tell(new object());
        ExpectMsg(later);
    }

    [Fact]
    public void WhenAnActorHasItsOwnThreadThenExpectationsWaitInRealTime()
    {
        for (var round = 0; round < 100; round++)
        {
            var sleeper = Sys.ActorOf(Props.Create<Sleeper>(TestActor));
            sleeper.Tell(1);
            ExpectMsg("armed");
            Scheduler.Advance(Hour);
            ExpectMsg<ReceiveTimeout>();
            Sys.Stop(sleeper);
        }

        ExpectNoMsg(Short);
    }
}
