namespace ActorNotice.Exchange;

/// <content>What the sockets bring about: the present one and the one that is to take over are handled alike.</content>
internal sealed partial class StreamConnectionActor
{
    private void OnOpened(ConnectionAttempt attempt)
    {
        Clock.Cancel(attempt, AttemptTimerKind.Connect);
        if (attempt == _current) Become(Subscribing);
        attempt.Receive(new FramePump(attempt.Number, Self, _parts, Context.System.Scheduler, _tally));
        Ask(attempt);
    }

    private void OnControl(ConnectionAttempt attempt, ControlArrived control)
    {
        if (control.Kind == FrameKind.Shutdown) OnShutdown(attempt);
        else if (attempt.IsAboutContracts(control)) _report.WithoutContracts(control.Text);
        else if (control.Kind == FrameKind.Refused) Fail(attempt, _parts.Dialect.Classify(control.Code, control.Text));
        else if (attempt.Book.Acknowledge(control.Id) && !attempt.Book.IsWaiting) OnAllAcknowledged(attempt);
    }

    // how long it still lives is not said, so its successor is opened at once
    private void OnShutdown(ConnectionAttempt attempt)
    {
        if (attempt != _current || !attempt.IsSubscribed) Fail(attempt, AttemptFaults.Shutdown);
        else if (_rotation.Next is null) Rotate();
    }

    private void OnAllAcknowledged(ConnectionAttempt attempt)
    {
        Clock.Cancel(attempt, AttemptTimerKind.Acknowledge);
        if (!attempt.IsSubscribed) OnFirstAcknowledged(attempt);
        if (attempt == _current) Subscribed(attempt);
        else if (attempt.IsReady) TakeOver(attempt);
        Ask(attempt);
    }

    private void OnFirstAcknowledged(ConnectionAttempt attempt)
    {
        attempt.IsSubscribed = true;
        if (_parts.HearsContracts) AskForContracts(attempt);
        // an acknowledgement proves nothing: the exchange gives it for wrong routes and unknown symbols too
        if (!attempt.HasKline) Clock.Start(attempt, AttemptTimerKind.FirstFrame, _parts.Settings.FirstFrameTimeout);
        if (attempt == _current) Settle(attempt);
        else _rotation.Compare(_current);
    }

    private void OnSent(ConnectionAttempt attempt)
    {
        attempt.Sent();
        SendNext(attempt);
    }

    private void OnFirstKline(ConnectionAttempt attempt, FirstKline first)
    {
        attempt.HasKline = true;
        Clock.Cancel(attempt, AttemptTimerKind.FirstFrame);
        _silence.Hear(first.EventTimeMs, first.ReceivedAt, Now);
        ExpectLife();
        if (attempt == _rotation.Next && attempt.IsReady) TakeOver(attempt);
    }

    private void OnTimer(ConnectionAttempt attempt, AttemptTimer timer)
    {
        if (timer.Kind == AttemptTimerKind.Pace) SendNext(attempt);
        else if (timer.Kind == AttemptTimerKind.Stable) _failures = 0;
        // silence of both sockets says something about the market, not about the new one
        else if (timer.Kind == AttemptTimerKind.FirstFrame && _rotation.IsAsQuiet(attempt, _current)) TakeOver(attempt);
        else Fail(attempt, AttemptFaults.OfTimer(timer.Kind));
    }

    private void Ask(ConnectionAttempt attempt)
    {
        if (!attempt.Ask()) return;
        Clock.Start(attempt, AttemptTimerKind.Acknowledge, _parts.Settings.AcknowledgeTimeout);
        SendNext(attempt);
    }

    private void AskForContracts(ConnectionAttempt attempt)
    {
        attempt.AskForContracts(_parts.Dialect);
        SendNext(attempt);
    }

    private void SendNext(ConnectionAttempt attempt)
    {
        var pause = attempt.SendNext(Now);
        if (pause > TimeSpan.Zero) Clock.Start(attempt, AttemptTimerKind.Pace, pause);
    }
}
