using ActorNotice.Market;
using ActorNotice.Signals.Deciding;

namespace ActorNotice.Signals.Watching;

/// <summary>
/// Turns closes into decisions, each candle once: holds those that wait for continuity, settles them in order of open
/// time, and
/// passes signals through start line, staleness and debounce.
/// </summary>
internal sealed class CloseSettler
{
    private readonly WatchSettings _settings;
    private readonly StreamLedger _ledger;
    private readonly IWatchOutput _output;
    private readonly StartLine _start;
    private readonly StreamDecider _decider;
    private readonly HeldCloses _held = new();

    internal CloseSettler(
        StreamKey stream, WatchSettings settings, StreamLedger ledger, StartLine start, IWatchOutput output)
    {
        (_settings, _ledger, _start, _output) = (settings, ledger, start, output);
        _decider = new StreamDecider(stream, settings.Rule);
    }

    /// <summary>The window as it stands.</summary>
    internal StreamDecider Decider => _decider;

    /// <summary>Open time of the oldest held close; null when none waits.</summary>
    internal long? FirstHeldMs => _held.First?.Candle.OpenTimeMs;

    /// <summary>Keeps a close until <see cref="Release"/>; of two for one open time the first stands.</summary>
    internal void Hold(CandleClosed close)
    {
        if (CandleFault.Of(close.Stream.Interval, close.Candle) is { } fault)
        {
            Report(close, fault);
            return;
        }

        // a faulty candle is not held: history may have a sound one for the same open time
        _ledger.Await(close.Candle.OpenTimeMs);
        if (_held.Add(close) is { } known && known.Candle != close.Candle)
            Report(close, CandleFault.Difference(known.Candle, close.Candle));
    }

    /// <summary>Keeps what history brought.</summary>
    internal void Hold(HistoryLoaded answer)
    {
        foreach (var candle in answer.Candles)
            Hold(new CandleClosed(
                answer.Request.Stream, candle, CloseEvidence.History, answer.ServerTimeMs, answer.ReceivedAt));
    }

    /// <summary>Settles held closes in order; false when one lies behind a hole. A hole that history has searched, up
    /// to
    /// <paramref name="searchedUntilMs"/>, is one at the exchange: it is reported, and the window begins anew behind
    /// it.</summary>
    internal bool Release(long? searchedUntilMs)
    {
        while (_held.First is { } close)
        {
            if (!TrySettle(close))
            {
                if (!(close.Candle.OpenTimeMs <= searchedUntilMs)) return false;
                RestartBehindHole(close);
            }

            _held.RemoveFirst();
        }

        return true;
    }

    /// <summary>Decides on a close, or ignores or reports it; false when candles are missing before it.</summary>
    internal bool TrySettle(CandleClosed close)
    {
        var step = _decider.Step(close.Candle);
        if (step.Kind == StepKind.Decided) Decide(step.Outcome, close);
        else if (step.Kind == StepKind.Repeat) _ledger.CountRepeat();
        else if (step.Kind == StepKind.Anomaly) Report(close, step.Problem ?? "refused");
        return step.Kind != StepKind.Gap;
    }

    /// <summary>Gives up the candles before a close and begins the window anew with it.</summary>
    internal void RestartBehindHole(CandleClosed close)
    {
        var missing = close.Stream.Interval.CandlesBetween(_decider.NextOpenTimeMs ?? 0, close.Candle.OpenTimeMs);
        Report(close, $"{missing} candles before it cannot be had; the window begins anew");
        _decider.Restart();
        TrySettle(close);
    }

    /// <summary>Empties the window, to be rebuilt from history and from what the stream told meanwhile.</summary>
    internal void ForgetWindow()
    {
        foreach (var candle in _decider.Recent())
            _held.Add(new CandleClosed(_decider.Stream, candle, CloseEvidence.Stream, 0, TimeSpan.Zero));
        _decider.Restart();
    }

    private void Decide(Outcome outcome, CandleClosed close)
    {
        var openTimeMs = close.Candle.OpenTimeMs;
        // a rebuilt window runs over candles that have their decision
        if (_ledger.IsDecided(openTimeMs)) return;

        var verdict = Gate(outcome, close);
        // entered before it is sent: a crash in between may lose a notice, never double one
        _ledger.Enter(openTimeMs, verdict);
        var decision = _decider.Describe(outcome with { Verdict = verdict }, close.Evidence, close.ToldAtMs);
        if (verdict is Verdict.Long or Verdict.Short) _output.Notify(new Signal(decision, close.ReceivedAt));
        _output.Publish(decision);
    }

    private Verdict Gate(Outcome outcome, CandleClosed close)
    {
        // only a signal can be too late or said already; every other verdict stands
        if (outcome.Verdict is not (Verdict.Long or Verdict.Short) || outcome.Candidate is not { } side)
            return outcome.Verdict;
        if (!_start.IsNews(close) || Staleness.IsStale(close, _output.Now, _settings.StaleAfter)) return Verdict.Stale;
        return _ledger.TryClaimNotice(close.Candle.OpenTimeMs, side) ? outcome.Verdict : Verdict.Debounced;
    }

    private void Report(CandleClosed close, string problem)
    {
        _ledger.CountAnomaly();
        _output.Publish(new CandleAnomaly(close.Stream, close.Candle.OpenTimeMs, problem));
    }
}
