using Akka.Streams;
using Akka.Streams.Dsl;
using Akka.Streams.Stages;

namespace Akka.Embedded.Tests.Streams;

public sealed class TimeStageTests : IAsyncDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly StreamKit _kit = StreamKit.Virtual();

    public ValueTask DisposeAsync() => _kit.DisposeAsync();

    [Fact]
    public async Task WhenATickIsNotWantedAtItsTimeThenItIsDropped()
    {
        var (ticks, queue) = Source.Tick(Second, Second * 2, "tick")
            .ToMaterialized(Sink.Queue<string>().AddAttributes(Attributes.CreateInputBuffer(1, 1)), Keep.Both)
            .Run(_kit.Materializer);
        var first = queue.PullAsync();
        _kit.AdvanceMs(999);
        Assert.False(first.IsCompleted);
        _kit.AdvanceMs(1);
        Assert.True(first.IsCompletedSuccessfully);
        _kit.Advance(Second * 10);
        Assert.True(queue.PullAsync().IsCompleted);
        var waiting = queue.PullAsync();
        Assert.False(waiting.IsCompleted);
        ticks.Cancel();
        Assert.False((await waiting).HasValue);
    }

    [Fact]
    public void WhenAThrottleShapesThenElementsComeAtTheirPaceAfterTheBurst()
    {
        var seen = Collect(Source.From(Enumerable.Range(1, 6)).Throttle(1, Second, 2, ThrottleMode.Shaping));
        Assert.Equal([1, 2], seen);
        _kit.AdvanceMs(999);
        Assert.Equal([1, 2], seen);
        _kit.AdvanceMs(1);
        Assert.Equal([1, 2, 3], seen);
        _kit.Advance(Second * 3);
        Assert.Equal([1, 2, 3, 4, 5, 6], seen);
    }

    [Fact]
    public void WhenElementsCostThenTheThrottleWaitsInProportion()
    {
        var seen = Collect(Source.From([1, 3, 2]).Throttle(1, Second, 0, n => n, ThrottleMode.Shaping));
        _kit.Advance(Second);
        Assert.Equal([1], seen);
        _kit.AdvanceMs(2999);
        Assert.Equal([1], seen);
        _kit.AdvanceMs(1);
        Assert.Equal([1, 3], seen);
        _kit.Advance(Second * 2);
        Assert.Equal([1, 3, 2], seen);
    }

    [Fact]
    public async Task WhenAThrottleEnforcesThenTooFastAStreamFails()
    {
        var probe = new FlowProbe<int, int>(_kit, Flow.Create<int>().Throttle(1, Second, 2, ThrottleMode.Enforcing));
        probe.Push(1, 2);
        await probe.Expect(1, 2);
        _kit.Advance(Second);
        probe.Push(3);
        await probe.Expect(3);
        probe.Push(4);
        await probe.ExpectFailure<OverflowException>();
    }

    [Fact]
    public void WhenTokensAreSavedThenNeverMoreThanTheCapacity()
    {
        var bucket = new TokenBucket(2, Second);
        bucket.Begin(TimeSpan.Zero);
        Assert.Equal(TimeSpan.Zero, bucket.Take(2, TimeSpan.Zero));
        Assert.Equal(Second * 0.5, bucket.Take(1, Second * 0.5));
        Assert.Equal(TimeSpan.Zero, bucket.Take(2, Second * 100));
        Assert.Equal(Second * 3, bucket.Take(3, Second * 100));
        Assert.Equal(Second, bucket.Take(1, Second * 103));
    }

    [Fact]
    public void WhenGroupsAreTimedThenAGroupGoesWhenItIsFullOrItsTimeIsUp()
    {
        var (input, seen) = Start(flow => flow.GroupedWithin(3, Second).Select(group => string.Join(",", group)));
        Offer(input, 1, 2);
        Assert.Empty(seen);
        _kit.Advance(Second);
        Assert.Equal(["1,2"], seen);
        _kit.Advance(Second);
        Assert.Equal(["1,2"], seen);
        _kit.AdvanceMs(900);
        Offer(input, 3, 4, 5, 6);
        Assert.Equal(["1,2", "3,4,5"], seen);

        // The full group began the time of the next anew.
        _kit.AdvanceMs(999);
        Assert.Equal(2, seen.Count);
        _kit.AdvanceMs(1);
        Assert.Equal("6", seen[2]);
        Offer(input, 7);
        input.Complete();
        Assert.Equal("7", seen[3]);
    }

    [Fact]
    public void WhenGroupsAreWeighedThenTheElementThatIsTooMuchBeginsTheNext()
    {
        var (input, seen) = Start(
            flow => flow.GroupedWeightedWithin(10, Second, n => n).Select(group => string.Join(",", group)));
        Offer(input, 4, 5, 6, 20, 1);
        Assert.Equal(["4,5", "6", "20"], seen);
        input.Complete();
        Assert.Equal(["4,5", "6", "20", "1"], seen);
    }

    [Fact]
    public async Task WhenDownstreamIsSlowThenATimedGroupWaitsAndHoldsUpItsUpstream()
    {
        var probe = new FlowProbe<int, string>(
            _kit, Flow.Create<int>().GroupedWithin(2, Second).Select(group => string.Join(",", group)));
        probe.Push(1, 2, 3, 4, 5, 6, 7);
        await probe.Expect("1,2", "3,4", "5,6");
        _kit.Advance(Second);
        await probe.Expect("7");
        probe.Complete();
        await probe.ExpectEnd();
    }

    [Fact]
    public void WhenTheFirstElementIsDelayedThenTheOthersAreNot()
    {
        var seen = Collect(Source.From([1, 2, 3]).InitialDelay(Second));
        _kit.AdvanceMs(999);
        Assert.Empty(seen);
        _kit.AdvanceMs(1);
        Assert.Equal([1, 2, 3], seen);
    }

    [Fact]
    public async Task WhenNoElementComesInTimeThenTheStreamFails()
    {
        var probe = new FlowProbe<int, int>(_kit, Flow.Create<int>().IdleTimeout(Second));
        _kit.AdvanceMs(999);
        probe.Push(1);
        _kit.AdvanceMs(999);
        await probe.Expect(1);
        _kit.AdvanceMs(1);
        await probe.ExpectFailure<TimeoutException>();
    }

    [Fact]
    public async Task WhenTheTimeIsUpThenTakeWithinCompletes()
    {
        var probe = new FlowProbe<int, int>(_kit, Flow.Create<int>().TakeWithin(Second));
        probe.Push(1);
        await probe.Expect(1);
        var next = probe.Pull();
        _kit.Advance(Second);
        Assert.False((await next).HasValue);
        await probe.InputEnded;
    }

    private (ISourceQueueWithComplete<int> Input, List<T> Seen) Start<T>(
        Func<Source<int, ISourceQueueWithComplete<int>>, Source<T, ISourceQueueWithComplete<int>>> chain)
    {
        var seen = new List<T>();
        var input = chain(Source.Queue<int>(64, OverflowStrategy.Fail)).To(Sink.ForEach<T>(seen.Add))
            .Run(_kit.Materializer);
        return (input, seen);
    }

    private List<T> Collect<T>(Source<T, NotUsed> source)
    {
        var seen = new List<T>();
        source.To(Sink.ForEach<T>(seen.Add)).Run(_kit.Materializer);
        return seen;
    }

    private static void Offer(ISourceQueue<int> input, params int[] elements)
    {
        foreach (var element in elements) _ = input.OfferAsync(element);
    }
}
