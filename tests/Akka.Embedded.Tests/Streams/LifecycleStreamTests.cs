using Akka.Actor;
using Akka.Embedded.Tests.Support;
using Akka.Pattern;
using Akka.Streams;
using Akka.Streams.Dsl;

namespace Akka.Embedded.Tests.Streams;

public sealed class LifecycleStreamTests : IAsyncDisposable
{
    private readonly StreamKit _kit = StreamKit.Real();

    public ValueTask DisposeAsync() => _kit.DisposeAsync();

    [Fact]
    public async Task WhenTheMaterializerShutsDownThenItsStreamsAreAborted()
    {
        var result = Source.Never<int>().Async().RunWith(Sink.Seq<int>(), _kit.Materializer);
        _kit.Materializer.Shutdown();
        await Assert.ThrowsAsync<AbruptStageTerminationException>(() => result.WaitAsync(Quiet.Patience));
        Assert.True(await _kit.Materializer.Supervisor.WatchAsync().WaitAsync(Quiet.Patience));
        Assert.True(_kit.Materializer.IsShutdown);
        Assert.Throws<IllegalStateException>(
            () => Source.Single(1).To(Sink.Ignore<int>()).Run(_kit.Materializer));
    }

    [Fact]
    public async Task WhenTheSystemEndsThenItsStreamsAreAborted()
    {
        await using var kit = StreamKit.Real();
        var result = Source.Never<int>().RunWith(Sink.Seq<int>(), kit.System);
        await kit.System.Terminate().WaitAsync(Quiet.Patience);
        await Assert.ThrowsAsync<AbruptStageTerminationException>(() => result.WaitAsync(Quiet.Patience));
    }

    [Fact]
    public async Task WhenAnActorsMaterializerRunsAStreamThenItEndsWithTheActor()
    {
        var started = new TaskCompletionSource<Task>();
        var actor = _kit.Quiet.Act(scripted => scripted.OnStart = () =>
        {
            // In an actor of its own, so that it is stopped by its parent and not by the system.
            var materializer = scripted.Ctx.Materializer();
            started.SetResult(Source.Never<int>().RunWith(Sink.Ignore<int>(), materializer));
        });
        var stream = await started.Task.WaitAsync(Quiet.Patience);
        Assert.False(stream.IsCompleted);
        _kit.System.Stop(actor);
        await Assert.ThrowsAsync<AbruptStageTerminationException>(() => stream.WaitAsync(Quiet.Patience));
    }

    [Fact]
    public async Task WhenStreamsEndThenTheirActorsAreGone()
    {
        for (var round = 0; round < 100; round++)
            await _kit.All(Source.From([1, 2, 3]).Select(n => n + 1).Async().Where(n => n > 2));
        await Eventually(() => Children().Count == 0);
    }

    [Fact]
    public async Task WhenBuildingAGraphFailsThenNothingOfItIsLeft()
    {
        var graph = Source.Never<int>().Async()
            .MapMaterializedValue<NotUsed>(_ => throw new ArgumentException("no value")).To(Sink.Ignore<int>());
        Assert.Throws<ArgumentException>(() => graph.Run(_kit.Materializer));
        await Eventually(() => Children().Count == 0);
    }

    [Fact]
    public async Task WhenAValueIsUsedWhileTheGraphIsStillBuiltThenNothingIsLost()
    {
        var result = Source.Queue<int>(4, OverflowStrategy.Fail)
            .MapMaterializedValue(queue =>
            {
                queue.OfferAsync(1);
                queue.Complete();
                return NotUsed.Instance;
            });
        Assert.Equal([1], await _kit.All(result));
    }

    [Fact]
    public async Task WhenAStreamIsEnumeratedThenItGoesAsFastAsItIsEnumeratedAndEndsWithIt()
    {
        var end = new TaskCompletionSource<Task<Done>>();
        var source = Source.Repeat(1).Scan(0, (a, b) => a + b).WatchTermination((_, task) =>
        {
            end.SetResult(task);
            return NotUsed.Instance;
        });
        var seen = new List<int>();
        await foreach (var n in source.RunAsAsyncEnumerable(_kit.Materializer))
        {
            seen.Add(n);
            if (n == 5) break;
        }

        Assert.Equal(Enumerable.Range(0, 6), seen);
        await (await end.Task).WaitAsync(Quiet.Patience);
        Assert.Equal([1, 2], await Source.From([1, 2]).RunAsAsyncEnumerable(_kit.System).ToListAsync());
    }

    [Fact]
    public async Task WhenAGraphHasADispatcherThenItsStagesRunThere()
    {
        await using var kit = StreamKit.With("own { type = PinnedDispatcher }");
        var names = await Source.Single(1)
            .Select(_ => Thread.CurrentThread.IsThreadPoolThread)
            .AddAttributes(ActorAttributes.CreateDispatcher("own")).Async()
            .Select(pooled => (Before: pooled, After: Thread.CurrentThread.IsThreadPoolThread))
            .RunWith(Sink.First<(bool Before, bool After)>(), kit.Materializer).WaitAsync(Quiet.Patience);
        Assert.Equal((false, true), names);
    }

    [Fact]
    public async Task WhenASinkAndASourceAreAFlowThenTheirEndsAreTheirOwn()
    {
        var (seen, flow) = (new TaskCompletionSource<int>(), Flow.FromSinkAndSource(
            Sink.First<int>(), Source.From(["a", "b"]), Keep.Left));
        var (first, texts) = Source.Single(7).ViaMaterialized(flow, Keep.Right)
            .ToMaterialized(Sink.Seq<string>(), Keep.Both).Run(_kit.Materializer);
        seen.SetResult(await first.WaitAsync(Quiet.Patience));
        Assert.Equal(7, await seen.Task);
        Assert.Equal(["a", "b"], await texts.WaitAsync(Quiet.Patience));
        var (_, doubled) = Flow.FromFunction<int, int>(n => n * 2)
            .RunWith(Source.Single(4), Sink.First<int>(), _kit.Materializer);
        Assert.Equal(8, await doubled.WaitAsync(Quiet.Patience));
        var text = Sink.First<string>().ContraMap<int>(n => $"{n}");
        Assert.Equal("4", await Source.Single(4).RunWith(text, _kit.Materializer).WaitAsync(Quiet.Patience));
    }

    [Fact]
    public async Task WhenAStreamAlsoGoesToASinkThenBothHaveAllElements()
    {
        var (also, result) = Source.From([1, 2, 3]).AlsoToMaterialized(Sink.Seq<int>(), Keep.Right)
            .ToMaterialized(Sink.Seq<int>(), Keep.Both).Run(_kit.Materializer);
        Assert.Equal([1, 2, 3], await also.WaitAsync(Quiet.Patience));
        Assert.Equal([1, 2, 3], await result.WaitAsync(Quiet.Patience));
    }

    [Fact]
    public async Task WhenAsynchronousCodeRunsForEachElementThenTheSinkEndsAfterTheLast()
    {
        var sum = 0;
        await Source.From(Enumerable.Range(1, 100)).RunWith(Sink.ForEachAsync<int>(4, async n =>
        {
            await Task.Yield();
            Interlocked.Add(ref sum, n);
        }), _kit.Materializer).WaitAsync(Quiet.Patience);
        Assert.Equal(5050, sum);
    }

    [Fact]
    public void WhenAttributesAreCombinedThenTheLastOfAKindCounts()
    {
        var attributes = Attributes.CreateName("a").And(Attributes.CreateInputBuffer(1, 2))
            .And(new Attributes.Name("b"));
        Assert.Equal("b", attributes.GetAttribute<Attributes.Name>()?.Value);
        Assert.Equal(2, attributes.GetAttribute(new Attributes.InputBuffer(1, 9)).Max);
        Assert.True(attributes.Contains(new Attributes.Name("a")));
        Assert.Null(attributes.GetAttribute<ActorAttributes.Dispatcher>());
        Assert.Equal("Attributes(Name(a), InputBuffer(1, 2), Name(b))", attributes.ToString());
    }

    private static async Task Eventually(Func<bool> condition)
    {
        for (var turn = 0; !condition() && turn < 1_000_000; turn++) await Task.Yield();
        Assert.True(condition());
    }

    private IReadOnlyCollection<IActorRef> Children() =>
        [.. ((ActorRefWithCell)_kit.Materializer.Supervisor).Children];
}
