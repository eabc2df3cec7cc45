using Akka.Embedded.Tests.Support;
using Akka.Streams;
using Akka.Streams.Dsl;

namespace Akka.Embedded.Tests.Streams;

public sealed class SubstreamTests : IAsyncDisposable
{
    private readonly StreamKit _kit = StreamKit.Real();

    public ValueTask DisposeAsync() => _kit.DisposeAsync();

    [Fact]
    public async Task WhenAStreamIsGroupedThenEachKeyHasASubstreamOfItsOwnInOrder()
    {
        var merged = (Source<string, NotUsed>)Source.From(Enumerable.Range(0, 300))
            .GroupBy(3, n => n % 3)
            .Scan(string.Empty, (text, n) => $"{text}{n},")
            .MergeSubstreams();
        var longest = (await _kit.All(merged)).OrderByDescending(text => text.Length).Take(3).Order();
        var expected = Enumerable.Range(0, 3)
            .Select(key => string.Concat(Enumerable.Range(0, 100).Select(i => $"{(i * 3) + key},")));
        Assert.Equal(expected.Order(), longest);
    }

    [Fact]
    public async Task WhenAFlowIsGroupedThenItIsAFlowAgain()
    {
        var flow = (Flow<int, int, NotUsed>)Flow.Create<int>().GroupBy(10, n => n % 10)
            .Aggregate(0, (a, b) => a + b).MergeSubstreams();
        var sums = await _kit.All(Source.From(Enumerable.Range(0, 100)).Via(flow));
        Assert.Equal(Enumerable.Range(0, 10).Select(key => 450 + (key * 10)), sums.Order());
    }

    [Fact]
    public async Task WhenThereIsAKeyTooManyThenTheStreamFails() =>
        await Assert.ThrowsAsync<TooManySubstreamsOpenException>(() => _kit.All(
            (Source<int, NotUsed>)Source.From([1, 2, 3]).GroupBy(2, n => n).MergeSubstreams()));

    [Fact]
    public async Task WhenASubstreamHasEnoughThenTheRestOfItsKeyIsDropped()
    {
        var taken = (Source<int, NotUsed>)Source.From(Enumerable.Range(0, 20)).GroupBy(4, n => n % 4)
            .Take(2).MergeSubstreams();
        Assert.Equal(Enumerable.Range(0, 8), (await _kit.All(taken)).Order());
    }

    [Fact]
    public async Task WhenClosedSubstreamsMayComeAgainThenTheirKeysAreNotDropped()
    {
        var flow = (Flow<int, int, NotUsed>)Flow.Create<int>()
            .GroupBy(1, _ => "same", allowClosedSubstreamRecreation: true).Take(1).MergeSubstreams();
        Assert.Equal([0, 1, 2, 3], await _kit.All(Source.From(Enumerable.Range(0, 4)).Via(flow)));
    }

    [Fact]
    public async Task WhenSubstreamsAreClosedWithASinkThenEachRunsIntoOne()
    {
        var seen = System.Threading.Channels.Channel.CreateUnbounded<string>();
        var sink = Flow.Create<int>().Aggregate(string.Empty, (text, n) => text + n)
            .To(Sink.ForEach<string>(text => seen.Writer.TryWrite(text)));
        Source.From([1, 2, 3, 4, 5, 6]).GroupBy(2, n => n % 2).To(sink).Run(_kit.Materializer);
        var texts = new[] { await Next(), await Next() };
        Assert.Equal(["135", "246"], texts.Order());

        async Task<string> Next() => await seen.Reader.ReadAsync().AsTask().WaitAsync(Quiet.Patience);
    }

    [Fact]
    public async Task WhenOneSubstreamFailsThenAllFail() =>
        await Assert.ThrowsAsync<TimeoutException>(() => _kit.All(
            (Source<int, NotUsed>)Source.From(Enumerable.Range(0, 100)).GroupBy(5, n => n % 5)
                .Select(n => n == 42 ? throw new TimeoutException() : n).MergeSubstreams()));

    [Fact]
    public async Task WhenSubstreamsCrossToOtherActorsThenNothingIsLost()
    {
        for (var round = 0; round < 100; round++)
        {
            var doubled = (Source<int, NotUsed>)((SubFlow<int, NotUsed, IRunnableGraph<NotUsed>>)Source
                .From(Enumerable.Range(0, 50)).GroupBy(5, n => n % 5)
                .Via(Flow.Create<int>().Select(n => n * 2).Async())).MergeSubstreams();
            Assert.Equal(Enumerable.Range(0, 50).Select(n => n * 2), (await _kit.All(doubled)).Order());
        }
    }

    [Fact]
    public async Task WhenSubstreamsAreConcatenatedThenTheFirstKeyComesFirst()
    {
        var source = (Source<int, NotUsed>)Source.From([1, 1, 1]).GroupBy(1, n => n).ConcatSubstream();
        Assert.Equal([1, 1, 1], await _kit.All(source));
    }

    [Fact]
    public void WhenTheValueOfSubstreamsIsAskedForThenItIsRefused()
    {
        IFlow<int, NotUsed> substreams = Source.From([1]).GroupBy(1, n => n);
        Assert.Throws<NotSupportedException>(() => substreams.MapMaterializedValue(_ => 1));
        Assert.Throws<NotSupportedException>(
            () => substreams.ViaMaterialized(Flow.Create<int>(), Keep.Left));
    }
}
