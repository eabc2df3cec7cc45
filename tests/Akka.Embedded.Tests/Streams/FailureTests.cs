using Akka.Embedded.Tests.Support;
using Akka.Streams;
using Akka.Streams.Dsl;
using Akka.Streams.Supervision;
using Akka.Util;

namespace Akka.Embedded.Tests.Streams;

public sealed class FailureTests : IAsyncDisposable
{
    private static readonly Attributes Resume = ActorAttributes.CreateSupervisionStrategy(Deciders.ResumingDecider);
    private static readonly Attributes Restart = ActorAttributes.CreateSupervisionStrategy(Deciders.RestartingDecider);

    private readonly StreamKit _kit = StreamKit.Real();

    public static TheoryData<string, Func<Source<int, NotUsed>, Source<int, NotUsed>>, int[]> Survivors => new()
    {
        { "Select", s => s.Select(NoThree), [1, 2, 4, 5] },
        { "Where", s => s.Where(n => NoThree(n) > 0), [1, 2, 4, 5] },
        { "TakeWhile", s => s.TakeWhile(n => NoThree(n) < 5), [1, 2, 4] },
        { "SkipWhile", s => s.SkipWhile(n => NoThree(n) < 4), [4, 5] },
        { "SelectMany", s => s.SelectMany(n => Enumerable.Repeat(NoThree(n), 1)), [1, 2, 4, 5] },
        { "Scan", s => s.Scan(0, (a, n) => a + NoThree(n)), [0, 1, 3, 7, 12] },
        { "Aggregate", s => s.Aggregate(0, (a, n) => a + NoThree(n)), [12] },
        { "Sum", s => s.Sum((a, n) => a + NoThree(n)), [12] },
        { "SelectAsync", s => s.SelectAsync(2, Later), [1, 2, 4, 5] },
        { "SelectAsyncAtOnce", s => s.SelectAsync(2, n => Task.FromResult(NoThree(n))), [1, 2, 4, 5] },
        { "SelectAsyncUnordered", s => s.SelectAsyncUnordered(1, Later), [1, 2, 4, 5] },
        { "GroupBy", s => (Source<int, NotUsed>)s.GroupBy(9, NoThree).MergeSubstreams(), [1, 2, 4, 5] },
        { "Throttle", s => s.Throttle(9, TimeSpan.FromSeconds(1), 99, NoThree, ThrottleMode.Shaping), [1, 2, 4, 5] },
    };

    public ValueTask DisposeAsync() => _kit.DisposeAsync();

    [Theory]
    [MemberData(nameof(Survivors))]
    public async Task WhenTheDeciderResumesThenOnlyTheElementThatFailedIsMissing(
        string name, Func<Source<int, NotUsed>, Source<int, NotUsed>> operation, int[] expected)
    {
        var stream = operation(Source.From([1, 2, 3, 4, 5]));
        var result = await _kit.All(stream.WithAttributes(Resume));
        Assert.True(expected.SequenceEqual(result.Order()), name);
        await Assert.ThrowsAsync<TimeoutException>(() => _kit.All(stream));
    }

    [Fact]
    public async Task WhenTheDeciderRestartsThenAStageForgetsWhatItGathered()
    {
        var numbers = Source.From([1, 2, 3, 4, 5]);
        Assert.Equal([9], await _kit.All(numbers.Aggregate(0, (a, n) => a + NoThree(n)).WithAttributes(Restart)));
        Assert.Equal(
            [0, 1, 3, 4, 9],
            await _kit.All(numbers.Scan(0, (a, n) => a + NoThree(n)).WithAttributes(Restart)));
    }

    [Fact]
    public async Task WhenDecidersAreNestedThenTheInnermostDecides()
    {
        var stop = ActorAttributes.CreateSupervisionStrategy(Deciders.StoppingDecider);
        var inner = Flow.Create<int>().Select(NoThree).WithAttributes(Resume);
        Assert.Equal([1, 2], await _kit.All(Source.From([1, 2, 3]).Via(inner).WithAttributes(stop)));
        await Assert.ThrowsAsync<TimeoutException>(() => _kit.All(
            Source.From([1, 2, 3]).Via(inner.WithAttributes(stop)).WithAttributes(Resume)));
    }

    [Fact]
    public async Task WhenTheMaterializerHasADeciderThenItIsTheDefault()
    {
        using var materializer = _kit.System.Materializer(
            ActorMaterializerSettings.Create(_kit.System).WithSupervisionStrategy(Deciders.ResumingDecider));
        var result = await Source.From([1, 2, 3, 4]).Select(NoThree).RunWith(Sink.Seq<int>(), materializer)
            .WaitAsync(Quiet.Patience);
        Assert.Equal([1, 2, 4], result);
    }

    [Fact]
    public async Task WhenAStageFailsThenDownstreamFailsAndUpstreamIsCancelled()
    {
        var (upstream, downstream) = Source.Repeat(3)
            .WatchTermination(Keep.Right)
            .Select(NoThree)
            .WatchTermination(Keep.Both)
            .To(Sink.Ignore<int>()).Run(_kit.Materializer);
        await Assert.ThrowsAsync<TimeoutException>(() => upstream.WaitAsync(Quiet.Patience));
        await Assert.ThrowsAsync<TimeoutException>(() => downstream.WaitAsync(Quiet.Patience));
    }

    [Fact]
    public async Task WhenTheSinkHasEnoughThenUpstreamIsCancelledWithoutAFailure()
    {
        var (upstream, first) = Source.Repeat(1).WatchTermination(Keep.Right)
            .ToMaterialized(Sink.First<int>(), Keep.Both).Run(_kit.Materializer);
        Assert.Equal(1, await first.WaitAsync(Quiet.Patience));
        await upstream.WaitAsync(Quiet.Patience);
    }

    [Fact]
    public async Task WhenAStreamHasNoElementThenSinksThatNeedOneFail()
    {
        var none = Source.Empty<string>();
        await Assert.ThrowsAsync<NoSuchElementException>(() => none.RunWith(Sink.First<string>(), _kit.Materializer));
        await Assert.ThrowsAsync<NoSuchElementException>(() => none.RunWith(Sink.Last<string>(), _kit.Materializer));
        await Assert.ThrowsAsync<NoSuchElementException>(() => none.RunSum((a, b) => a + b, _kit.Materializer));
        Assert.Null(await none.RunWith(Sink.FirstOrDefault<string>(), _kit.Materializer));
        Assert.Null(await none.RunWith(Sink.LastOrDefault<string>(), _kit.Materializer));
    }

    [Fact]
    public async Task WhenAFailureIsRecoveredFromThenAnElementOrASourceStandsInForIt()
    {
        var failing = Source.From([1, 2, 3]).Select(NoThree);
        Assert.Equal([1, 2, -1], await _kit.All(failing.Recover(_ => new Option<int>(-1))));
        await Assert.ThrowsAsync<TimeoutException>(() => _kit.All(failing.Recover(_ => Option<int>.None)));
        Assert.Equal([1, 2, 7, 8], await _kit.All(failing.RecoverWithRetries(_ => Source.From([7, 8]), 1)));
        Assert.Equal([1, 2, 1, 2, 5], await _kit.All(failing.RecoverWithRetries(Twice(failing), -1)));
        await Assert.ThrowsAsync<TimeoutException>(
            () => _kit.All(failing.RecoverWithRetries(Twice(failing), 1)));
        await Assert.ThrowsAsync<ArgumentException>(
            () => _kit.All(failing.SelectError(cause => new ArgumentException("other", cause))));
    }

    [Fact]
    public async Task WhenAStreamIsObservedThenCallbacksSayHowItEnded()
    {
        var ends = System.Threading.Channels.Channel.CreateUnbounded<string>();
        var sink = Sink.OnComplete<int>(
            () => ends.Writer.TryWrite("done"), cause => ends.Writer.TryWrite(cause.GetType().Name));
        Source.Empty<int>().To(sink).Run(_kit.Materializer);
        Assert.Equal("done", await ends.Reader.ReadAsync().AsTask().WaitAsync(Quiet.Patience));
        Source.Failed<int>(new TimeoutException()).To(sink).Run(_kit.Materializer);
        Assert.Equal("TimeoutException", await ends.Reader.ReadAsync().AsTask().WaitAsync(Quiet.Patience));
        Source.Never<int>().To(sink).Run(_kit.Materializer);
        _kit.Materializer.Shutdown();
        Assert.Equal(
            "AbruptStageTerminationException", await ends.Reader.ReadAsync().AsTask().WaitAsync(Quiet.Patience));
    }

    private static Func<Exception, Source<int, NotUsed>> Twice(Source<int, NotUsed> failing)
    {
        var attempts = 0;
        return _ => attempts++ == 0 ? failing : Source.Single(5);
    }

    private static int NoThree(int n) => n == 3 ? throw new TimeoutException() : n;

    private static async Task<int> Later(int n)
    {
        await Task.Yield();
        return NoThree(n);
    }
}
