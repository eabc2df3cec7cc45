using Akka.Embedded.Tests.Support;
using Akka.Streams;
using Akka.Streams.Dsl;

namespace Akka.Embedded.Tests.Streams;

public sealed class KillSwitchTests : IAsyncDisposable
{
    private readonly StreamKit _kit = StreamKit.Real();

    public ValueTask DisposeAsync() => _kit.DisposeAsync();

    [Fact]
    public async Task WhenASwitchShutsDownThenDownstreamCompletesAndUpstreamIsCancelled()
    {
        var ((upstream, killSwitch), result) = Source.Never<int>().WatchTermination(Keep.Right)
            .ViaMaterialized(KillSwitches.Single<int>(), Keep.Both)
            .ToMaterialized(Sink.Seq<int>(), Keep.Both).Run(_kit.Materializer);
        Assert.False(result.IsCompleted);
        killSwitch.Shutdown();
        killSwitch.Abort(new TimeoutException("too late to count"));
        Assert.Empty(await result.WaitAsync(Quiet.Patience));
        await upstream.WaitAsync(Quiet.Patience);
    }

    [Fact]
    public async Task WhenASwitchAbortsThenBothSidesLearnWhy()
    {
        var ((upstream, killSwitch), result) = Source.Never<int>().WatchTermination(Keep.Right)
            .ViaMaterialized(KillSwitches.Single<int>(), Keep.Both)
            .ToMaterialized(Sink.Seq<int>(), Keep.Both).Run(_kit.Materializer);
        killSwitch.Abort(new TimeoutException());
        await Assert.ThrowsAsync<TimeoutException>(() => result.WaitAsync(Quiet.Patience));
        await Assert.ThrowsAsync<TimeoutException>(() => upstream.WaitAsync(Quiet.Patience));
    }

    [Fact]
    public async Task WhenAGraphIsRunTwiceThenEachRunHasASwitchOfItsOwn()
    {
        var graph = Source.Never<int>().ViaMaterialized(KillSwitches.Single<int>(), Keep.Right)
            .ToMaterialized(Sink.Seq<int>(), Keep.Both);
        var (first, firstResult) = graph.Run(_kit.Materializer);
        var (second, secondResult) = graph.Run(_kit.Materializer);
        first.Shutdown();
        await firstResult.WaitAsync(Quiet.Patience);
        Assert.False(secondResult.IsCompleted);
        second.Shutdown();
        await secondResult.WaitAsync(Quiet.Patience);
    }

    [Fact]
    public async Task WhenASharedSwitchIsUsedThenAllStreamsEndAlsoThoseThatStartLater()
    {
        var shared = KillSwitches.Shared("all");
        var graph = Source.Never<int>().Via(shared.Flow<int>());
        var early = Enumerable.Range(0, 5).Select(_ => graph.RunWith(Sink.Seq<int>(), _kit.Materializer)).ToList();
        shared.Shutdown();
        foreach (var result in early) Assert.Empty(await result.WaitAsync(Quiet.Patience));
        Assert.Empty(await graph.RunWith(Sink.Seq<int>(), _kit.Materializer).WaitAsync(Quiet.Patience));
        Assert.Equal("KillSwitch(all)", shared.ToString());

        var aborted = KillSwitches.Shared("other");
        aborted.Abort(new TimeoutException());
        await Assert.ThrowsAsync<TimeoutException>(
            () => _kit.All(Source.Never<int>().Via(aborted.Flow<int>())));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WhenATokenIsCancelledThenItsStreamsEndAsWasAskedFor(bool gracefully)
    {
        using var source = new CancellationTokenSource();
        var graph = Source.Never<int>().Via(source.Token.AsFlow<int>(gracefully));
        var early = graph.RunWith(Sink.Seq<int>(), _kit.Materializer);
        await source.CancelAsync();
        var late = graph.RunWith(Sink.Seq<int>(), _kit.Materializer);
        foreach (var result in new[] { early, late })
        {
            if (gracefully) Assert.Empty(await result.WaitAsync(Quiet.Patience));
            else await Assert.ThrowsAnyAsync<OperationCanceledException>(() => result.WaitAsync(Quiet.Patience));
        }
    }

    [Fact]
    public async Task WhenASwitchRacesWithTheEndThenTheStreamStillEndsOnce()
    {
        for (var round = 0; round < 100; round++)
        {
            var (killSwitch, result) = Source.From(Enumerable.Range(0, 50))
                .ViaMaterialized(KillSwitches.Single<int>(), Keep.Right)
                .ToMaterialized(Sink.Seq<int>(), Keep.Both).Run(_kit.Materializer);
            killSwitch.Shutdown();
            var seen = await result.WaitAsync(Quiet.Patience);
            Assert.Equal(Enumerable.Range(0, seen.Count), seen);
        }
    }
}
