using Akka.Actor;
using Akka.TestKit;

namespace Akka.Embedded.TestKit.Tests;

public sealed class CallingThreadDispatcherTests : Akka.TestKit.Xunit2.TestKit
{
    [Fact]
    public void WhenSentThenTheMessageIsProcessedBeforeTellReturns()
    {
        var thread = 0;
        var actor = Sys.ActorOf(Echo.Props.WithDispatcher(CallingThreadDispatcher.Id));
        actor.Tell(new Action<IActorContext>(_ => thread = Environment.CurrentManagedThreadId));
        Assert.Equal(Environment.CurrentManagedThreadId, thread);
    }

    [Fact]
    public void WhenAnActorSendsToItselfThenThatWaitsForTheRunningMessage()
    {
        var order = new List<string>();
        var actor = Sys.ActorOf(Echo.Props.WithDispatcher(CallingThreadDispatcher.Id));
        actor.Tell(new Action<IActorContext>(context =>
        {
            context.Self.Tell(new Action<IActorContext>(_ => order.Add("own")));
            order.Add("first");
        }));
        Assert.Equal(["first", "own"], order);
    }

    [Fact]
    public void WhenAnActorSendsToAnotherThenThatRunsInside()
    {
        var order = new List<string>();
        var outer = Sys.ActorOf(Echo.Props.WithDispatcher(CallingThreadDispatcher.Id));
        var inner = Sys.ActorOf(Echo.Props.WithDispatcher(CallingThreadDispatcher.Id));
        outer.Tell(new Action<IActorContext>(context =>
        {
            inner.Tell(new Action<IActorContext>(_ => order.Add("inner")));
            order.Add("outer");
            context.Sender.Tell("done");
        }));
        Assert.Equal(["inner", "outer"], order);
        ExpectMsgFrom(outer, "done");
    }

    [Fact]
    public void WhenAnActorHasRunThenTheTestIsTheSenderAgain()
    {
        var actor = Sys.ActorOf(Echo.Props.WithDispatcher(CallingThreadDispatcher.Id));
        actor.Tell("one");
        actor.Tell("two");
        Assert.True(HasMessages);
        Assert.Equal(["one", "two"], ReceiveN(2));
    }

    [Fact]
    public void WhenSeveralThreadsSendThenOneAtATimeRunsTheActor()
    {
        for (var round = 0; round < 100; round++)
        {
            var (inside, most, count) = (0, 0, 0);
            var actor = Sys.ActorOf(Echo.Props.WithDispatcher(CallingThreadDispatcher.Id));
            var work = new Action<IActorContext>(_ =>
            {
                most = Math.Max(most, Interlocked.Increment(ref inside));
                count++;
                Interlocked.Decrement(ref inside);
            });
            Parallel.For(0, 50, _ => actor.Tell(work));
            AwaitCondition(() => Volatile.Read(ref count) == 50);
            Assert.Equal(1, most);
        }
    }
}
