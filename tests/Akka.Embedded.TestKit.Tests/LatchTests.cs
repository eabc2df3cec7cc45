using Akka.Configuration;
using Akka.TestKit;

namespace Akka.Embedded.TestKit.Tests;

public sealed class LatchTests : Akka.TestKit.Xunit2.TestKit
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(20);

    public LatchTests()
        : base(ConfigurationFactory.ParseString("akka.test.default-timeout = 10s"))
    {
    }

    [Fact]
    public void WhenCountedDownThenTheLatchOpens()
    {
        var latch = CreateTestLatch(2);
        latch.CountDown();
        Assert.False(latch.IsOpen);
        Assert.Throws<TimeoutException>(() => latch.Ready(Short));
        latch.CountDown();
        latch.Ready();
        Assert.True(latch.IsOpen);
        latch.Reset();
        Assert.False(latch.IsOpen);
        latch.Open();
        latch.Ready(TimeSpan.Zero);
    }

    [Fact]
    public void WhenOtherThreadsCountDownThenTheWaitEnds()
    {
        for (var round = 0; round < 100; round++)
        {
            var latch = new TestLatch(4);
            for (var i = 0; i < 4; i++) ThreadPool.QueueUserWorkItem(_ => latch.CountDown());
            latch.Ready();
        }
    }

    [Fact]
    public void WhenWaitingForEverThenALatchRefuses() =>
        Assert.Throws<ArgumentException>(() => new TestLatch().Ready(Timeout.InfiniteTimeSpan));

    [Fact]
    public async Task WhenAllHaveArrivedThenABarrierOpensAndStartsOver()
    {
        var barrier = CreateTestBarrier(2);
        for (var round = 0; round < 100; round++)
        {
            var other = Task.Run(barrier.Await);
            barrier.Await();
            await other;
        }
    }

    [Fact]
    public void WhenSomeDoNotArriveThenABarrierTimesOut() =>
        Assert.Throws<TimeoutException>(() => CreateTestBarrier(2).Await(Short));
}
