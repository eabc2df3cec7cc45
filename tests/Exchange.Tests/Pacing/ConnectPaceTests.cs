using ActorNotice.Exchange.Pacing;

namespace ActorNotice.Exchange.Tests.Pacing;

public class ConnectPaceTests
{
    [Fact]
    public void WhenTheAllowanceIsUsedThenTheNextWaitsForTheOldestToBeFiveMinutesAgo()
    {
        var pace = new ConnectPace(2);
        Assert.True(pace.TryTake(Seconds(0), out _));
        Assert.True(pace.TryTake(Seconds(100), out _));

        Assert.False(pace.TryTake(Seconds(120), out var wait));
        Assert.Equal(Seconds(180), wait);
        Assert.True(pace.TryTake(Seconds(300), out wait));
        Assert.Equal(TimeSpan.Zero, wait);
    }

    [Fact]
    public void WhenHundredsComeBackTogetherAndObeyThenNoFiveMinutesHoldMoreThanTheAllowanceAndAllGetThrough()
    {
        var pace = new ConnectPace(150);
        var waiting = new PriorityQueue<int, TimeSpan>(Enumerable.Range(0, 600).Select(static i => (i, Seconds(i * 0.01))));
        var made = new List<TimeSpan>();
        while (waiting.TryDequeue(out var connection, out var now))
        {
            if (pace.TryTake(now, out var wait)) made.Add(now);
            else waiting.Enqueue(connection, now + wait);
        }

        Assert.Equal(600, made.Count);
        Assert.All(made, start => Assert.InRange(made.Count(t => t >= start && t < start + ConnectPace.Window), 1, 150));
    }

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);
}
