using Akka.Streams.Engine;
using Akka.Streams.Plans;

namespace Akka.Streams.Stages;

/// <summary>The elements of a source that is started again when it ends.</summary>
internal sealed class RestartSourceLogic<T> : RestartLogic, IOutHandler
{
    private readonly Func<IPlan> _make;
    private readonly Outlet<T> _out;
    private Inlet<T>? _inner;

    public RestartSourceLogic(Func<IPlan> make, RestartSettings settings, bool onlyOnFailures)
        : base(settings, onlyOnFailures)
    {
        _make = make;
        _out = new Outlet<T>(this) { Handler = this };
    }

    /// <inheritdoc />
    public override Outlet Exit => _out;

    /// <inheritdoc />
    public void OnPull() => _inner?.TryPull();

    /// <inheritdoc />
    public void OnDownstreamFinish(Exception cause) => CancelStage(cause);

    protected override void StartInner()
    {
        var inner = new Inlet<T>(this);
        inner.Handler = new InActions(() => _out.Push(inner.Grab()), () => OnEnd(null), OnEnd);
        inner.FeedFrom(_make(), Attributes);
        _inner = inner;

        // The demand that the run before left unanswered.
        if (_out.IsAvailable) inner.Pull();
    }

    private void OnEnd(Exception? failure)
    {
        _inner = null;
        OnInnerEnd(failure);
    }
}
