using Akka.Streams.Engine;
using Akka.Streams.Plans;

namespace Akka.Streams.Stages;

/// <summary>A sink that is started again when it wants no more. Between runs elements wait.</summary>
internal sealed class RestartSinkLogic<T> : RestartLogic, IInHandler
{
    private readonly Func<IPlan> _make;
    private readonly Inlet<T> _in;
    private Outlet<T>? _inner;

    public RestartSinkLogic(Func<IPlan> make, RestartSettings settings)
        : base(settings, onlyOnFailures: false)
    {
        _make = make;
        _in = new Inlet<T>(this) { Handler = this };
    }

    /// <inheritdoc />
    public override Inlet Entrance => _in;

    /// <inheritdoc />
    public void OnPush() => Forward();

    /// <inheritdoc />
    public void OnUpstreamFinish()
    {
        // An element that waits for the sink's next run goes first.
        if (!_in.IsAvailable) CompleteStage();
    }

    /// <inheritdoc />
    public void OnUpstreamFailure(Exception cause) => FailStage(cause);

    protected override void StartInner()
    {
        var inner = new Outlet<T>(this);
        inner.Handler = new OutActions(Forward, OnCancelled);
        inner.DrainInto(_make(), Attributes);
        _inner = inner;
    }

    private void OnCancelled(Exception cause)
    {
        _inner = null;

        // Nothing is left for another run.
        if (_in.IsClosed && !_in.IsAvailable) CompleteStage();
        else OnInnerEnd(cause is DownstreamDone ? null : cause);
    }

    private void Forward()
    {
        if (_inner is not { IsAvailable: true } inner) return;
        if (!_in.IsAvailable)
        {
            _in.TryPull();
            return;
        }

        inner.Push(_in.Grab());
        if (_in.IsClosed) CompleteStage();
    }
}
