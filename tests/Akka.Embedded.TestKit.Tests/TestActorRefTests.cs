using Akka.Actor;
using Akka.TestKit;
using Akka.TestKit.TestActors;

namespace Akka.Embedded.TestKit.Tests;

public sealed class TestActorRefTests : Akka.TestKit.Xunit2.TestKit
{
    [Fact]
    public void WhenCreatedThenTheActorIsThereAtOnce()
    {
        var actor = ActorOfAsTestActorRef<Counting>("counting");
        Assert.Equal(0, actor.UnderlyingActor.Sum);
        Assert.Equal("/user/counting", actor.Path.ToStringWithoutAddress());
    }

    [Fact]
    public void WhenSentThenTheActorHasChangedBeforeTellReturns()
    {
        var actor = ActorOfAsTestActorRef(() => new Counting());
        actor.Tell(3);
        actor.Tell(4);
        Assert.Equal(7, actor.UnderlyingActor.Sum);
        actor.Tell("hello");
        ExpectMsgFrom(actor.Ref, "hello");
    }

    [Fact]
    public void WhenAHandlerThrowsThenReceiveThrowsItToTheTest()
    {
        var actor = ActorOfAsTestActorRef<Counting>();
        actor.Receive(5);
        Assert.Throws<FormatException>(() => actor.Receive(new FormatException()));
        Assert.Equal(5, actor.UnderlyingActor.Sum);
    }

    [Fact]
    public void WhenAHandlerThrowsInATellThenTheSupervisorRestartsTheActor()
    {
        var actor = ActorOfAsTestActorRef<Counting>();
        actor.Tell(5);
        var before = actor.UnderlyingActor;
        EventFilter.Exception<FormatException>().ExpectOne(() => actor.Tell(new FormatException("broken")));
        AwaitAssert(() => Assert.NotSame(before, actor.UnderlyingActor));
        Assert.Equal(0, actor.UnderlyingActor.Sum);
    }

    [Fact]
    public void WhenReceiveHasASenderThenTheAnswerGoesThere()
    {
        var actor = ActorOfAsTestActorRef<Counting>();
        actor.Receive("hello", TestActor);
        ExpectMsg("hello");
        EventFilter.DeadLetter<string>(text => text == "lost").ExpectOne(() => actor.Receive("lost"));
    }

    [Fact]
    public void WhenTheActorStopsThenItIsGoneAtOnce()
    {
        var actor = ActorOfAsTestActorRef<Counting>();
        Watch(actor);
        actor.Receive("stop", TestActor);
        ExpectMsg("stop");
        ExpectTerminated(actor);
        Assert.Throws<IllegalActorStateException>(() => actor.UnderlyingActor);
    }

    [Fact]
    public async Task WhenAHandlerIsAsynchronousThenReceiveAsyncWaitsForIt()
    {
        for (var round = 0; round < 100; round++)
        {
            var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var actor = ActorOfAsTestActorRef<Counting>();
            var done = actor.ReceiveAsync(gate.Task);
            Assert.Equal(0, actor.UnderlyingActor.Sum);
            Assert.False(done.IsCompleted);
            gate.SetResult();
            await done;
            Assert.Equal(100, actor.UnderlyingActor.Sum);
        }
    }

    [Fact]
    public async Task WhenAskedThenTheAnswerIsThereAtOnce()
    {
        var answer = ActorOfAsTestActorRef<Counting>().Ask<string>("hello", TimeSpan.FromSeconds(5));
        Assert.True(answer.IsCompleted);
        Assert.Equal("hello", await answer);
    }

    [Fact]
    public void WhenASupervisorIsGivenThenItIsTheParent()
    {
        var parent = ActorOfAsTestActorRef<Counting>("parent");
        var child = ActorOfAsTestActorRef<Counting>(parent, "child");
        Assert.Equal("/user/parent/child", child.Path.ToStringWithoutAddress());
        Assert.Equal(TestActor.Path, ActorOfAsTestActorRef<Counting>(TestActor, "mine").Path.Parent);
    }

    [Fact]
    public void WhenTheActorWatchesAnotherThenItIsToldOfTheEnd()
    {
        var actor = ActorOfAsTestActorRef<Counting>();
        var subject = ActorOfAsTestActorRef<BlackHoleActor>(BlackHoleActor.Props);
        actor.Watch(subject);
        Sys.Stop(subject);
        AwaitAssert(() => Assert.Equal(1, actor.UnderlyingActor.Ended));
    }

    [Fact]
    public void WhenComparedThenTheActorCountsNotTheReference()
    {
        var actor = ActorOfAsTestActorRef<Counting>();
        IActorRef plain = actor.Ref;
        Assert.True(actor == plain);
        Assert.True(plain == actor);
        Assert.False(actor != plain);
        Assert.True(actor.Equals(plain));
        Assert.Equal(0, actor.CompareTo(plain));
        Assert.Equal(plain.GetHashCode(), actor.GetHashCode());
        Assert.Same(plain, TestActorRefBase<Counting>.ToActorRef(actor));
    }
}
