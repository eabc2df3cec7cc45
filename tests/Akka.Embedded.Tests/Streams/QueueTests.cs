using Akka.Actor;
using Akka.Embedded.Tests.Support;
using Akka.Pattern;
using Akka.Streams;
using Akka.Streams.Dsl;

namespace Akka.Embedded.Tests.Streams;

public sealed class QueueTests : IAsyncDisposable
{
    private readonly StreamKit _kit = StreamKit.Virtual();

    public ValueTask DisposeAsync() => _kit.DisposeAsync();

    // The sink takes one element and waits; the buffer takes two more.
    [Theory]
    [InlineData(OverflowStrategy.DropHead, "EEEEE", new[] { 1, 4, 5 })]
    [InlineData(OverflowStrategy.DropTail, "EEEEE", new[] { 1, 2, 5 })]
    [InlineData(OverflowStrategy.DropBuffer, "EEEEE", new[] { 1, 4, 5 })]
    [InlineData(OverflowStrategy.DropNew, "EEEDD", new[] { 1, 2, 3 })]
    public async Task WhenTheQueueIsFullThenTheOfferIsAnsweredAsTheStrategySays(
        OverflowStrategy strategy, string answers, int[] expected)
    {
        var (input, output) = Run(2, strategy);
        var results = Enumerable.Range(1, 5).Select(n => Letter(input.OfferAsync(n)));
        Assert.Equal(answers, string.Concat(results));
        input.Complete();
        foreach (var n in expected) Assert.Equal(n, (await output.PullAsync()).Value);
        Assert.False((await output.PullAsync()).HasValue);
        await input.WatchCompletionAsync();
    }

    [Fact]
    public async Task WhenTheQueueIsFullAndMayFailThenTheOfferFailsTheStream()
    {
        var (input, output) = Run(2, OverflowStrategy.Fail);
        for (var i = 0; i < 3; i++) Assert.Equal('E', Letter(input.OfferAsync(i)));
        Assert.Equal('F', Letter(input.OfferAsync(3)));
        await Assert.ThrowsAsync<BufferOverflowException>(input.WatchCompletionAsync);
        await Assert.ThrowsAsync<StreamDetachedException>(() => input.OfferAsync(4));
        Assert.Equal(0, (await output.PullAsync()).Value);
        await Assert.ThrowsAsync<BufferOverflowException>(output.PullAsync);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task WhenTheQueueIsFullAndMayWaitThenOneOfferWaitsForRoomAndASecondIsRefused(int size)
    {
        var (input, output) = Run(size, OverflowStrategy.Backpressure);
        for (var i = 0; i < size + 1; i++) Assert.Equal('E', Letter(input.OfferAsync(i)));
        var waiting = input.OfferAsync(size + 1);
        Assert.False(waiting.IsCompleted);
        await Assert.ThrowsAsync<IllegalStateException>(() => input.OfferAsync(99));
        Assert.Equal(0, (await output.PullAsync()).Value);
        Assert.Equal('E', Letter(waiting));
        for (var i = 1; i < size + 2; i++) Assert.Equal(i, (await output.PullAsync()).Value);
    }

    [Theory]
    [InlineData(OverflowStrategy.DropHead, 'D', new[] { 1, 3 })]
    [InlineData(OverflowStrategy.DropNew, '?', new[] { 1, 2 })]
    public async Task WhenThereIsNoBufferThenOneOfferWaitsAndTheStrategyChooses(
        OverflowStrategy strategy, char second, int[] expected)
    {
        var (input, output) = Run(0, strategy);
        Assert.Equal('E', Letter(input.OfferAsync(1)));
        var waiting = input.OfferAsync(2);
        Assert.Equal('?', Letter(waiting));
        Assert.Equal(second == 'D' ? '?' : 'D', Letter(input.OfferAsync(3)));
        Assert.Equal(second, Letter(waiting));
        foreach (var n in expected) Assert.Equal(n, (await output.PullAsync()).Value);
    }

    [Fact]
    public async Task WhenTheStreamFailsFromOutsideThenItFailsAtOnce()
    {
        var (input, output) = Run(2, OverflowStrategy.Backpressure);
        await input.OfferAsync(1);
        await input.OfferAsync(2);
        input.Fail(new TimeoutException());
        await Assert.ThrowsAsync<TimeoutException>(input.WatchCompletionAsync);
        Assert.Equal(1, (await output.PullAsync()).Value);
        await Assert.ThrowsAsync<TimeoutException>(output.PullAsync);
    }

    [Fact]
    public async Task WhenDownstreamWantsNoMoreThenAWaitingOfferIsToldSo()
    {
        var (killSwitch, waiting) = StartWaiting();
        killSwitch.Shutdown();
        Assert.Equal('C', Letter(waiting));
        var (input, first) = Source.Queue<int>(2, OverflowStrategy.DropNew)
            .ToMaterialized(Sink.First<int>(), Keep.Both).Run(_kit.Materializer);
        Assert.Equal('E', Letter(input.OfferAsync(1)));
        Assert.Equal(1, await first);
        await input.WatchCompletionAsync();
        await Assert.ThrowsAsync<StreamDetachedException>(() => input.OfferAsync(2));
    }

    [Fact]
    public async Task WhenTheMaterializerShutsDownThenAWaitingOfferIsDetached()
    {
        var (_, waiting) = StartWaiting();
        _kit.Materializer.Shutdown();
        await Assert.ThrowsAsync<StreamDetachedException>(() => waiting.WaitAsync(Quiet.Patience));
    }

    [Fact]
    public async Task WhenTheSinkQueueIsAskedTwiceAtOnceThenTheSecondIsRefused()
    {
        var (input, output) = Run(1, OverflowStrategy.Backpressure);
        var first = output.PullAsync();
        await Assert.ThrowsAsync<IllegalStateException>(output.PullAsync);
        await input.OfferAsync(1);
        Assert.Equal(1, (await first).Value);
        _kit.Materializer.Shutdown();
        Assert.True(await _kit.Materializer.Supervisor.WatchAsync().WaitAsync(Quiet.Patience));
        await Assert.ThrowsAsync<StreamDetachedException>(() => output.PullAsync().WaitAsync(Quiet.Patience));
    }

    [Fact]
    public async Task WhenManyThreadsOfferThenEveryElementIsTakenOrItsOfferSaysWhyNot()
    {
        await using var kit = StreamKit.Real();
        for (var round = 0; round < 100; round++)
        {
            var (input, sum) = Source.Queue<int>(8, OverflowStrategy.DropNew)
                .ToMaterialized(Sink.Seq<int>(), Keep.Both).Run(kit.Materializer);
            var offers = await Task.WhenAll(Enumerable.Range(0, 4).Select(thread => Task.Run(async () =>
            {
                var taken = new List<int>();
                for (var i = 0; i < 50; i++)
                {
                    var n = (thread * 50) + i;
                    if (await input.OfferAsync(n) is QueueOfferResult.Enqueued) taken.Add(n);
                }

                return taken;
            })));
            input.Complete();
            var result = await sum.WaitAsync(Quiet.Patience);
            Assert.Equal(offers.SelectMany(taken => taken).Order(), result.Order());
            Assert.All(offers, taken => Assert.Equal(taken, result.Where(n => taken.Contains(n))));
        }
    }

    [Fact]
    public async Task WhenOffersRaceWithTheEndThenNoneIsLeftWithoutAnAnswer()
    {
        await using var kit = StreamKit.Real();
        for (var round = 0; round < 100; round++)
        {
            var (input, killSwitch) = Source.Queue<int>(1, OverflowStrategy.Backpressure)
                .ViaMaterialized(KillSwitches.Single<int>(), Keep.Both).To(Sink.Ignore<int>()).Run(kit.Materializer);
            var offering = Task.Run(() => OfferUntilRefused(input));
            killSwitch.Shutdown();
            Assert.Contains(await offering.WaitAsync(Quiet.Patience), new[] { "closed", "detached" });
            await input.WatchCompletionAsync().WaitAsync(Quiet.Patience);
        }
    }

    private static async Task<string> OfferUntilRefused(ISourceQueue<int> input)
    {
        try
        {
            while (await input.OfferAsync(1) is not QueueOfferResult.QueueClosed)
            {
            }

            return "closed";
        }
        catch (StreamDetachedException)
        {
            // The offer came after the end.
            return "detached";
        }
    }

    private (ISourceQueueWithComplete<int> Input, ISinkQueue<int> Output) Run(int size, OverflowStrategy strategy) =>
        Source.Queue<int>(size, strategy)
            .ToMaterialized(Sink.Queue<int>().AddAttributes(Attributes.CreateInputBuffer(1, 1)), Keep.Both)
            .Run(_kit.Materializer);

    private (IKillSwitch KillSwitch, Task<IQueueOfferResult> Waiting) StartWaiting()
    {
        var (input, killSwitch) = Source.Queue<int>(0, OverflowStrategy.Backpressure)
            .ViaMaterialized(KillSwitches.Single<int>(), Keep.Both)
            .To(Sink.Queue<int>().AddAttributes(Attributes.CreateInputBuffer(1, 1))).Run(_kit.Materializer);
        Assert.Equal('E', Letter(input.OfferAsync(1)));
        return (killSwitch, input.OfferAsync(2));
    }

    private static char Letter(Task<IQueueOfferResult> offer) => !offer.IsCompleted ? '?' : offer.Result switch
    {
        QueueOfferResult.Enqueued => 'E',
        QueueOfferResult.Dropped => 'D',
        QueueOfferResult.Failure => 'F',
        _ => 'C',
    };
}
