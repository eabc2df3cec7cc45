using Akka.Streams.Engine;

namespace Akka.Streams.Stages;

/// <summary>All elements; fails when a time passes without one.</summary>
internal sealed class IdleTimeout<T> : FlowLogic<T, T>
{
    private readonly TimeSpan _timeout;
    private readonly StageTimer _timer;

    public IdleTimeout(TimeSpan timeout)
    {
        _timeout = timeout;
        _timer = NewTimer(OnTimer);
    }

    /// <inheritdoc />
    public override void PreStart() => _timer.Once(_timeout);

    /// <inheritdoc />
    public override void OnPush()
    {
        _timer.Once(_timeout);
        Out.Push(In.Grab());
    }

    private void OnTimer() =>
        FailStage(new TimeoutException($"No elements passed in the last {_timeout}."));
}
