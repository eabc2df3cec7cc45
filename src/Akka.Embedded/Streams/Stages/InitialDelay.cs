using Akka.Streams.Engine;

namespace Akka.Streams.Stages;

/// <summary>All elements, the first not before a while.</summary>
internal sealed class InitialDelay<T> : FlowLogic<T, T>
{
    private readonly TimeSpan _delay;
    private readonly StageTimer _timer;
    private bool _open;

    public InitialDelay(TimeSpan delay)
    {
        _delay = delay;
        _timer = NewTimer(OnTimer);
    }

    /// <inheritdoc />
    public override void PreStart() => _timer.Once(_delay);

    /// <inheritdoc />
    public override void OnPull()
    {
        if (_open) In.Pull();
    }

    /// <inheritdoc />
    public override void OnPush() => Out.Push(In.Grab());

    private void OnTimer()
    {
        _open = true;
        if (Out.IsAvailable) In.Pull();
    }
}
