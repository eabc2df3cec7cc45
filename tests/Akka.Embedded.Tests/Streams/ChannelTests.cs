using System.Threading.Channels;
using Akka.Embedded.Tests.Support;
using Akka.Streams.Dsl;

namespace Akka.Embedded.Tests.Streams;

public sealed class ChannelTests : IAsyncDisposable
{
    private readonly StreamKit _kit = StreamKit.Real();

    public ValueTask DisposeAsync() => _kit.DisposeAsync();

    [Fact]
    public async Task WhenAChannelIsTheSourceThenAllThatIsWrittenIsInTheStream()
    {
        for (var round = 0; round < 100; round++)
        {
            var (writer, result) = Source.Channel<int>(4).ToMaterialized(Sink.Seq<int>(), Keep.Both)
                .Run(_kit.Materializer);
            for (var n = 0; n < 50; n++) await writer.WriteAsync(n);
            writer.Complete();
            Assert.Equal(Enumerable.Range(0, 50), await result.WaitAsync(Quiet.Patience));
        }
    }

    [Fact]
    public async Task WhenTheChannelFailsThenTheStreamFails()
    {
        var (writer, result) = ChannelSource.Create<int>(4).ToMaterialized(Sink.Seq<int>(), Keep.Both)
            .Run(_kit.Materializer);
        writer.Complete(new TimeoutException());
        await Assert.ThrowsAsync<TimeoutException>(() => result.WaitAsync(Quiet.Patience));
    }

    [Fact]
    public async Task WhenAReaderIsTheSourceThenItsEndIsTheStreams()
    {
        var channel = Channel.CreateUnbounded<int>();
        channel.Writer.TryWrite(1);
        var result = _kit.All(ChannelSource.FromReader(channel.Reader));
        channel.Writer.TryWrite(2);
        channel.Writer.Complete();
        Assert.Equal([1, 2], await result);
    }

    [Fact]
    public async Task WhenAChannelIsTheSinkThenItHoldsNoMoreThanItsSizeAndEndsWithTheStream()
    {
        var reader = Source.From(Enumerable.Range(0, 50)).RunWith(ChannelSink.AsReader<int>(4), _kit.Materializer);
        var seen = new List<int>();
        while (await reader.WaitToReadAsync().AsTask().WaitAsync(Quiet.Patience))
        {
            Assert.InRange(reader.Count, 0, 4);
            if (reader.TryRead(out var n)) seen.Add(n);
        }

        Assert.Equal(Enumerable.Range(0, 50), seen);
        var failing = Source.Failed<int>(new TimeoutException())
            .RunWith(ChannelSink.AsReader<int>(4), _kit.Materializer);
        await Assert.ThrowsAsync<TimeoutException>(() => failing.Completion.WaitAsync(Quiet.Patience));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WhenAWriterIsNotTheStreamsOwnThenItOutlivesTheStream(bool isOwner)
    {
        var channel = Channel.CreateBounded<int>(1);
        var end = Source.From([1, 2]).WatchTermination(Keep.Right)
            .To(ChannelSink.FromWriter(channel.Writer, isOwner)).Run(_kit.Materializer);
        Assert.Equal(1, await channel.Reader.ReadAsync().AsTask().WaitAsync(Quiet.Patience));
        Assert.Equal(2, await channel.Reader.ReadAsync().AsTask().WaitAsync(Quiet.Patience));
        await end.WaitAsync(Quiet.Patience);
        if (isOwner) await channel.Reader.Completion.WaitAsync(Quiet.Patience);
        else Assert.True(channel.Writer.TryWrite(3));
    }

    [Fact]
    public async Task WhenSomebodyElseEndsTheChannelThenTheStreamIsCancelled()
    {
        var channel = Channel.CreateBounded<int>(1);
        var end = Source.Repeat(1).WatchTermination(Keep.Right)
            .To(ChannelSink.FromWriter(channel.Writer, isOwner: false)).Run(_kit.Materializer);
        await channel.Reader.WaitToReadAsync().AsTask().WaitAsync(Quiet.Patience);
        channel.Writer.Complete();
        await end.WaitAsync(Quiet.Patience);
    }
}
