using Akka.Streams;
using Akka.Streams.Dsl;

namespace Akka.Embedded.Tests.Streams;

public sealed class OperatorTests : IAsyncDisposable
{
    private static readonly int[] Ten = [.. Enumerable.Range(1, 10)];

    private readonly StreamKit _kit = StreamKit.Real();

    public ValueTask DisposeAsync() => _kit.DisposeAsync();

    [Fact]
    public async Task WhenElementsArePickedThenTheRightOnesPass()
    {
        await Same([2, 4, 6, 8, 10], Of().Where(n => n % 2 == 0));
        await Same([1, 3, 5, 7, 9], Of().WhereNot(n => n % 2 == 0));
        await Same([1, 2, 3], Of().Take(3));
        await Same([], Of().Take(0));
        await Same([], Of().Take(-1));
        await Same([8, 9, 10], Of().Skip(7));
        await Same([1, 2, 3], Of().TakeWhile(n => n < 4));
        await Same([1, 2, 3, 4], Of().TakeWhile(n => n < 4, inclusive: true));
        await Same([4, 5, 6, 7, 8, 9, 10], Of().SkipWhile(n => n < 4));
        await Same(["2", "4"], Of().Take(5).Collect(n => n % 2 == 0, n => $"{n}"));
    }

    [Fact]
    public async Task WhenElementsAreGatheredThenTheSumsAreRight()
    {
        await Same([55], Of().Aggregate(0, (a, b) => a + b));
        await Same([0], Source.Empty<int>().Aggregate(0, (a, b) => a + b));
        await Same([55], Of().Sum((a, b) => a + b));
        await Same([0, 1, 3, 6], Of().Take(3).Scan(0, (a, b) => a + b));
        await Same([0], Source.Empty<int>().Scan(0, (a, b) => a + b));
        await Same(["1,2,3,4", "5,6,7,8", "9,10"], Of().Grouped(4).Select(group => string.Join(",", group)));
        await Same([], Source.Empty<int>().Grouped(4));
    }

    [Fact]
    public async Task WhenAnElementBecomesManyThenTheyComeInOrder()
    {
        await Same([1, 2, 2, 3, 3, 3], Of().Take(3).SelectMany(n => Enumerable.Repeat(n, n)));
        await Same([], Of().SelectMany(_ => Array.Empty<int>()));
        var stateful = Of().Take(4).StatefulSelectMany<int, int, NotUsed>(() =>
        {
            var sum = 0;
            return n => [sum += n];
        });
        await Same([1, 3, 6, 10], stateful);
        await Same([1, 3, 6, 10], stateful);
    }

    [Fact]
    public async Task WhenALimitIsReachedThenTheStreamFails()
    {
        await Same(Ten, Of().Limit(10));
        await Assert.ThrowsAsync<StreamLimitReachedException>(() => _kit.All(Of().Limit(9)));
        await Same([1, 2, 3], Of().Take(3).LimitWeighted(6, n => n));
        await Assert.ThrowsAsync<StreamLimitReachedException>(() => _kit.All(Of().Take(3).LimitWeighted(5, n => n)));
    }

    [Fact]
    public async Task WhenTasksMapElementsThenTheOrderIsTheElements()
    {
        var gates = Ten.ToDictionary(n => n, _ => new TaskCompletionSource<int>());
        var result = _kit.All(Of().SelectAsync(10, n => gates[n].Task));
        foreach (var n in Ten.Reverse()) gates[n].SetResult(-n);
        Assert.Equal(Ten.Select(n => -n), await result);
    }

    [Fact]
    public async Task WhenTasksMapElementsUnorderedThenTheFirstResultIsFirst()
    {
        var gates = Ten.ToDictionary(n => n, _ => new TaskCompletionSource<int>());
        var results = new FlowProbe<int, int>(
            _kit, Flow.Create<int>().SelectAsyncUnordered(10, n => gates[n].Task));
        results.Push(Ten);
        foreach (var n in new[] { 7, 3, 9 })
        {
            gates[n].SetResult(n);
            await results.Expect(n);
        }

        foreach (var gate in gates.Values) gate.TrySetResult(0);
        results.Complete();
        for (var i = 0; i < 7; i++) await results.Expect(0);
        await results.ExpectEnd();
    }

    [Fact]
    public async Task WhenATaskFailsThenTheStreamFailsEvenIfAnOlderOneIsStillRunning()
    {
        var never = new TaskCompletionSource<int>();
        await Assert.ThrowsAsync<TimeoutException>(() => _kit.All(Of().SelectAsync(
            4, n => n == 1 ? never.Task : Task.FromException<int>(new TimeoutException()))));
        await Assert.ThrowsAsync<TimeoutException>(() => _kit.All(Of().SelectAsyncUnordered(
            4, n => n == 1 ? never.Task : Task.FromException<int>(new TimeoutException()))));
    }

    [Fact]
    public async Task WhenAnArgumentIsWrongThenTheGraphIsNotEvenMade()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Of().Grouped(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Of().Buffer(0, OverflowStrategy.Fail));
        Assert.Throws<ArgumentOutOfRangeException>(() => Of().SelectAsync(0, Task.FromResult));
        Assert.Throws<ArgumentOutOfRangeException>(() => Of().SelectAsyncUnordered(0, Task.FromResult));
        Assert.Throws<ArgumentOutOfRangeException>(() => Of().Batch(0, n => n, (a, b) => a + b));
        Assert.Throws<ArgumentOutOfRangeException>(() => Of().GroupedWithin(3, TimeSpan.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => Of().GroupBy(0, n => n));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => Of().Throttle(0, TimeSpan.FromSeconds(1), 1, ThrottleMode.Shaping));
        Assert.Throws<ArgumentOutOfRangeException>(() => Of().RecoverWithRetries(_ => Of(), -2));
        Assert.Throws<ArgumentOutOfRangeException>(() => Source.Queue<int>(-1, OverflowStrategy.Fail));
        await Same(Ten, Of());
    }

    [Fact]
    public async Task WhenStreamsAreJoinedThenEachJoinKeepsItsOrder()
    {
        await Same([1, 2, 3, 4], Source.From([1, 2]).Concat(Source.From([3, 4])));
        await Same([3, 4, 1, 2], Source.From([1, 2]).Prepend(Source.From([3, 4])));
        await Same([(1, "a"), (2, "b")], Source.From([1, 2, 3]).Zip(Source.From(["a", "b"])));
        await Same([11, 22], Source.From([1, 2]).ZipWith(Source.From([10, 20, 30]), (a, b) => a + b));
        await Same([1, 2], Source.Empty<int>().Concat(Source.From([1, 2])));
        await Same([1, 2], Source.From([1, 2]).Concat(Source.Empty<int>()));
        var merged = await _kit.All(Source.From(Ten).Merge(Source.From(Ten.Select(n => -n))));
        Assert.Equal(Ten, merged.Where(n => n > 0));
        Assert.Equal(Ten.Select(n => -n), merged.Where(n => n < 0));
        await Same([1], Source.Single(1).Merge(Source.Never<int>(), eagerComplete: true).Take(1));
        await Same([], Source.Empty<int>().Merge(Source.Never<int>(), eagerComplete: true));
    }

    [Fact]
    public async Task WhenSourcesAreMergedUnderAWiderTypeThenTheResultHasThatType()
    {
        Source<object, NotUsed> merged = Source.From(["a"]).Merge(Source.Empty<object>());
        await Same<object>(["a"], merged);
    }

    [Fact]
    public async Task WhenElementsBecomeSourcesThenTheirElementsAreOneStream()
    {
        await Same([1, 2, 2, 3, 3, 3], Of().Take(3).ConcatMany(n => Source.From(Enumerable.Repeat(n, n))));
        var merged = await _kit.All(Of().MergeMany(3, n => Source.From(Enumerable.Repeat(n, n))));
        Assert.Equal(Ten.SelectMany(n => Enumerable.Repeat(n, n)), merged.Order());
        await Assert.ThrowsAsync<TimeoutException>(
            () => _kit.All(Of().MergeMany(3, n => Source.Failed<int>(new TimeoutException()))));
    }

    [Fact]
    public async Task WhenElementsAreBufferedForAFastSinkThenNothingIsLost()
    {
        foreach (var strategy in new[] { OverflowStrategy.Backpressure, OverflowStrategy.Fail })
            await Same(Ten, Of().Buffer(10, strategy));
        await Same(Ten, Of().Detach());
        Assert.Equal(55, (await _kit.All(Of().Conflate((a, b) => a + b))).Sum());
        Assert.Equal(Ten, (await _kit.All(Of().ConflateWithSeed(
            n => new List<int> { n }, (list, n) => [.. list, n]))).SelectMany(list => list));
    }

    private static Source<int, NotUsed> Of() => Source.From(Ten);

    private async Task Same<T>(IEnumerable<T> expected, Source<T, NotUsed> source) =>
        Assert.Equal(expected, await _kit.All(source));
}
