using Akka.Streams.Engine;
using Akka.Streams.Plans;

namespace Akka.Streams.Stages;

/// <summary>
/// A flow that is started again when it ends. Elements wait between runs; those inside of a run that ended are lost.
/// </summary>
internal sealed class RestartFlowLogic<TIn, TOut> : RestartLogic, IInHandler, IOutHandler
{
    // A flow that fails also cancels; its failure, which comes by the other port, is given this time to arrive.
    private static readonly TimeSpan CancellationDelay = TimeSpan.FromMilliseconds(50);

    private readonly Func<IPlan> _make;
    private readonly Inlet<TIn> _in;
    private readonly Outlet<TOut> _out;
    private readonly StageTimer _cancelled;
    private Outlet<TIn>? _innerIn;
    private Inlet<TOut>? _innerOut;
    private Exception? _cancellation;

    public RestartFlowLogic(Func<IPlan> make, RestartSettings settings, bool onlyOnFailures)
        : base(settings, onlyOnFailures)
    {
        _make = make;
        _in = new Inlet<TIn>(this) { Handler = this };
        _out = new Outlet<TOut>(this) { Handler = this };
        _cancelled = NewTimer(() => OnEnd(_cancellation));
    }

    /// <inheritdoc />
    public override Inlet Entrance => _in;

    /// <inheritdoc />
    public override Outlet Exit => _out;

    /// <inheritdoc />
    public void OnPush() => Forward();

    /// <inheritdoc />
    public void OnPull() => _innerOut?.TryPull();

    /// <inheritdoc />
    public void OnUpstreamFinish()
    {
        // An element that waits for the next run goes first.
        if (_in.IsAvailable) return;
        if (_innerOut is null) CompleteStage();
        else _innerIn?.Complete();
    }

    /// <inheritdoc />
    public void OnUpstreamFailure(Exception cause)
    {
        if (_innerIn is { } inner) inner.Fail(cause);
        else FailStage(cause);
    }

    /// <inheritdoc />
    public void OnDownstreamFinish(Exception cause) => CancelStage(cause);

    protected override void StartInner()
    {
        var (innerIn, innerOut) = (new Outlet<TIn>(this), new Inlet<TOut>(this));
        innerIn.Handler = new OutActions(Forward, OnInnerCancelled);
        innerOut.Handler = new InActions(() => _out.Push(innerOut.Grab()), () => OnEnd(null), OnEnd);
        innerIn.RunThrough(_make(), innerOut, Attributes);
        (_innerIn, _innerOut) = (innerIn, innerOut);
        if (_out.IsAvailable) innerOut.Pull();
    }

    private void OnInnerCancelled(Exception cause)
    {
        _innerIn = null;
        _cancellation = cause is DownstreamDone ? null : cause;
        _cancelled.Once(CancellationDelay);
    }

    private void OnEnd(Exception? failure)
    {
        _cancelled.Cancel();
        _innerIn?.Complete();
        _innerOut?.Cancel(DownstreamDone.Instance);
        (_innerIn, _innerOut) = (null, null);

        // A flow ends with its upstream; only before that an end is one too early.
        if (!_in.IsClosed || _in.IsAvailable) OnInnerEnd(failure);
        else if (failure is null) CompleteStage();
        else FailStage(failure);
    }

    private void Forward()
    {
        if (_innerIn is not { IsAvailable: true } inner) return;
        if (_in.IsAvailable) inner.Push(_in.Grab());
        else _in.TryPull();
        if (_in.IsClosed) inner.Complete();
    }
}
