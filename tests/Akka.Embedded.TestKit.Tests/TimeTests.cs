using Akka.Actor;
using Akka.Configuration;
using Xunit.Sdk;

namespace Akka.Embedded.TestKit.Tests;

public sealed class TimeTests : Akka.TestKit.Xunit2.TestKit
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    public TimeTests()
        : base(ConfigurationFactory.ParseString("akka.test.timefactor = 2"), "timed")
    {
    }

    [Fact]
    public void WhenATimeFactorIsSetThenGivenTimesAreDilated()
    {
        Assert.Equal(2, TestKitSettings.TestTimeFactor);
        Assert.Equal(TimeSpan.FromMilliseconds(40), Dilated(Short));
        Assert.Equal(TimeSpan.FromMilliseconds(40), RemainingOrDilated(Short));
        Assert.Equal(TimeSpan.FromSeconds(6), RemainingOrDefault);
        Assert.Equal("timed", Sys.Name);
    }

    [Fact]
    public void WhenOutsideOfWithinThenNothingRemains()
    {
        Assert.Throws<InvalidOperationException>(() => Remaining);
        Assert.Throws<ArgumentException>(() => RemainingOrDilated(Timeout.InfiniteTimeSpan));
    }

    [Fact]
    public void WhenInsideOfWithinThenExpectationsShareItsTime()
    {
        Within(Short, () =>
        {
            Assert.InRange(Remaining, TimeSpan.FromSeconds(-60), TimeSpan.FromMilliseconds(40));
            Assert.Throws<FailException>(() => ExpectMsg<string>());
            ExpectNoMsg();
        });
        Assert.Throws<InvalidOperationException>(() => Remaining);
    }

    [Fact]
    public void WhenABlockTakesTooLongThenWithinFails()
    {
        var failure = Assert.Throws<FailException>(() => Within(Short, () =>
        {
            var end = Now + TimeSpan.FromMilliseconds(60);
            AwaitCondition(() => Now > end, Long);
        }));
        Assert.Contains("exceeding 00:00:00.0400000", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenABlockIsTooQuickThenWithinFails()
    {
        var failure = Assert.Throws<FailException>(() => Within(Long, Long, () => { }));
        Assert.Contains("should have at least been", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenTheOuterBlockIsShorterThenItLimitsTheInnerOne()
    {
        Within(Long, () => Within(Long * 10, () => Assert.True(Remaining <= Long * 2)));
        var failure = Assert.Throws<FailException>(() => Within(Long, () => Within(Long * 3, Long * 4, () => { })));
        Assert.Contains("not possible", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenABlockThrowsThenTheTimeOfTheOuterOneCountsAgain()
    {
        Within(Long, () =>
        {
            Assert.Throws<FormatException>(() => Within(Short, () => throw new FormatException()));
            Assert.True(Remaining > Long);
        });
    }

    [Fact]
    public async Task WhenAnAsyncBlockNeverEndsThenWithinAsyncFails()
    {
        var never = new TaskCompletionSource();
        await Assert.ThrowsAsync<FailException>(() => WithinAsync(Short, () => never.Task));
        Assert.Equal(5, await WithinAsync(Long, () => Task.FromResult(5)));
    }

    [Fact]
    public void WhenAConditionComesTrueThenAwaitConditionEnds()
    {
        var looks = 0;
        AwaitCondition(() => ++looks == 5, Long);
        Assert.Equal(5, looks);
        Assert.Throws<FailException>(() => AwaitCondition(() => false, Short));
        Assert.False(AwaitConditionNoThrow(() => false, Short));
    }

    [Fact]
    public async Task WhenAConditionComesTrueThenAwaitConditionAsyncEnds()
    {
        var looks = 0;
        await AwaitConditionAsync(() => Task.FromResult(++looks == 5), Long);
        Assert.Equal(5, looks);
        await Assert.ThrowsAsync<FailException>(() => AwaitConditionAsync(() => false, Short, "never"));
    }

    [Fact]
    public void WhenAnAssertionFailsAtFirstThenItIsTriedAgain()
    {
        var tries = 0;
        AwaitAssert(() => Assert.Equal(3, ++tries), Long);
        Assert.Equal(3, tries);
    }

    [Fact]
    public async Task WhenAnAssertionNeverPassesThenItsOwnFailureIsThrown()
    {
        Assert.Throws<EqualException>(() => AwaitAssert(() => Assert.Equal(1, 2), Short));
        await Assert.ThrowsAsync<EqualException>(() => AwaitAssertAsync(() => Assert.Equal(1, 2), Short));
    }

    [Fact]
    public void WhenAnAssertionIsTriedAgainThenItStillSendsFromTheTestActor()
    {
        var echo = ActorOf(Echo.Props);
        var tries = 0;
        AwaitAssert(
            () =>
            {
                echo.Tell(++tries);
                ExpectMsg(tries);
                Assert.Equal(3, tries);
            },
            Long);
    }
}
