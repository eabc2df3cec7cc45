using Akka.Embedded.Tests.Support;
using Akka.Streams.Dsl;
using Akka.Util;

namespace Akka.Embedded.Tests.Streams;

public sealed class SourceTests : IAsyncDisposable
{
    private readonly StreamKit _kit = StreamKit.Real();

    public ValueTask DisposeAsync() => _kit.DisposeAsync();

    [Fact]
    public async Task WhenASourceIsOfAListThenItHasTheListsElementsInOrder() =>
        Assert.Equal(Enumerable.Range(0, 5000), await _kit.All(Source.From(Enumerable.Range(0, 5000))));

    [Fact]
    public async Task WhenASourceIsRunTwiceThenBothRunsHaveAllElements()
    {
        var source = Source.From([1, 2, 3]);
        Assert.Equal([1, 2, 3], await _kit.All(source));
        Assert.Equal([1, 2, 3], await _kit.All(source));
    }

    [Fact]
    public async Task WhenASourceIsSimpleThenItHasWhatItsNameSays()
    {
        Assert.Equal([7], await _kit.All(Source.Single(7)));
        Assert.Empty(await _kit.All(Source.Empty<int>()));
        Assert.Equal(["a", "a", "a"], await _kit.All(Source.Repeat("a").Take(3)));
        Assert.Equal(
            [1, 2, 1, 2, 1], await _kit.All(Source.Cycle(() => new List<int> { 1, 2 }.GetEnumerator()).Take(5)));
        Assert.Equal([1, 2], await _kit.All(Source.FromEnumerator<int>(() => new List<int> { 1, 2 }.GetEnumerator())));
    }

    [Fact]
    public async Task WhenAnEmptyEnumeratorIsCycledThenTheStreamFails() =>
        await Assert.ThrowsAsync<ArgumentException>(
            () => _kit.All(Source.Cycle(() => new List<int>().GetEnumerator())));

    [Fact]
    public async Task WhenASourceIsAFailureThenTheStreamFailsWithIt()
    {
        var cause = new InvalidOperationException("no");
        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(() => _kit.All(Source.Failed<int>(cause)));
        Assert.Same(cause, thrown);
    }

    [Fact]
    public async Task WhenAStateIsUnfoldedThenTheStreamEndsWithIt()
    {
        Option<(int, int)> Step(int n) => n < 4 ? (n + 1, n * n) : Option<(int, int)>.None;
        Assert.Equal([0, 1, 4, 9], await _kit.All(Source.Unfold<int, int>(0, Step)));
        Assert.Equal([0, 1, 4, 9], await _kit.All(Source.UnfoldAsync<int, int>(0, async n =>
        {
            await Task.Yield();
            return Step(n);
        })));
        Assert.Equal([1, 2, 4, 8], await _kit.All(Source.UnfoldInfinite(1, n => (n * 2, n)).Take(4)));
    }

    [Fact]
    public async Task WhenUnfoldingAsynchronouslyFailsThenTheStreamFails() =>
        await Assert.ThrowsAsync<TimeoutException>(() => _kit.All(Source.UnfoldAsync<int, int>(
            0, _ => Task.FromException<Option<(int, int)>>(new TimeoutException()))));

    [Fact]
    public async Task WhenATaskEndsThenItsResultIsTheOnlyElement()
    {
        var promise = new TaskCompletionSource<int>();
        var result = _kit.All(Source.FromTask(promise.Task));
        Assert.False(result.IsCompleted);
        promise.SetResult(5);
        Assert.Equal([5], await result);
        Assert.Equal([6], await _kit.All(Source.FromTask(Task.FromResult(6))));
        await Assert.ThrowsAsync<TimeoutException>(
            () => _kit.All(Source.FromTask(Task.FromException<int>(new TimeoutException()))));
        await Assert.ThrowsAsync<TaskCanceledException>(
            () => _kit.All(Source.FromTask(Task.FromCanceled<int>(new CancellationToken(true)))));
    }

    [Theory]
    [InlineData("x", 1)]
    [InlineData(null, 0)]
    public async Task WhenAPromiseIsKeptThenMaybeHasItsElementUnlessItIsNone(string? value, int elements)
    {
        var (promise, result) = Source.Maybe<string?>().ToMaterialized(Sink.Seq<string?>(), Keep.Both)
            .Run(_kit.Materializer);
        promise.SetResult(value);
        Assert.Equal(elements, (await result.WaitAsync(Quiet.Patience)).Count);
    }

    [Fact]
    public async Task WhenAnAsynchronousEnumerableIsTheSourceThenItIsDisposedOfAtTheEnd()
    {
        var disposed = new TaskCompletionSource();
        Assert.Equal([0, 1, 2], await _kit.All(Source.From(() => Numbers(disposed)).Take(3)));
        await disposed.Task.WaitAsync(Quiet.Patience);
    }

    [Fact]
    public async Task WhenNobodyWantsMoreThenTheEnumeratorIsAskedForNoMoreAndDisposedOf()
    {
        var (asked, disposed) = (0, new TaskCompletionSource());
        IEnumerable<int> Elements()
        {
            try
            {
                while (true) yield return asked++;
            }
            finally
            {
                disposed.SetResult();
            }
        }

        Assert.Equal([0, 1, 2], await _kit.All(Source.From(Elements()).Take(3)));
        await disposed.Task.WaitAsync(Quiet.Patience);
        Assert.InRange(asked, 3, 5);
    }

    [Fact]
    public async Task WhenTheEnumerableThrowsThenTheStreamFailsAfterTheElementsBeforeThat()
    {
        static IEnumerable<int> Elements()
        {
            yield return 1;
            throw new TimeoutException();
        }

        var seen = new List<int>();
        await Assert.ThrowsAsync<TimeoutException>(
            () => Source.From(Elements()).RunForeach(seen.Add, _kit.Materializer).WaitAsync(Quiet.Patience));
        Assert.Equal([1], seen);
    }

    [Fact]
    public async Task WhenAStreamIsRunOnTheSystemThenTheSystemHasOneMaterializerForAll()
    {
        Assert.Equal(6, await Source.From([1, 2, 3]).RunAggregate(0, (a, b) => a + b, _kit.System));
        Assert.Equal(6, await Source.From([1, 2, 3]).RunSum((a, b) => a + b, _kit.System));
        Assert.Equal(1, await Source.From([1, 2, 3]).RunWith(Sink.First<int>(), _kit.System));
        Assert.Equal(3, await Source.From([1, 2, 3]).ToMaterialized(Sink.Last<int>(), Keep.Right).Run(_kit.System));
    }

    private static async IAsyncEnumerable<int> Numbers(TaskCompletionSource disposed)
    {
        try
        {
            for (var i = 0; ; i++)
            {
                await Task.Yield();
                yield return i;
            }
        }
        finally
        {
            disposed.SetResult();
        }
    }
}
