namespace ActorNotice.Exchange;

/// <content>
/// Make before break: the next socket is opened, subscribed and heard before the present one is let go; both feed the
/// watch for a moment, which knows repeats. While the next one fails the present one stays.
/// </content>
internal sealed partial class StreamConnectionActor
{
    private void Rotate()
    {
        if (!_parts.Connects.TryTake(Now, out var wait))
        {
            Clock.Start(new RotateDue(), wait);
            return;
        }

        Become(Rotating);
        _rotation.Begin(Begin(), Now);
    }

    private void Settle(ConnectionAttempt attempt)
    {
        Clock.Start(attempt, AttemptTimerKind.Stable, StableAfter);
        Clock.Start(new RotateDue(), _rotation.NextIn());
        Become(Streaming);
    }

    private void Subscribed(ConnectionAttempt attempt)
    {
        _report.Subscribed(attempt.Book.Subscribed, attempt.Number);
        _silence.Carry(attempt.Book.Subscribed, Now);
        ExpectLife();
    }

    private void TakeOver(ConnectionAttempt attempt)
    {
        EndOverlap();
        if (_current is { } old)
        {
            Clock.CancelAll(old);
            _rotation.TakeOver(old);
            Clock.Start(new OverlapOver(), Rotation.Overlap);
        }

        _current = attempt;
        Settle(attempt);
        Subscribed(attempt);
    }

    private void EndOverlap()
    {
        if (_rotation.EndOverlap(Now) is { } rotated) _report.Rotated(rotated, _current?.Number ?? _attempt);
    }

    private void FailRotation(ConnectionAttempt attempt, ExchangeFault fault)
    {
        Clock.CancelAll(attempt);
        var wait = AttemptFaults.WaitFor(fault, _backoff, _rotation.Fail(), _parts.Settings.BackoffMax);
        Clock.Start(new RotateDue(), wait);
        _report.RotationFailed(fault, wait);
        Become(Streaming);
    }

    // what was to take over is on its way already
    private void Promote(ConnectionAttempt successor)
    {
        _current = successor;
        Become(successor.IsOpen ? Subscribing : Connecting);
    }
}
