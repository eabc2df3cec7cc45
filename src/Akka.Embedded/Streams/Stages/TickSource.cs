using Akka.Actor;
using Akka.Streams.Engine;

namespace Akka.Streams.Stages;

/// <summary>The same element at intervals; what nobody wants at its time is dropped.</summary>
internal sealed class TickSource<T> : SourceLogic<T>
{
    private readonly TimeSpan _initialDelay;
    private readonly TimeSpan _interval;
    private readonly T _tick;
    private readonly ICancelable _cancelable;
    private readonly StageTimer _timer;
    private readonly Inbox<NotUsed> _cancellations;
    private CancellationTokenRegistration _registration;

    public TickSource(TimeSpan initialDelay, TimeSpan interval, T tick, ICancelable cancelable)
    {
        (_initialDelay, _interval, _tick, _cancelable) = (initialDelay, interval, tick, cancelable);
        _timer = NewTimer(OnTimer);
        _cancellations = NewInbox<NotUsed>(_ => CompleteStage());
    }

    /// <inheritdoc />
    public override void PreStart()
    {
        _timer.Every(_initialDelay, _interval);
        _registration = _cancelable.Token.Register(() => _cancellations.Send(NotUsed.Instance));
    }

    /// <inheritdoc />
    public override void OnPull()
    {
        // Ticks make their own time.
    }

    /// <inheritdoc />
    protected override void PostStop() => _registration.Dispose();

    private void OnTimer()
    {
        // A tick that nobody waits for is late before it is wanted.
        if (Out.IsAvailable) Out.Push(_tick);
    }
}
