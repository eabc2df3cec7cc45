using ActorNotice.Market;
using ActorNotice.Signals.Accounting;
using ActorNotice.Signals.Deciding;

namespace ActorNotice.Signals.Watching;

/// <summary>
/// Turns closes into decisions, each candle once: holds those that wait for continuity, settles them in order of open
/// time, enters each in the ledger, and passes signals through start line, staleness and debounce.
/// </summary>
internal sealed class CloseSettler
{
    private const double SqueezeReleasedAt = 1.1; // times the threshold
    private const string NotInHistory = "the exchange's history leaves them out, or has no usable values";

    private readonly StreamLedger _ledger;
    private readonly IWatchOutput _output;
    private readonly StartLine _start;
    private readonly StreamDecider _decider;
    private readonly HeldCloses _held = new();
    private WatchSettings _settings;

    internal CloseSettler(
        StreamKey stream, WatchSettings settings, StreamLedger ledger, StartLine start, IWatchOutput output)
    {
        (_settings, _ledger, _start, _output) = (settings, ledger, start, output);
        _decider = new StreamDecider(stream, settings.Rule, settings.PictureCandles);
    }

    /// <summary>The window as it stands.</summary>
    internal StreamDecider Decider => _decider;

    /// <summary>True from a suspension until the stream is live again: what it makes too late was missed by
    /// that.</summary>
    internal bool IsInterrupted { get; set; }

    /// <summary>Open time of the oldest held close; null when none waits.</summary>
    internal long? FirstHeldMs => _held.First?.Candle.OpenTimeMs;

    /// <summary>How many closes are held.</summary>
    internal int Held => _held.Count;

    /// <summary>Open time of the next candle to decide; after a crash the ledger knows it before the window does. Null
    /// before the first candle.</summary>
    internal long? NextMs => _decider.NextOpenTimeMs ?? _ledger.Candles.NextMs;

    /// <summary>Settings by which the same window serves.</summary>
    internal void Adjust(WatchSettings settings) => _settings = settings;

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

    /// <summary>Keeps what history brought, under the reason for which it was asked.</summary>
    internal void Hold(HistoryLoaded answer, CloseEvidence evidence)
    {
        foreach (var candle in answer.Candles)
            Hold(new CandleClosed(answer.Request.Stream, candle, evidence, answer.ServerTimeMs, answer.ReceivedAt));
    }

    /// <summary>Settles held closes in order; false when one lies behind a hole. A hole that history has searched, up
    /// to <paramref name="searchedUntilMs"/>, is one at the exchange: it is entered and told, and the window begins
    /// anew behind it.</summary>
    internal bool Release(long? searchedUntilMs)
    {
        while (_held.First is { } close)
        {
            if (!TrySettle(close))
            {
                if (!(close.Candle.OpenTimeMs <= searchedUntilMs)) return false;
                RestartBehindHole(close, NotInHistory);
            }

            _held.RemoveFirst();
        }

        return true;
    }

    /// <summary>Decides on a close, or ignores or reports it; false when candles are missing before it.</summary>
    internal bool TrySettle(CandleClosed close)
    {
        // an empty window takes any candle, the ledger does not; a faulty candle proves no hole
        if (close.Candle.OpenTimeMs > NextMs && CandleFault.Of(close.Stream.Interval, close.Candle) is null)
            return false;
        var step = _decider.Step(close.Candle);
        if (step.Kind == StepKind.Decided) Decide(step.Outcome, close);
        else if (step.Kind == StepKind.Repeat) Repeat(close);
        else if (step.Kind == StepKind.Anomaly) Report(close, step.Problem ?? "refused");
        return true;
    }

    /// <summary>Gives up the candles before a close and begins the window anew with it.</summary>
    internal void RestartBehindHole(CandleClosed close, string reason)
    {
        GiveUpBefore(close, reason);
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

    /// <summary>Takes over the held closes of another settler of the same stream and, where no history will bring it,
    /// its window.</summary>
    internal void Inherit(CloseSettler other, bool withWindow)
    {
        IsInterrupted = other.IsInterrupted;
        if (withWindow) other.ForgetWindow();
        foreach (var close in other._held.All) _held.Add(close);
    }

    private void Decide(Outcome outcome, CandleClosed close)
    {
        var openTimeMs = close.Candle.OpenTimeMs;
        // a rebuilt window runs over candles that have their decision
        if (_ledger.Candles.IsAccounted(openTimeMs)) return;

        // nothing may be passed over in silence, whatever way led here
        GiveUpBefore(close, NotInHistory);
        var verdict = Gate(outcome, close);
        // entered before it is sent: a crash in between may lose a notice, never double one
        _ledger.Enter(close.Stream.Interval, openTimeMs, verdict, close.Evidence);
        var decision = _decider.Describe(outcome with { Verdict = verdict }, close.Evidence, close.ToldAtMs);
        if (verdict is Verdict.Long or Verdict.Short)
            _output.Notify(new Signal(decision, close.ReceivedAt) { Picture = _decider.ReadPicture() });
        TellReferences(decision, close);
        _output.Publish(decision);
    }

    // the ledger hears every candle, people only of what is news
    private void TellReferences(Decision decision, CandleClosed close)
    {
        var ended = _ledger.Closed(close.Candle.Close, decision.Bands);
        var squeeze = _settings.SqueezeNotices
            ? _ledger.Squeeze(_decider.IsSqueezed, IsClearlyWide(decision.Bands)) : _ledger.Squeeze(null);
        if ((ended is null && squeeze is null) || !IsTimely(close)) return;
        if (squeeze is { } change) _output.Notify(new ReferenceSignal(change, decision, null, close.ReceivedAt));
        if (ended is { } side && _settings.Debounce is { Episode: true, EpisodeEnd: true })
            _output.Notify(new ReferenceSignal(ReferenceKind.BackAtMiddle, decision, side, close.ReceivedAt));
    }

    // Doubles are good enough here: this decides no candle, only when a trader hears of it.
    private bool IsClearlyWide(BandReading? bands) =>
        bands?.Bandwidth > SqueezeReleasedAt * (double)_settings.Rule.SqueezeBandwidth;

    private bool IsTimely(CandleClosed close) =>
        _start.IsNews(close) && !Staleness.IsStale(close, _output.Now, _settings.StaleAfter);

    private Verdict Gate(Outcome outcome, CandleClosed close)
    {
        // only a signal can be too late or said already; every other verdict stands
        if (outcome.Verdict is not (Verdict.Long or Verdict.Short) || outcome.Candidate is not { } side)
            return outcome.Verdict;
        if (!_start.IsNews(close)) return Verdict.Stale;
        if (Staleness.IsStale(close, _output.Now, _settings.StaleAfter))
            return IsInterrupted ? Verdict.Suspended : Verdict.Stale;
        return _ledger.ClaimNotice(close.Stream.Interval, close.Candle.OpenTimeMs, side, _settings.Debounce);
    }

    private void GiveUpBefore(CandleClosed close, string reason)
    {
        // RSI needs one close more than its period
        var rule = _settings.Rule;
        var needed = Math.Max(rule.Period, rule.Rsi is { } rsi ? rsi.Period + 1 : 0);
        if (_ledger.Candles.GiveUp(close.Stream, close.Candle.OpenTimeMs, needed, reason) is { } hole)
            _output.Publish(hole);
    }

    private void Repeat(CandleClosed close)
    {
        // what was given up cannot be decided any more, but that it exists after all is worth knowing
        if (_ledger.Candles.HoleAt(close.Candle.OpenTimeMs) is null) _ledger.CountRepeat();
        else Report(close, "came after it had been given up as missing");
    }

    private void Report(CandleClosed close, string problem)
    {
        _ledger.CountAnomaly();
        _output.Publish(new CandleAnomaly(close.Stream, close.Candle.OpenTimeMs, problem));
    }
}
