using Akka.Streams.Engine;
using Akka.Streams.Plans;

namespace Akka.Streams.Stages;

/// <summary>The elements of the sources that a function makes of the elements; so many sources at a time.</summary>
internal sealed class FlattenMerge<TIn, T>(int breadth, Func<TIn, IPlan> flatten) : FlowLogic<TIn, T>
{
    private readonly Queue<Inlet<T>> _ready = new();
    private int _running;

    // Sources are wanted before their elements are.
    /// <inheritdoc />
    public override void PreStart() => In.Pull();

    /// <inheritdoc />
    public override void OnPush()
    {
        Add(flatten(In.Grab()));
        if (_running < breadth) In.TryPull();
    }

    /// <inheritdoc />
    public override void OnPull()
    {
        if (_ready.TryDequeue(out var inlet)) Forward(inlet);
    }

    /// <inheritdoc />
    public override void OnUpstreamFinish()
    {
        if (_running == 0) CompleteStage();
    }

    private void Add(IPlan source)
    {
        var inlet = new Inlet<T>(this);
        inlet.Handler = new InActions(() => OnElement(inlet), () => OnEnd(inlet), FailStage);
        inlet.FeedFrom(source, Attributes);
        _running++;
        inlet.Pull();
    }

    private void OnElement(Inlet<T> inlet)
    {
        if (Out.IsAvailable) Forward(inlet);
        else _ready.Enqueue(inlet);
    }

    private void OnEnd(Inlet<T> inlet)
    {
        // Its last element may still wait for demand; it ends when that is gone.
        if (!inlet.IsAvailable) Remove();
    }

    private void Forward(Inlet<T> inlet)
    {
        Out.Push(inlet.Grab());
        if (inlet.IsClosed) Remove();
        else inlet.Pull();
    }

    private void Remove()
    {
        _running--;
        if (In.IsClosed && _running == 0) CompleteStage();
        else In.TryPull();
    }
}
