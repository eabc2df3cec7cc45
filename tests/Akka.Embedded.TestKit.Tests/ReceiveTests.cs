using System.Collections;
using Akka.Actor;
using Xunit.Sdk;

namespace Akka.Embedded.TestKit.Tests;

public sealed class ReceiveTests : Akka.TestKit.Xunit2.TestKit
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(20);

    [Fact]
    public void WhenNIsAskedForThenNComeInOrderAndTheRestStays()
    {
        Send(1, 2, 3, 4);
        Assert.Equal([1, 2, 3], ReceiveN(3).Cast<int>());
        Assert.True(HasMessages);
        Assert.Equal([4], ReceiveN(1).Cast<int>());
        Assert.False(HasMessages);
    }

    [Fact]
    public void WhenFewerThanNComeThenItFails()
    {
        Send(1, 2);
        var failure = Assert.Throws<FailException>(() => ReceiveN(3, Short));
        Assert.Contains("Only got 2", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenNothingComesThenReceiveOneIsNull()
    {
        Assert.Null(ReceiveOne(Short));
        Assert.Null(ReceiveOne(TimeSpan.Zero));
        Assert.Throws<IllegalActorStateException>(() => LastSender);
    }

    [Fact]
    public void WhenPeekedThenTheMessageStays()
    {
        Send(1);
        Assert.Equal(1, PeekOne());
        Assert.True(TryPeekOne(out var envelope, Short, CancellationToken.None));
        Assert.Equal(1, envelope.Message);
        ExpectMsg(1);
    }

    [Fact]
    public async Task WhenReceivedAsyncThenMessageAndSenderAreThere()
    {
        ActorOf(Echo.Props, "echo").Tell("x");
        var (received, envelope) = await TryReceiveOneAsync(null);
        Assert.True(received);
        Assert.Equal("x", envelope.Message);
        Assert.Equal("echo", envelope.Sender.Path.Name);
        Assert.Null(await ReceiveOneAsync(Short));
    }

    [Fact]
    public void WhenFishingThenOthersAreDropped()
    {
        Send(1, 2, "three", 10, 20);
        var others = new ArrayList();
        Assert.Equal(10, FishForMessage<int>(number => number >= 10, others));
        Assert.Equal([1, 2, "three"], others.Cast<object>());
        ExpectMsg(20);
    }

    [Fact]
    public void WhenFishingFindsNothingThenItFails()
    {
        Send(1);
        Assert.Throws<FailException>(() => FishForMessage(message => message is string, Short));
    }

    [Fact]
    public async Task WhenFishingForATypeThenTheFirstOfItIsTaken()
    {
        Send(1, 2, "three", 4);
        await FishUntilMessageAsync<string>();
        await ExpectMsgAsync(4);
    }

    [Fact]
    public void WhenAFilterMakesNullThenThatMessageStays()
    {
        Send("1", 2, "3", 4.5, 5);
        var texts = ReceiveWhile<string>(message => message is double ? null : message.ToString());
        Assert.Equal(["1", "2", "3"], texts);
        ExpectMsg(4.5);
    }

    [Fact]
    public void WhenAPredicateEndsThenThatMessageStays()
    {
        Send("1", "2", 3, "stop", "5");
        Assert.Equal(["1", "2"], ReceiveWhile<string>(text => text.Length == 1, Short));
        ExpectMsg("stop");
    }

    [Fact]
    public void WhenOtherTypesAreNotIgnoredThenTheyEndIt()
    {
        Send("1", 2, "3");
        Assert.Equal(["1"], ReceiveWhile<string>(_ => true, Short, shouldIgnoreOtherMessageTypes: false));
        ExpectMsg(2);
    }

    [Fact]
    public void WhenReceivingWhileIdleThenTheNumberIsALimit()
    {
        Send(1, 2, 3);
        Assert.Equal([1, 2], ReceiveWhile<int>(_ => true, idle: Short, msgs: 2));
        Assert.Equal([3], ReceiveWhile<int>(_ => true, idle: Short));
    }

    [Fact]
    public async Task WhenSilenceIsAwaitedThenAllBeforeIsReturned()
    {
        Send(1, 2);
        Assert.Equal([1, 2], (await WaitForRadioSilenceAsync(Short)).Cast<int>());
        Send(1, 2);
        await Assert.ThrowsAsync<FailException>(() => WaitForRadioSilenceAsync(Short, 1));
    }

    private void Send(params object[] messages)
    {
        foreach (var message in messages) TestActor.Tell(message);
    }
}
