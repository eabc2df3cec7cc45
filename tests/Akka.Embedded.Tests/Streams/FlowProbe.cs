using Akka.Embedded.Tests.Support;
using Akka.Streams;
using Akka.Streams.Dsl;

namespace Akka.Embedded.Tests.Streams;

/// <summary>A flow between a queue that the test fills and a queue that the test empties; each holds little.</summary>
public sealed class FlowProbe<TIn, TOut>
{
    private const int Plenty = 64;

    private readonly ISourceQueueWithComplete<TIn> _input;
    private readonly ISinkQueue<TOut> _output;

    public FlowProbe(StreamKit kit, Flow<TIn, TOut, NotUsed> flow)
    {
        (_input, _output) = Source.Queue<TIn>(Plenty, OverflowStrategy.Fail).Via(flow)
            .ToMaterialized(
                Sink.Queue<TOut>().AddAttributes(Attributes.CreateInputBuffer(1, 1)), Keep.Both)
            .Run(kit.Materializer);
    }

    /// <summary>Ends when the flow has cancelled, completed or failed.</summary>
    public Task InputEnded => _input.WatchCompletionAsync();

    public void Push(params TIn[] elements)
    {
        foreach (var element in elements) _ = _input.OfferAsync(element);
    }

    public void Complete() => _input.Complete();

    public void Fail(Exception cause) => _input.Fail(cause);

    /// <summary>Asks for an element; the task is complete when there is one.</summary>
    public Task<Akka.Util.Option<TOut>> Pull() => _output.PullAsync();

    public async Task<TOut> Next()
    {
        var next = await Pull().WaitAsync(Quiet.Patience);
        Assert.True(next.HasValue);
        return next.Value!;
    }

    public async Task Expect(params TOut[] elements)
    {
        foreach (var element in elements) Assert.Equal(element, await Next());
    }

    public async Task ExpectEnd() => Assert.False((await Pull().WaitAsync(Quiet.Patience)).HasValue);

    public async Task<TException> ExpectFailure<TException>()
        where TException : Exception => await Assert.ThrowsAnyAsync<TException>(() => Pull().WaitAsync(Quiet.Patience));
}
