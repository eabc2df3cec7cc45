using ActorNotice.Exchange.Pacing;

namespace ActorNotice.Exchange.Tests.Pacing;

public class MessagePaceTests
{
    [Fact]
    public void WhenTheAllowanceIsUsedThenTheNextWaitsForTheOldestToBeASecondAgo()
    {
        var pace = new MessagePace(3);
        foreach (var ms in new[] { 0, 100, 200 })
        {
            Assert.Equal(TimeSpan.Zero, pace.WaitAt(At(ms)));
            pace.Count(At(ms));
        }

        Assert.Equal(At(700), pace.WaitAt(At(300)));
        Assert.Equal(At(1), pace.WaitAt(At(999)));
        Assert.Equal(TimeSpan.Zero, pace.WaitAt(At(1_000)));
    }

    [Fact]
    public void WhenEveryWaitIsObeyedThenNoSecondHoldsMoreThanTheAllowance()
    {
        var pace = new MessagePace(8);
        var random = new Random(1);
        var sent = new List<TimeSpan>();
        for (var now = TimeSpan.Zero; sent.Count < 500;)
        {
            now += pace.WaitAt(now);
            pace.Count(now);
            sent.Add(now);
            now += TimeSpan.FromMilliseconds(random.Next(0, 200));
        }

        Assert.All(sent, start => Assert.InRange(sent.Count(t => t >= start && t < start + At(1_000)), 1, 8));
    }

    private static TimeSpan At(int ms) => TimeSpan.FromMilliseconds(ms);
}
