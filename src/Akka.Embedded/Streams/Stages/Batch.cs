using Akka.Streams.Engine;

namespace Akka.Streams.Stages;

/// <summary>Folds elements together as long as downstream is busy and their costs stay within a bound.</summary>
internal sealed class Batch<TIn, TOut>(
    long max, Func<TIn, long> cost, Func<TIn, TOut> seed, Func<TOut, TIn, TOut> add) : FlowLogic<TIn, TOut>
{
    private readonly Queue<TIn> _tooMuch = new(1);
    private TOut? _batch;
    private bool _any;
    private long _left;

    // Runs ahead of demand from the start.
    /// <inheritdoc />
    public override void PreStart() => In.Pull();

    /// <inheritdoc />
    public override void OnPush()
    {
        try
        {
            Take(In.Grab());
            Move();
        }
        catch (Exception cause) when (Survives(cause))
        {
            // The decider wants to go on with the next element.
            Move();
        }
    }

    /// <inheritdoc />
    public override void OnPull() => Move();

    /// <inheritdoc />
    public override void OnUpstreamFinish()
    {
        if (!_any) CompleteStage();
    }

    /// <inheritdoc />
    protected override void Reset()
    {
        (_any, _batch) = (false, default);
        _tooMuch.Clear();
    }

    private void Take(TIn element)
    {
        var price = cost(element);
        if (!_any) Begin(element, price);
        else if (price > _left) _tooMuch.Enqueue(element);
        else Add(element, price);
    }

    private void Begin(TIn element, long price) =>
        (_batch, _any, _left) = (seed(element), true, max - price);

    private void Add(TIn element, long price)
    {
        // The batch has begun, so there is one; null is one where TOut allows it.
        _batch = add(_batch!, element);
        _left -= price;
    }

    private void Move()
    {
        if (Out.IsAvailable && _any) Emit();
        if (In.IsClosed && !_any) CompleteStage();

        // An element that is held for the next batch is where the batch ends and back-pressure begins.
        else if (_tooMuch.Count == 0) In.TryPull();
    }

    private void Emit()
    {
        // As in Add.
        Out.Push(_batch!);
        (_any, _batch) = (false, default);
        if (_tooMuch.TryDequeue(out var next)) Begin(next, cost(next));
    }
}
