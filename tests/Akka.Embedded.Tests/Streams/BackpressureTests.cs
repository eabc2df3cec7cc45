using Akka.Embedded.Tests.Support;
using Akka.Streams;
using Akka.Streams.Dsl;

namespace Akka.Embedded.Tests.Streams;

/// <summary>Nothing is made that nobody asked for: what is under way is bounded by what the graph says.</summary>
public sealed class BackpressureTests : IAsyncDisposable
{
    private readonly StreamKit _kit = StreamKit.Virtual();
    private readonly StreamKit _real = StreamKit.Real();

    public async ValueTask DisposeAsync()
    {
        await _kit.DisposeAsync();
        await _real.DisposeAsync();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    public async Task WhenTheSinkIsSlowThenTheSourceIsAheadByNoMoreThanTheBuffer(int buffer)
    {
        var made = 0;
        var queue = Endless(() => made++)
            .Via(buffer == 0 ? Flow.Create<int>() : Flow.Create<int>().Buffer(buffer, OverflowStrategy.Backpressure))
            .RunWith(OneAhead(), _kit.Materializer);
        for (var taken = 0; taken < 20; taken++)
        {
            // One in the sink's own queue, and one that the source looks ahead by.
            Assert.InRange(made - taken, 1, buffer + 2);
            Assert.Equal(taken, (await queue.PullAsync()).Value);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task WhenTasksAreSlowThenNoMoreThanTheParallelismRun(int parallelism)
    {
        var (running, most, gates) = (0, 0, new Queue<TaskCompletionSource<int>>());
        Task<int> Start(int n)
        {
            most = Math.Max(most, ++running);
            var gate = new TaskCompletionSource<int>();
            gates.Enqueue(gate);
            return gate.Task;
        }

        var result = Source.From(Enumerable.Range(0, 20)).SelectAsync(parallelism, Start)
            .RunWith(Sink.Seq<int>(), _kit.Materializer);
        for (var done = 0; done < 20; done++)
        {
            Assert.Equal(Math.Min(parallelism, 20 - done), running);
            running--;
            gates.Dequeue().SetResult(done);
        }

        Assert.Equal(Enumerable.Range(0, 20), await result.WaitAsync(Quiet.Patience));
        Assert.Equal(parallelism, most);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public async Task WhenAStreamCrossesToAnotherActorThenNoMoreThanTheInputBufferIsOnTheWay(int bound)
    {
        var made = 0;
        var queue = Endless(() => made++).Async().AddAttributes(Attributes.CreateInputBuffer(1, bound))
            .RunWith(OneAhead(), _kit.Materializer);
        for (var taken = 0; taken < 20; taken++)
        {
            // One in the sink's own queue, one look-ahead, one that the departure has asked for.
            Assert.InRange(made - taken, 1, bound + 3);
            Assert.Equal(taken, (await queue.PullAsync()).Value);
        }
    }

    [Fact]
    public async Task WhenOneSubstreamIsSlowThenAllWaitAndNothingPilesUp()
    {
        var (made, gate) = (0, new TaskCompletionSource<int>());
        var result = Endless(() => made++)
            .GroupBy(2, n => n % 2)
            .SelectAsync(1, n => n == 0 ? gate.Task : Task.FromResult(n))
            .MergeSubstreams();
        var sink = ((Source<int, NotUsed>)result).Take(4).RunWith(Sink.Seq<int>(), _kit.Materializer);
        Assert.InRange(made, 2, 6);
        gate.SetResult(0);
        Assert.Equal([0, 1, 2, 3], (await sink.WaitAsync(Quiet.Patience)).Order());

        // Beyond the four: two in each substream, one held by the grouping, one look-ahead.
        Assert.InRange(made, 4, 10);
    }

    [Fact]
    public async Task WhenAStreamNeverWaitsThenItStillLetsItsActorStop()
    {
        // The source and the sink are always ready: only the limit of deliveries a turn ends the turns.
        var ignored = Source.Repeat(1).RunWith(Sink.Ignore<int>(), _real.Materializer);
        _real.Materializer.Shutdown();
        await Assert.ThrowsAsync<AbruptStageTerminationException>(() => ignored.WaitAsync(Quiet.Patience));
    }

    [Fact]
    public async Task WhenAStreamIsBusyThenAKillSwitchIsHeard()
    {
        var (killSwitch, count) = Source.Repeat(1).ViaMaterialized(KillSwitches.Single<int>(), Keep.Right)
            .ToMaterialized(Sink.Aggregate<int, long>(0, (sum, n) => sum + n), Keep.Both).Run(_real.Materializer);
        killSwitch.Shutdown();
        Assert.True(await count.WaitAsync(Quiet.Patience) >= 0);
    }

    private static Source<int, NotUsed> Endless(Func<int> next)
    {
        IEnumerable<int> Numbers()
        {
            while (true) yield return next();
        }

        return Source.From(Numbers());
    }

    private static Sink<int, ISinkQueue<int>> OneAhead() =>
        Sink.Queue<int>().AddAttributes(Attributes.CreateInputBuffer(1, 1));
}
