using Akka.Streams;
using Akka.Streams.Dsl;
using Akka.Streams.Engine;

namespace Akka.Embedded.Tests.Streams;

public sealed class BufferTests : IAsyncDisposable
{
    private readonly StreamKit _kit = StreamKit.Virtual();

    public ValueTask DisposeAsync() => _kit.DisposeAsync();

    // The sink's queue takes the first element; three more fill the buffer; the rest overflows.
    [Theory]
    [InlineData(OverflowStrategy.DropHead, new[] { 1, 4, 5, 6 })]
    [InlineData(OverflowStrategy.DropTail, new[] { 1, 2, 3, 6 })]
    [InlineData(OverflowStrategy.DropBuffer, new[] { 1, 5, 6 })]
    [InlineData(OverflowStrategy.DropNew, new[] { 1, 2, 3, 4 })]
    [InlineData(OverflowStrategy.Backpressure, new[] { 1, 2, 3, 4, 5, 6 })]
    public async Task WhenABufferIsFullThenTheStrategySaysWhatIsLost(OverflowStrategy strategy, int[] expected)
    {
        var probe = new FlowProbe<int, int>(_kit, Flow.Create<int>().Buffer(3, strategy));
        probe.Push(1, 2, 3, 4, 5, 6);
        probe.Complete();
        await probe.Expect(expected);
        await probe.ExpectEnd();
    }

    [Fact]
    public async Task WhenAFullBufferIsToFailThenTheStreamFails()
    {
        var probe = new FlowProbe<int, int>(_kit, Flow.Create<int>().Buffer(3, OverflowStrategy.Fail));
        probe.Push(1, 2, 3, 4);
        Assert.False(probe.InputEnded.IsCompleted);
        probe.Push(5);
        await probe.Expect(1);
        await probe.ExpectFailure<BufferOverflowException>();
    }

    [Fact]
    public async Task WhenTheUpstreamFailsThenTheBufferIsNotWaitedFor()
    {
        var probe = new FlowProbe<int, int>(_kit, Flow.Create<int>().Buffer(3, OverflowStrategy.Backpressure));
        probe.Push(1, 2, 3);
        probe.Fail(new TimeoutException());
        await probe.Expect(1);
        await probe.ExpectFailure<TimeoutException>();
    }

    [Fact]
    public async Task WhenElementsAreConflatedThenABusyDownstreamGetsTheirSum()
    {
        var probe = new FlowProbe<int, int>(_kit, Flow.Create<int>().Conflate((a, b) => a + b));
        probe.Push(1, 2, 3, 4);
        await probe.Expect(1, 9);
        var pending = probe.Pull();
        Assert.False(pending.IsCompleted);
        probe.Push(5);
        Assert.Equal(5, (await pending).Value);
        probe.Push(6, 7);
        probe.Complete();
        await probe.Expect(6, 7);
        await probe.ExpectEnd();
    }

    [Fact]
    public async Task WhenElementsAreBatchedThenNoBatchIsLargerThanItsBound()
    {
        var probe = new FlowProbe<int, string>(
            _kit, Flow.Create<int>().Batch(3, n => $"{n}", (text, n) => $"{text},{n}"));
        probe.Push(1, 2, 3, 4, 5, 6);
        await probe.Expect("1", "2,3,4", "5,6");
    }

    [Fact]
    public async Task WhenABatchIsWeighedThenTheElementThatIsTooMuchBeginsTheNext()
    {
        var probe = new FlowProbe<int, string>(
            _kit, Flow.Create<int>().BatchWeighted(10, n => n, n => $"{n}", (text, n) => $"{text},{n}"));
        probe.Push(1, 4, 5, 6, 3, 9);
        probe.Complete();
        await probe.Expect("1", "4,5", "6,3", "9");
        await probe.ExpectEnd();
    }

    [Fact]
    public void WhenARingIsUsedThenItKeepsOrderGrowsToItsBoundAndNoFurther()
    {
        var ring = new RingBuffer<int>(40);
        for (var i = 0; i < 30; i++) ring.Enqueue(i);
        for (var i = 0; i < 25; i++) Assert.Equal(i, ring.Dequeue());
        for (var i = 30; i < 65; i++) ring.Enqueue(i);
        Assert.True(ring.IsFull);
        Assert.Throws<InvalidOperationException>(() => ring.Enqueue(0));
        ring.DropTail();
        Assert.Equal(Enumerable.Range(25, 39), Enumerable.Range(0, 39).Select(_ => ring.Dequeue()));
        Assert.Throws<InvalidOperationException>(() => ring.Dequeue());
        ring.DropTail();
        Assert.Equal(0, ring.Count);
    }
}
