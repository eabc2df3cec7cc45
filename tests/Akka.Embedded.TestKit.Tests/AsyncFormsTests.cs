using System.Collections;
using Akka.Actor;
using Akka.TestKit;
using Akka.TestKit.TestActors;
using Xunit.Sdk;

namespace Akka.Embedded.TestKit.Tests;

public sealed class AsyncFormsTests : Akka.TestKit.Xunit2.TestKit
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(20);

    [Fact]
    public async Task WhenAwaitedThenEveryFormOfExpectMsgTakesTheNextMessage()
    {
        Send(1, 2, 3, 4, 5, 6, 7);
        await ExpectMsgAsync(1);
        Assert.Equal(2, await ExpectMsgAsync<int>());
        await ExpectMsgAsync<int>(number => number == 3);
        await ExpectMsgAsync<int>((number, sender) => number == 4 && sender.Equals(TestActor));
        await ExpectMsgAsync<int>(number => Assert.Equal(5, number));
        await ExpectMsgAsync<int>((number, sender) => Assert.Equal((6, TestActor), (number, sender)));
        await ExpectMsgAsync(70, (one, other) => one == other * 10);
    }

    [Fact]
    public async Task WhenAwaitedThenEveryFormOfExpectMsgFailsForAnother()
    {
        Send(1, 2, 3, 4);
        await Assert.ThrowsAnyAsync<XunitException>(async () => await ExpectMsgAsync("1"));
        await Assert.ThrowsAnyAsync<XunitException>(async () => await ExpectMsgAsync(1));
        await Assert.ThrowsAnyAsync<XunitException>(async () => await ExpectMsgAsync<int>(number => number == 1));
        await Assert.ThrowsAnyAsync<XunitException>(async () => await ExpectMsgAsync(1, (_, _) => false));
        await Assert.ThrowsAnyAsync<XunitException>(async () => await ExpectMsgAsync<int>(Short));
    }

    [Fact]
    public async Task WhenTheSenderIsAwaitedThenEveryFormLooksAtIt()
    {
        var echo = ActorOf(SimpleEchoActor.Props());
        foreach (var number in Enumerable.Range(1, 6)) echo.Tell(number);
        Assert.Equal(1, await ExpectMsgFromAsync<int>(echo));
        await ExpectMsgFromAsync(echo, 2);
        await ExpectMsgFromAsync<int>(echo, number => number == 3);
        await ExpectMsgFromAsync<int>(echo, number => Assert.Equal(4, number));
        await ExpectMsgFromAsync<int>(sender => sender.Equals(echo), number => number == 5);
        await ExpectMsgFromAsync<int>(sender => Assert.Equal(echo, sender), number => Assert.Equal(6, number));
    }

    [Fact]
    public void WhenTheSenderIsGivenThenEveryBlockingFormLooksAtIt()
    {
        Send(1, 2, 3, 4);
        var other = CreateTestProbe();
        Assert.Throws<FailException>(() => ExpectMsgFrom<int>(other));
        Assert.Throws<FailException>(() => ExpectMsgFrom<int>(other, number => number == 2));
        var looked = false;
        Assert.Throws<FailException>(() => ExpectMsgFrom<int>(other, number => looked = number > 0));
        Assert.False(looked);
        Assert.ThrowsAny<XunitException>(() => ExpectMsgFrom<int>(sender => Assert.Equal(other, sender), _ => { }));
    }

    [Fact]
    public async Task WhenSeveralAreAwaitedThenTheyComeAsTheyWereSent()
    {
        Send(1, 2, 3, 4, "five", 6);
        Assert.Equal([1, 2], await All(ReceiveNAsync(2)));
        Assert.Equal([3], await All(ReceiveNAsync(1, Short)));
        Assert.Equal([4], await All(ReceiveWhileAsync<int>(_ => true, Short, shouldIgnoreOtherMessageTypes: false)));
        Assert.Equal(["five"], await All(ReceiveWhileAsync<string>(Short, message => message as string)));
        Assert.Equal(6, await ExpectMsgAnyOfAsync([6, 7]));
        await Assert.ThrowsAsync<FailException>(() => All(ReceiveNAsync(1, Short)));
    }

    [Fact]
    public async Task WhenPredicatesAreAwaitedThenEachNeedsAMessageAndEachMessageAPredicate()
    {
        var predicates = new[]
        {
            PredicateInfo.Create<int>(number => number > 1), new Predicate<string>(_ => true).CreatePredicateInfo(),
        };
        Send("text", 2, 1, "text", "text", 2);
        Assert.Equal(["text", 2], ExpectMsgAllOfMatchingPredicates(predicates));
        var failure = Assert.Throws<FailException>(() => ExpectMsgAllOfMatchingPredicates(Short, predicates));
        Assert.Contains("not found <predicate of Int32>", failure.Message, StringComparison.Ordinal);
        Assert.Contains("found unexpected <1>", failure.Message, StringComparison.Ordinal);
        Assert.Equal(["text", 2], await All(ExpectMsgAllOfMatchingPredicatesAsync(predicates)));
    }

    [Fact]
    public async Task WhenFishingIsAwaitedThenOthersAreDropped()
    {
        Send(1, "two", 3, 4);
        Assert.Equal("two", await FishForMessageAsync(message => message is string));
        var others = new ArrayList();
        Assert.Equal(4, await FishForMessageAsync<int>(number => number > 3, others));
        Assert.Equal([3], others.Cast<int>());
    }

    [Fact]
    public async Task WhenPeekedAsyncThenTheMessageStays()
    {
        Send(1);
        Assert.Equal(1, await PeekOneAsync());
        Assert.True((await TryPeekOneAsync(Short, CancellationToken.None)).Item1);
        await ExpectMsgAsync(1);
        Assert.Null(await PeekOneAsync(Short));
        Assert.False((await TryPeekOneAsync(Short, CancellationToken.None)).Item1);
    }

    [Fact]
    public async Task WhenAMessageComesWhileWaitingThenTheWaitEndsEveryTime()
    {
        var echo = ActorOf(SimpleEchoActor.Props());
        for (var round = 0; round < 100; round++)
        {
            var waiting = ExpectMsgAsync<int>();
            echo.Tell(round);
            Assert.Equal(round, await waiting);
        }
    }

    [Fact]
    public async Task WhenAChildIsAwaitedThenTheProbeIsItsParent()
    {
        var probe = CreateTestProbe();
        var child = await probe.ChildActorOfAsync<BlackHoleActor>("child");
        Assert.Equal(probe.Ref.Path / "child", child.Path);
        var other = await ChildActorOfAsync(BlackHoleActor.Props, "other", new OneForOneStrategy(_ => Directive.Stop));
        Assert.Equal(TestActor.Path / "other", other.Path);
    }

    [Fact]
    public async Task WhenCodeRunsOutsideOfTheTestThenItSendsForNobody()
    {
        var probe = CreateTestProbe();
        for (var round = 0; round < 100; round++)
        {
            await Task.Run(() => probe.Tell("outside"));
            await probe.ExpectMsgAsync("outside");
            Assert.Equal(Sys.DeadLetters, probe.LastSender);
            probe.Tell("inside");
            await probe.ExpectMsgAsync("inside");
            Assert.Equal(TestActor, probe.LastSender);
        }
    }

    private static async Task<List<T>> All<T>(IAsyncEnumerable<T> messages)
    {
        var all = new List<T>();
        await foreach (var message in messages) all.Add(message);
        return all;
    }

    private void Send(params object[] messages)
    {
        foreach (var message in messages) TestActor.Tell(message);
    }
}
