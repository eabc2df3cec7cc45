namespace ActorNotice.Simulation.World;

/// <summary>A timer on a loop's clock. Its callback runs without a context, as on a thread of the pool.</summary>
internal sealed class VirtualTimer(VirtualLoop loop, TimerCallback callback, object? state) : ITimer
{
    private Ring? _next;
    private TimeSpan _period;

    /// <inheritdoc/>
    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        Dispose();
        _period = period;
        if (dueTime >= TimeSpan.Zero) Enter(dueTime);
        return true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _next?.Cancel();
        _next = null;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private void Enter(TimeSpan dueTime)
    {
        _next = new Ring(this);
        loop.Schedule(dueTime, _next);
    }

    private void Fire()
    {
        _next = null;
        // Entered first: the callback may change or dispose the timer.
        if (_period > TimeSpan.Zero) Enter(_period);
        callback(state);
    }

    private sealed class Ring(VirtualTimer timer) : AgendaEntry
    {
        private bool _cancelled;

        internal override bool IsCancelled => _cancelled;

        internal override bool IsBare => true;

        internal void Cancel() => _cancelled = true;

        internal override void Run() => timer.Fire();

        internal override string Describe() => $"timer {timer.Name}";
    }

    private string Name => $"{callback.Method.DeclaringType?.Name}.{callback.Method.Name}";
}
