using Akka.Actor;
using Akka.TestKit;
using Akka.TestKit.TestActors;
using Xunit.Sdk;

namespace Akka.Embedded.TestKit.Tests;

public sealed class ProbeTests : Akka.TestKit.Xunit2.TestKit
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(20);

    [Fact]
    public void WhenAProbeIsUsedAsAReferenceThenItEqualsItsTestActor()
    {
        var probe = CreateTestProbe("probe");
        Assert.True(probe.Equals(probe.Ref));
        Assert.True(probe.Ref.Equals(probe));
        Assert.Single(new HashSet<IActorRef> { probe, probe.Ref });
        Assert.Equal("/system/probe", probe.Ref.Path.ToStringWithoutAddress());
    }

    [Fact]
    public void WhenSentToAProbeThenOnlyItsOwnExpectationsSeeIt()
    {
        var (one, other) = (CreateTestProbe(), CreateTestProbe());
        one.Tell("for one");
        one.ExpectMsg("for one");
        other.ExpectNoMsg(Short);
        ExpectNoMsg(Short);
    }

    [Fact]
    public void WhenAProbeSendsThenTheAnswerComesToIt()
    {
        var probe = CreateTestProbe();
        probe.Send(ActorOf(SimpleEchoActor.Props()), "hello");
        probe.ExpectMsg("hello");
    }

    [Fact]
    public void WhenAProbeRepliesThenTheSenderHearsTheProbe()
    {
        var probe = CreateTestProbe();
        probe.Tell("question");
        probe.ExpectMsg("question");
        Assert.Equal(TestActor, probe.Sender);
        probe.Reply("answer");
        ExpectMsgFrom(probe.Ref, "answer");
    }

    [Fact]
    public void WhenAProbeForwardsThenTheSenderStays()
    {
        var (first, second) = (CreateTestProbe(), CreateTestProbe());
        first.Tell("letter");
        first.ExpectMsg("letter");
        first.Forward(second);
        second.ExpectMsg("letter");
        Assert.Equal(TestActor, second.LastSender);
    }

    [Fact]
    public void WhenAProbeSitsBetweenThenForwardActorsKeepTheSender()
    {
        var probe = CreateTestProbe();
        ActorOf(ForwardActor.Props(probe)).Tell("x");
        probe.ExpectMsg("x");
        probe.Reply("y");
        ExpectMsg("y");
    }

    [Fact]
    public void WhenAWatchedProbeStopsThenTheWatcherIsTold()
    {
        for (var round = 0; round < 100; round++)
        {
            var probe = CreateTestProbe();
            Watch(probe);
            Sys.Stop(probe);
            Assert.True(ExpectTerminated(probe).ExistenceConfirmed);
        }
    }

    [Fact]
    public async Task WhenUnwatchedThenTheEndIsNotTold()
    {
        for (var round = 0; round < 100; round++)
        {
            var (unwatched, watched) = (ActorOf(BlackHoleActor.Props), ActorOf(BlackHoleActor.Props));
            await WatchAsync(unwatched);
            Watch(watched);
            await UnwatchAsync(unwatched);
            Sys.Stop(unwatched);
            Sys.Stop(watched);
            await ExpectTerminatedAsync(watched);
            Assert.False(HasMessages);
        }
    }

    [Fact]
    public void WhenAnotherActorEndsThenExpectTerminatedFails()
    {
        var (one, other) = (Watch(ActorOf(BlackHoleActor.Props)), Watch(ActorOf(BlackHoleActor.Props)));
        Sys.Stop(one);
        Assert.Throws<FailException>(() => ExpectTerminated(other));
    }

    [Fact]
    public void WhenMessagesAreIgnoredThenTheTestDoesNotSeeThem()
    {
        IgnoreMessages<int>(number => number < 3);
        foreach (var number in Enumerable.Range(0, 5)) TestActor.Tell(number);
        IgnoreNoMessages();
        TestActor.Tell(1);
        Assert.Equal([3, 4, 1], ReceiveN(3).Cast<int>());
    }

    [Fact]
    public void WhenATypeIsIgnoredThenOthersCome()
    {
        IgnoreMessages<int>();
        TestActor.Tell(1);
        TestActor.Tell("text");
        ExpectMsg("text");
        ExpectNoMsg(Short);
    }

    [Fact]
    public void WhenAPilotFliesThenItAnswersUntilItStops()
    {
        var probe = CreateTestProbe();
        probe.SetAutoPilot(new DelegateAutoPilot((sender, message) =>
        {
            sender.Tell($"re: {message}", probe.Ref);
            return "last".Equals(message) ? AutoPilot.NoAutoPilot : AutoPilot.KeepRunning;
        }));
        foreach (var message in new[] { "one", "last", "unanswered" }) probe.Tell(message);

        ExpectMsg("re: one");
        ExpectMsg("re: last");
        ExpectNoMsg(Short);
        Assert.Equal(["one", "last", "unanswered"], probe.ReceiveN(3));
    }

    [Fact]
    public void WhenAPilotHandsOverThenTheNextOneFlies()
    {
        var second = new DelegateAutoPilot((sender, _) => Answer(sender, "second", AutoPilot.KeepRunning));
        TestActor.Tell(new TestActor.SetAutoPilot(
            new DelegateAutoPilot((sender, _) => Answer(sender, "first", second))));
        var probe = CreateTestProbe();
        probe.Send(TestActor, 1);
        probe.Send(TestActor, 2);
        probe.Send(TestActor, 3);
        Assert.Equal(["first", "second", "second"], probe.ReceiveN(3));
    }

    [Fact]
    public void WhenAChildIsSpawnedThenTheTestActorIsItsParent()
    {
        var child = ChildActorOf(Echo.Props, "child");
        Assert.Equal(TestActor.Path, child.Path.Parent);
        child.Tell("x");
        ExpectMsgFrom(child, "x");
    }

    [Fact]
    public void WhenAChildHasItsOwnStrategyThenThatDecides()
    {
        var probe = CreateTestProbe();
        var stopped = probe.ChildActorOf<Echo>("stopped", SupervisorStrategyThatStops());
        var restarted = probe.ChildActorOf<Echo>("restarted");
        Watch(stopped);
        Watch(restarted);
        EventFilter.Exception<FormatException>().Expect(2, () =>
        {
            stopped.Tell(new Action<IActorContext>(_ => throw new FormatException()));
            restarted.Tell(new Action<IActorContext>(_ => throw new FormatException()));
        });
        ExpectTerminated(stopped);
        restarted.Tell("alive");
        ExpectMsg("alive");
    }

    [Fact]
    public void WhenAProbeStopsWithUnreadMessagesThenTheyAreDeadLetters()
    {
        var probe = CreateTestProbe();
        probe.Tell("unread");
        EventFilter.DeadLetter<string>(text => text == "unread").ExpectOne(() => Sys.Stop(probe));
    }

    [Fact]
    public void WhenAnEchoActorHearsAMessageThenTestAndSenderGetIt()
    {
        var probe = CreateTestProbe();
        var echo = ActorOf(EchoActor.Props(this));
        probe.Send(echo, "x");
        ExpectMsg("x");
        probe.ExpectMsg("x");
    }

    private static OneForOneStrategy SupervisorStrategyThatStops() => new(_ => Directive.Stop);

    private static AutoPilot Answer(IActorRef sender, string answer, AutoPilot next)
    {
        sender.Tell(answer, ActorRefs.NoSender);
        return next;
    }
}
