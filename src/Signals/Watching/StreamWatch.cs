using ActorNotice.Market;
using ActorNotice.Signals.Accounting;
using ActorNotice.Signals.Deciding;

namespace ActorNotice.Signals.Watching;

/// <summary>
/// The life of one stream: Waiting → Syncing (hold closes, load history, merge by open time, verify continuity) →
/// Live, and Suspended whenever closes cannot be trusted to arrive or a hole cannot be filled yet. A live stream whose
/// close is overdue asks REST for it. No actor, no clock of its own.
/// </summary>
internal sealed class StreamWatch
{
    private readonly StreamKey _stream;
    private readonly StreamLedger _ledger;
    private readonly ExchangeTime _time;
    private readonly IWatchOutput _output;
    private readonly StartLine _start;
    private readonly CloseSettler _settler;
    private readonly HistoryInquiry _inquiry;
    private WatchSettings _settings;
    private TimeSpan? _subscribedAt;
    private string _reason = "not subscribed yet";
    private CloseEvidence _evidence = CloseEvidence.History;

    /// <summary>Begins in <see cref="WatchState.Waiting"/>; closes received before now are history.</summary>
    internal StreamWatch(
        StreamKey stream, WatchSettings settings, StreamLedger ledger, ExchangeTime time, IWatchOutput output)
        : this(stream, settings, ledger, time, output, new StartLine(output.Now))
    {
    }

    private StreamWatch(
        StreamKey stream, WatchSettings settings, StreamLedger ledger, ExchangeTime time, IWatchOutput output,
        StartLine start)
    {
        (_stream, _settings, _ledger, _time, _output) = (stream, settings, ledger, time, output);
        _start = start;
        _settler = new CloseSettler(stream, settings, ledger, _start, output);
        _inquiry = new HistoryInquiry(output);
    }

    /// <summary>Whose life.</summary>
    internal StreamKey Stream => _stream;

    /// <summary>The state now.</summary>
    internal WatchState State { get; private set; } = WatchState.Waiting;

    /// <summary>When <see cref="Woken"/> is to be called, by the scheduler's clock; null when there is nothing to wait
    /// for. What is due by an exchange that runs faster than ours is due later than it could be.</summary>
    internal TimeSpan? WakeAt => _inquiry.RemindAt ?? OverdueAt;

    /// <summary>True while history has a question of this stream.</summary>
    internal bool IsAsking => _inquiry.IsOpen;

    private StreamDecider Decider => _settler.Decider;

    private bool UsesHistory => _settings.WarmUpDepth > 0;

    private bool IsOverdue => _evidence == CloseEvidence.Rest;

    private TimeSpan? OverdueAt =>
        State == WatchState.Live && UsesHistory && _settings.OverdueGrace != Timeout.InfiniteTimeSpan
        && Decider.NextOpenTimeMs is { } next
            ? _time.WhenReached(_stream.Interval.Advance(next)) + _settings.OverdueGrace
            : null;

    /// <summary>The same stream with the same window by other settings.</summary>
    internal StreamWatch Adjusted(WatchSettings settings)
    {
        _settings = settings;
        _settler.Adjust(settings);
        return this;
    }

    /// <summary>The same stream by other settings: <see cref="Up"/> builds its window anew; ledger, debounce, held
    /// closes and what counts as news go on.</summary>
    internal StreamWatch Retuned(WatchSettings settings)
    {
        var next = new StreamWatch(_stream, settings, _ledger, _time, _output, _start)
        {
            State = _ledger.IsUp ? WatchState.Waiting : State,
            _reason = _reason,
            _subscribedAt = _subscribedAt,
        };
        // another threshold is no change of the market
        _ledger.Squeeze(null);
        next._settler.Inherit(_settler, withWindow: !next.UsesHistory);
        return next;
    }

    /// <summary>Closes arrive from now on.</summary>
    internal void Up(string reason = "subscribed")
    {
        _ledger.IsUp = true;
        _subscribedAt ??= _output.Now;
        // a live stream that is subscribed again (rotation) has its continuity to tell whether anything is missing
        if (State is WatchState.Waiting or WatchState.Suspended) Synchronise(reason, CloseEvidence.History);
    }

    /// <summary>No closes arrive until <see cref="Up"/>.</summary>
    internal void Down(string reason)
    {
        _ledger.IsUp = false;
        _inquiry.Forget();
        Enter(WatchState.Suspended, reason);
    }

    /// <summary>A candle is closed.</summary>
    internal void Closed(CandleClosed close)
    {
        _start.Told(close);
        var next = Decider.NextOpenTimeMs;
        if (State != WatchState.Live && !(close.Candle.OpenTimeMs < next)) Keep(close);
        else if (!_settler.TrySettle(close)) Miss(close);
        else if (IsOverdue && Decider.NextOpenTimeMs != next) EndOverdue();
    }

    /// <summary>History came; an answer to another question than the last is ignored.</summary>
    internal void Loaded(HistoryLoaded answer)
    {
        if (!_inquiry.TryClose(answer.Request)) return;
        _start.Loaded(answer, _subscribedAt ?? answer.ReceivedAt);
        // a window is only ever built from its beginning, so a late warm-up replaces what the stream has built
        if (answer.Request.Purpose == HistoryPurpose.WarmUp) _settler.ForgetWindow();

        var before = Decider.NextOpenTimeMs;
        _settler.Hold(answer, _evidence);
        // a window that stays empty although closes are known is a hole from its beginning on
        var isContinuous = _settler.Release(SearchedUntil(answer))
            && (Decider.Last is not null || FirstUndecided() is null);
        var isNews = Decider.NextOpenTimeMs != before;
        if (isContinuous && IsOverdue && !isNews) StillOverdue(answer);
        else if (isContinuous && !HasMore(answer)) GoLive();
        else if (isNews) AskForGap(isCatchingUp: true);
        else Retry("the exchange does not show the missing candles yet");
    }

    /// <summary>History cannot be had; an answer to another question than the last is ignored.</summary>
    internal void Unavailable(HistoryUnavailable answer)
    {
        if (!_inquiry.TryClose(answer.Request)) return;
        // a live stream that asked only to warm up sooner goes on either way
        if (State == WatchState.Live && !IsOverdue) RemindUnless(answer.IsFinal);
        else if (answer.IsFinal) Enter(WatchState.Suspended, $"no history: {answer.Reason}");
        else if (Decider.Last is null && _settler.Release(null)) WarmUpFromStream(answer.Reason);
        else Retry($"no history: {answer.Reason}");
    }

    /// <summary>Time has passed: asks for what is due by now. Too early a call does nothing.</summary>
    internal void Woken()
    {
        if (!(WakeAt <= _output.Now)) return;
        if (State == WatchState.Live && (IsOverdue || _inquiry.RemindAt is null)) AskForOverdue();
        else Reminded();
    }

    /// <summary>The stream as it stands.</summary>
    internal StreamSnapshot Snapshot() => new(
        _stream, State, _reason, Decider.Last, Decider.ReadBands(), Decider.Rsi, _ledger.Decisions(),
        _ledger.Repeats, _ledger.Anomalies,
        _ledger.Candles.Read(_stream.Interval, _time.At(_output.Now), _settler.Held));

    /// <summary>The window as a chart needs it; null when none is kept for that.</summary>
    internal WindowPicture? Picture() => Decider.ReadPicture();

    private void Keep(CandleClosed close)
    {
        _settler.Hold(close);
        // the stream itself may bring what is being asked for; a later candle proves that it will not
        if (!_ledger.IsUp || Decider.NextOpenTimeMs is not { } next || _settler.FirstHeldMs is not { } held) return;
        if (held == next && _settler.Release(null)) GoLive();
        else if (IsOverdue) Synchronise("closes are missing", CloseEvidence.LaterCandle);
    }

    private void Synchronise(string reason, CloseEvidence evidence)
    {
        _evidence = evidence;
        Enter(WatchState.Syncing, reason);
        if (UsesHistory)
        {
            AskForHistory();
            return;
        }

        // without history every hole counts as searched
        _settler.Release(long.MaxValue);
        GoLive();
    }

    private void Miss(CandleClosed close)
    {
        if (UsesHistory)
        {
            _settler.Hold(close);
            Synchronise("closes are missing", CloseEvidence.LaterCandle);
        }
        else _settler.RestartBehindHole(close, "the stream passed them over, and history is switched off");
    }

    private void AskForOverdue()
    {
        if (Decider.NextOpenTimeMs is not { } next) return;
        _evidence = CloseEvidence.Rest;
        var due = _ledger.Candles.Pending(_stream.Interval, _time.At(_output.Now));
        _inquiry.Ask(HistoryPlan.Overdue(_stream, next, due));
    }

    private void EndOverdue()
    {
        _evidence = CloseEvidence.History;
        _inquiry.Succeed();
    }

    private void StillOverdue(HistoryLoaded answer)
    {
        if (answer.ServerTimeMs < _stream.Interval.Advance(Decider.NextOpenTimeMs ?? 0))
        {
            // it is earlier at the exchange than was reckoned: nothing is due
            _time.Set(new ExchangeTimeRead(answer.ServerTimeMs, answer.ReceivedAt, TimeSpan.Zero));
            GoLive();
            return;
        }

        _inquiry.RetryLater();
        if (State != WatchState.Live || _inquiry.Failures >= HistoryPlan.OverdueAttempts)
            Enter(WatchState.Suspended, "a close is overdue: neither the stream nor REST shows it");
    }

    private void Reminded()
    {
        _inquiry.Forget();
        var isComplete = State == WatchState.Live && Decider.IsReady;
        if (!_ledger.IsUp || isComplete) return;
        if (IsOverdue) AskForOverdue();
        else AskForHistory();
    }

    private void AskForHistory()
    {
        // a live stream that asks has a window that is not full yet
        if (Decider.Last is not null && State != WatchState.Live) AskForGap(isCatchingUp: false);
        else _inquiry.Ask(HistoryPlan.WarmUp(_stream, _settings.WarmUpDepth, FirstUndecided()));
    }

    private long? FirstUndecided() => _ledger.Candles.NextMs ?? _ledger.FirstToldMs;

    private void AskForGap(bool isCatchingUp)
    {
        if (Decider.NextOpenTimeMs is { } from)
            _inquiry.Ask(HistoryPlan.Gap(_stream, from, _settler.FirstHeldMs, isCatchingUp));
    }

    private long? SearchedUntil(HistoryLoaded answer) =>
        answer.Candles.IsEmpty ? null : _stream.Interval.Advance(answer.Candles[^1].OpenTimeMs);

    // a full answer may have been cut, unless a held close already continues it; of overdue closes, as many as are due
    // were asked for, and what is due by now is asked next
    private bool HasMore(HistoryLoaded answer) =>
        answer.Request is { FromOpenTimeMs: not null, Purpose: not HistoryPurpose.OverdueClose }
        && answer.Candles.Length >= answer.Request.Count
        && Decider.NextOpenTimeMs == SearchedUntil(answer);

    private void GoLive()
    {
        EndOverdue();
        Enter(WatchState.Live, UsesHistory ? "every close is decided" : "without history, by settings");
    }

    private void WarmUpFromStream(string reason)
    {
        Enter(WatchState.Live, $"warming up from the stream, no history: {reason}");
        RemindUnless(isFinal: false);
    }

    private void Retry(string reason)
    {
        Enter(WatchState.Suspended, reason);
        RemindUnless(isFinal: false);
    }

    private void RemindUnless(bool isFinal)
    {
        if (!isFinal) _inquiry.RetryLater();
    }

    private void Enter(WatchState state, string reason)
    {
        if (state != WatchState.Syncing) _settler.IsInterrupted = state == WatchState.Suspended;
        if (state == State && reason == _reason) return;
        (State, _reason) = (state, reason);
        _output.Publish(new WatchStateChanged(_stream, state, reason));
    }
}
