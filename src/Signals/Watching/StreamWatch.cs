using ActorNotice.Market;
using ActorNotice.Signals.Deciding;

namespace ActorNotice.Signals.Watching;

/// <summary>
/// The life of one stream: Waiting → Syncing (hold closes, load history, merge by open time, verify continuity) →
/// Live, and
/// Suspended whenever closes cannot be trusted to arrive or a hole cannot be filled yet. No actor, no clock of its own.
/// </summary>
internal sealed class StreamWatch
{
    private readonly StreamKey _stream;
    private readonly int _warmUpDepth;
    private readonly StreamLedger _ledger;
    private readonly IWatchOutput _output;
    private readonly StartLine _start;
    private readonly CloseSettler _settler;
    private HistoryWanted? _wanted;
    private TimeSpan? _subscribedAt;
    private string _reason = "not subscribed yet";
    private int _failures;

    /// <summary>Begins in <see cref="WatchState.Waiting"/>; closes received before <paramref name="listensFrom"/> are
    /// history.</summary>
    internal StreamWatch(
        StreamKey stream, WatchSettings settings, StreamLedger ledger, IWatchOutput output, TimeSpan listensFrom)
    {
        (_stream, _warmUpDepth, _ledger, _output) = (stream, settings.WarmUpDepth, ledger, output);
        _start = new StartLine(listensFrom);
        _settler = new CloseSettler(stream, settings, ledger, _start, output);
    }

    /// <summary>The state now.</summary>
    internal WatchState State { get; private set; } = WatchState.Waiting;

    private StreamDecider Decider => _settler.Decider;

    private bool UsesHistory => _warmUpDepth > 0;

    /// <summary>Closes arrive from now on.</summary>
    internal void Up(string reason = "subscribed")
    {
        _ledger.IsUp = true;
        _subscribedAt ??= _output.Now;
        // a live stream that is subscribed again (rotation) has its continuity to tell whether anything is missing
        if (State is WatchState.Waiting or WatchState.Suspended) Synchronise(reason);
    }

    /// <summary>No closes arrive until <see cref="Up"/>.</summary>
    internal void Down(string reason)
    {
        _ledger.IsUp = false;
        ForgetRequest();
        Enter(WatchState.Suspended, reason);
    }

    /// <summary>A candle is closed.</summary>
    internal void Closed(CandleClosed close)
    {
        _start.Told(close);
        if (State != WatchState.Live) _settler.Hold(close);
        else if (!_settler.TrySettle(close)) Miss(close);
    }

    /// <summary>History came; an answer to another question than the last is ignored.</summary>
    internal void Loaded(HistoryLoaded answer)
    {
        if (answer.Request != _wanted) return;
        ForgetRequest();
        _start.Loaded(answer, _subscribedAt ?? answer.ReceivedAt);
        // a window is only ever built from its beginning, so a late warm-up replaces what the stream has built
        if (answer.Request.Purpose == HistoryPurpose.WarmUp) _settler.ForgetWindow();

        var before = Decider.NextOpenTimeMs;
        _settler.Hold(answer);
        var isContinuous = _settler.Release(SearchedUntil(answer));
        if (isContinuous && !HasMore(answer)) GoLive("every close is decided");
        else if (Decider.NextOpenTimeMs != before) AskForGap(isCatchingUp: true);
        else Retry("the exchange does not show the missing candles yet");
    }

    /// <summary>History cannot be had; an answer to another question than the last is ignored.</summary>
    internal void Unavailable(HistoryUnavailable answer)
    {
        if (answer.Request != _wanted) return;
        ForgetRequest();
        // a live stream asked only to warm up sooner; it goes on either way
        if (State == WatchState.Live) RemindUnless(answer.IsFinal);
        else if (answer.IsFinal) Enter(WatchState.Suspended, $"no history: {answer.Reason}");
        else if (Decider.Last is null && _settler.Release(null)) WarmUpFromStream(answer.Reason);
        else Retry($"no history: {answer.Reason}");
    }

    /// <summary>The time of a reminder has come: ask again for what is still needed.</summary>
    internal void Reminded()
    {
        var isComplete = State == WatchState.Live && Decider.IsReady;
        if (_ledger.IsUp && !isComplete) AskForHistory();
    }

    /// <summary>The stream as it stands.</summary>
    internal StreamSnapshot Snapshot() => new(
        _stream, State, _reason, Decider.Last, Decider.ReadBands(), Decider.Rsi, _ledger.Decisions(),
        _ledger.Repeats, _ledger.Anomalies);

    private void Synchronise(string reason)
    {
        Enter(WatchState.Syncing, reason);
        if (UsesHistory)
        {
            AskForHistory();
            return;
        }

        // without history every hole counts as searched
        _settler.Release(long.MaxValue);
        GoLive("without history, by settings");
    }

    private void Miss(CandleClosed close)
    {
        if (UsesHistory)
        {
            _settler.Hold(close);
            Synchronise("closes are missing");
        }
        else _settler.RestartBehindHole(close);
    }

    private void AskForHistory()
    {
        // a live stream that asks has a window that is not full yet
        if (Decider.Last is not null && State != WatchState.Live) AskForGap(isCatchingUp: false);
        else Ask(HistoryPlan.WarmUp(_stream, _warmUpDepth, FirstUndecided()));
    }

    private long? FirstUndecided() => _ledger.LastDecidedMs is { } decided
        ? _stream.Interval.Advance(decided)
        : _ledger.FirstToldMs;

    private void AskForGap(bool isCatchingUp)
    {
        if (Decider.NextOpenTimeMs is { } from)
            Ask(HistoryPlan.Gap(_stream, from, _settler.FirstHeldMs, isCatchingUp));
    }

    private void Ask(HistoryWanted wanted)
    {
        _wanted = wanted;
        _output.Ask(wanted);
        _output.RemindAfter(_stream, HistoryPlan.Patience);
    }

    private void ForgetRequest()
    {
        _wanted = null;
        _output.ForgetReminder(_stream);
    }

    private long? SearchedUntil(HistoryLoaded answer) =>
        answer.Candles.IsEmpty ? null : _stream.Interval.Advance(answer.Candles[^1].OpenTimeMs);

    // a full answer may have been cut, unless a held close already continues it
    private bool HasMore(HistoryLoaded answer) =>
        answer.Request.FromOpenTimeMs is not null && answer.Candles.Length >= answer.Request.Count
        && Decider.NextOpenTimeMs == SearchedUntil(answer);

    private void GoLive(string reason)
    {
        _failures = 0;
        Enter(WatchState.Live, reason);
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
        if (!isFinal) _output.RemindAfter(_stream, HistoryPlan.Delay(++_failures));
    }

    private void Enter(WatchState state, string reason)
    {
        if (state == State && reason == _reason) return;
        (State, _reason) = (state, reason);
        _output.Publish(new WatchStateChanged(_stream, state, reason));
    }
}
