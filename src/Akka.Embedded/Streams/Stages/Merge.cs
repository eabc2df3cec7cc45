using Akka.Streams.Engine;

namespace Akka.Streams.Stages;

/// <summary>The elements of two inlets as they come.</summary>
internal sealed class Merge<T> : FanInLogic<T, T, T>
{
    private readonly Queue<Inlet<T>> _ready = new(2);
    private readonly bool _eager;

    /// <param name="eager">Whether to end with the first inlet that does.</param>
    public Merge(bool eager)
    {
        _eager = eager;
        Left.Handler = Handle(Left);
        Right.Handler = Handle(Right);
    }

    /// <inheritdoc />
    public override void PreStart()
    {
        Left.Pull();
        Right.Pull();
    }

    /// <inheritdoc />
    public override void OnPull()
    {
        if (_ready.TryDequeue(out var inlet)) Forward(inlet);
    }

    private InActions Handle(Inlet<T> inlet) => new(() => OnElement(inlet), OnEnd, FailStage);

    private void OnElement(Inlet<T> inlet)
    {
        if (Out.IsAvailable) Forward(inlet);
        else _ready.Enqueue(inlet);
    }

    private void OnEnd()
    {
        if (_eager || (Left.IsClosed && Right.IsClosed && _ready.Count == 0)) CompleteStage();
    }

    private void Forward(Inlet<T> inlet)
    {
        Out.Push(inlet.Grab());

        // Its next element may come while the other inlet has its turn.
        inlet.TryPull();
        if (Left.IsClosed && Right.IsClosed && _ready.Count == 0) CompleteStage();
    }
}
