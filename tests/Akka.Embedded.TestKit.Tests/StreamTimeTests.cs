using Akka.Streams;
using Akka.Streams.Dsl;
using Akka.TestKit;
using Akka.TestKit.Configs;

namespace Akka.Embedded.TestKit.Tests;

/// <summary>The kit's virtual time is the time of streams too; on its dispatcher an advance is over when all is done.</summary>
public sealed class StreamTimeTests() : Akka.TestKit.Xunit2.TestKit(TestConfigs.TestSchedulerConfig)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private TestScheduler Time => (TestScheduler)Sys.Scheduler;

    [Fact]
    public void WhenTimeAdvancesThenTicksCome()
    {
        var ticks = Collect(Source.Tick(Second, Second * 2, "tick"));
        for (var (seconds, expected) = (1, 1); seconds <= 9; seconds += 2, expected++)
        {
            Time.Advance(Second);
            Assert.Equal(expected, ticks.Count);
            Time.Advance(Second);
            Assert.Equal(expected, ticks.Count);
        }
    }

    [Fact]
    public void WhenTimeAdvancesThenAThrottleLetsElementsThrough()
    {
        var seen = Collect(Source.From([1, 2, 3]).Throttle(1, Second, 1, ThrottleMode.Shaping));
        Assert.Equal([1], seen);
        Time.Advance(Second);
        Assert.Equal([1, 2], seen);
        Time.Advance(Second);
        Assert.Equal([1, 2, 3], seen);
    }

    [Fact]
    public void WhenTimeAdvancesThenAGroupGoes()
    {
        var input = Source.Queue<int>(9, OverflowStrategy.Fail).GroupedWithin(5, Second);
        var seen = new List<string>();
        var queue = input.To(Sink.ForEach<IEnumerable<int>>(group => seen.Add(string.Join(",", group))))
            .Run(Materializer());
        queue.OfferAsync(1);
        queue.OfferAsync(2);
        Assert.Empty(seen);
        Time.Advance(Second);
        Assert.Equal(["1,2"], seen);
    }

    [Fact]
    public void WhenTimeAdvancesThenASourceThatFailedIsStartedAgain()
    {
        var runs = 0;
        Collect(RestartSource.WithBackoff(
            () =>
            {
                runs++;
                return Source.Failed<int>(new TimeoutException());
            }, RestartSettings.Create(Second, Second * 4, 0)));
        foreach (var wait in new[] { 1, 2, 4, 4 })
        {
            var before = runs;
            Time.Advance((Second * wait) - TimeSpan.FromTicks(1));
            Assert.Equal(before, runs);
            Time.Advance(TimeSpan.FromTicks(1));
            Assert.Equal(before + 1, runs);
        }
    }

    private List<T> Collect<T, TMat>(Source<T, TMat> source)
    {
        var seen = new List<T>();
        source.To(Sink.ForEach<T>(seen.Add)).Run(Materializer());
        return seen;
    }

    private ActorMaterializer Materializer() => Sys.Materializer(
        ActorMaterializerSettings.Create(Sys).WithDispatcher(CallingThreadDispatcher.Id));
}
