using Akka.Actor;
using Xunit.Sdk;

namespace Akka.Embedded.TestKit.Tests;

public sealed class ExpectMsgTests : Akka.TestKit.Xunit2.TestKit
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(20);

    [Fact]
    public void WhenMessagesComeThenTheyAreExpectedInTheirOrder()
    {
        var echo = ActorOf(Echo.Props);
        foreach (var number in Enumerable.Range(0, 100)) echo.Tell(number);
        foreach (var number in Enumerable.Range(0, 100)) ExpectMsg(number);
    }

    [Fact]
    public void WhenATestSendsThenItsTestActorIsTheSender()
    {
        ActorOf(Echo.Props, "echo").Tell("hello");
        ExpectMsg("hello");
        Assert.Equal("/user/echo", LastSender.Path.ToStringWithoutAddress());
        Assert.Equal("hello", LastMessage);
    }

    [Fact]
    public async Task WhenATestGoesOnAfterAnAwaitThenItsTestActorIsStillTheSender()
    {
        var echo = ActorOf(Echo.Props);
        await Task.Yield();
        echo.Tell("one");
        await ExpectMsgAsync("one");
        echo.Tell("two");
        Assert.Equal("two", await ExpectMsgAsync<string>());
    }

    [Fact]
    public void WhenAnotherTypeComesThenExpectMsgFails()
    {
        TestActor.Tell(1);
        var failure = Assert.Throws<FailException>(() => ExpectMsg<string>(hint: "the name"));
        Assert.Contains("Expected a message of type System.String", failure.Message, StringComparison.Ordinal);
        Assert.Contains("the name", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenAnotherValueComesThenExpectMsgFails()
    {
        TestActor.Tell("two");
        Assert.ThrowsAny<XunitException>(() => ExpectMsg("one"));
    }

    [Fact]
    public void WhenNothingComesThenExpectMsgFailsAfterItsTime()
    {
        var failure = Assert.Throws<FailException>(() => ExpectMsg<string>(Short));
        Assert.Contains("Timeout 00:00:00.0200000", failure.Message, StringComparison.Ordinal);
        Assert.Null(LastMessage);
    }

    [Fact]
    public void WhenAPredicateIsGivenThenTheMessageMustPlease()
    {
        TestActor.Tell(4);
        TestActor.Tell(5);
        Assert.Equal(4, ExpectMsg<int>(number => number % 2 == 0));
        Assert.Throws<FailException>(() => ExpectMsg<int>(number => number % 2 == 0));
    }

    [Fact]
    public void WhenAnAssertionIsGivenThenItSeesMessageAndSender()
    {
        var echo = ActorOf(Echo.Props);
        echo.Tell("x");
        ExpectMsg<string>((message, sender) =>
        {
            Assert.Equal("x", message);
            Assert.Equal(echo, sender);
        });
        TestActor.Tell("y");
        Assert.ThrowsAny<XunitException>(() => ExpectMsg<string>(message => Assert.Equal("x", message)));
    }

    [Fact]
    public void WhenAComparerIsGivenThenItDecides()
    {
        TestActor.Tell("HELLO");
        ExpectMsg("hello", (one, other) => one.Equals(other, StringComparison.OrdinalIgnoreCase));
        TestActor.Tell("HELLO");
        Assert.Throws<FailException>(() => ExpectMsg("hello", (one, other) => ReferenceEquals(one, other)));
    }

    [Fact]
    public void WhenASequenceIsExpectedThenItsItemsAreCompared()
    {
        TestActor.Tell(new[] { 1, 2 });
        ExpectMsg(new[] { 1, 2 });
    }

    [Fact]
    public void WhenTheSenderIsAnotherThenExpectMsgFromFails()
    {
        var (one, other) = (ActorOf(Echo.Props), ActorOf(Echo.Props));
        one.Tell("a");
        Assert.Equal("a", ExpectMsgFrom<string>(one));
        one.Tell("b");
        ExpectMsgFrom(one, "b");
        one.Tell("c");
        Assert.Throws<FailException>(() => ExpectMsgFrom(other, "c"));
        one.Tell("d");
        ExpectMsgFrom<string>(sender => sender.Equals(one), message => message == "d");
    }

    [Fact]
    public void WhenOneOfSeveralIsExpectedThenAnyWillDo()
    {
        TestActor.Tell("b");
        Assert.Equal("b", ExpectMsgAnyOf(new[] { "a", "b" }));
        TestActor.Tell("c");
        Assert.Throws<FailException>(() => ExpectMsgAnyOf(new[] { "a", "b" }));
    }

    [Fact]
    public void WhenAllOfSeveralAreExpectedThenTheirOrderIsFree()
    {
        TestActor.Tell("b");
        TestActor.Tell("a");
        Assert.Equal(["b", "a"], ExpectMsgAllOf("a", "b"));

        TestActor.Tell("b");
        TestActor.Tell("c");
        var failure = Assert.Throws<FailException>(() => ExpectMsgAllOf("a", "b"));
        Assert.Contains("not found <a>, found unexpected <c>", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenAllOfSeveralAreAwaitedThenTheyComeOneByOne()
    {
        TestActor.Tell("b");
        TestActor.Tell("a");
        var taken = new List<string>();
        await foreach (var message in ExpectMsgAllOfAsync(new[] { "a", "b" })) taken.Add(message);
        Assert.Equal(["b", "a"], taken);
    }

    [Fact]
    public void WhenAMessageComesThenExpectNoMsgFails()
    {
        ExpectNoMsg(Short);
        TestActor.Tell("surprise");
        var failure = Assert.Throws<FailException>(() => ExpectNoMsg(Short));
        Assert.Contains("surprise", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenAMessageComesThenExpectNoMsgAsyncFails()
    {
        await ExpectNoMsgAsync(20);
        TestActor.Tell("surprise");
        await Assert.ThrowsAsync<FailException>(async () => await ExpectNoMsgAsync(20));
    }

    [Fact]
    public async Task WhenTheTokenIsCancelledThenTheWaitEnds()
    {
        using var cancellation = new CancellationTokenSource();
        var waiting = ExpectMsgAsync<string>(cancellationToken: cancellation.Token).AsTask();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public void WhenAnActorSendsFromManyThreadsThenNoMessageIsLost()
    {
        for (var round = 0; round < 100; round++)
        {
            var echo = ActorOf(Echo.Props);
            Parallel.For(0, 20, number => echo.Tell(number, TestActor));
            Assert.Equal(Enumerable.Range(0, 20), ReceiveN(20).Cast<int>().Order());
        }
    }
}
