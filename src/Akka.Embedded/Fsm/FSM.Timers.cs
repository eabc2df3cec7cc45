using Akka.Actor.Internal;
using Akka.Event;

namespace Akka.Actor;

/// <content>Named timers, and the time-outs of states.</content>
public abstract partial class FSM<TState, TData>
{
    private readonly Dictionary<string, FsmTimer> _timers = [];
    private int _timerGeneration;
    private ICancelable? _stateTimeout;

    /// <summary>Counts events, so that a time-out that was overtaken by one is recognised in the mailbox.</summary>
    private long _generation;

    bool IInternalSupportsTestFSMRef<TState, TData>.IsStateTimerActive => _stateTimeout is not null;

    /// <summary>Sends the machine a message later; a timer of the same name is replaced.</summary>
    /// <param name="name">The timer's name.</param>
    /// <param name="msg">The message, an event when it comes.</param>
    /// <param name="timeout">The time until it comes, and between two.</param>
    /// <param name="repeat">Whether it comes again and again.</param>
    public void SetTimer(string name, object msg, TimeSpan timeout, bool repeat = false)
    {
        if (DebugEvent) _log.Debug("setting {0}timer {1}/{2}: {3}", repeat ? "repeating " : "", name, timeout, msg);
        if (_timers.TryGetValue(name, out var earlier)) earlier.Cancel();
        var timer = new FsmTimer(this, name, msg, repeat, ++_timerGeneration);
        timer.Start(Context.System.Scheduler, Self, timeout);
        _timers[name] = timer;
    }

    /// <summary>Ends a timer; its message does not come any more, even when it was under way.</summary>
    /// <param name="name">The timer's name.</param>
    public void CancelTimer(string name)
    {
        if (DebugEvent) _log.Debug("Cancelling timer {0}", name);
        if (_timers.Remove(name, out var timer)) timer.Cancel();
    }

    /// <summary>Whether a timer's message is still to come.</summary>
    /// <param name="name">The timer's name.</param>
    public bool IsTimerActive(string name) => _timers.ContainsKey(name);

    /// <summary>Sets how long a state may stay without an event, from the next event on.</summary>
    /// <param name="state">The state.</param>
    /// <param name="timeout">The time; null for ever.</param>
    public void SetStateTimeout(TState state, TimeSpan? timeout) => _timeouts[state] = timeout;

    private void StartStateTimeout(TimeSpan? timeout)
    {
        StopStateTimeout();
        if (timeout is not { } time || time == TimeSpan.MaxValue) return;
        var marker = new TimeoutMarker(this, _generation);
        _stateTimeout = Context.System.Scheduler.ScheduleTellOnceCancelable(time, Self, marker, Self);
    }

    private void StopStateTimeout()
    {
        _stateTimeout?.Cancel();
        _stateTimeout = null;
    }

    private bool Accept(FsmTimer timer)
    {
        if (!ReferenceEquals(timer.Owner, this)) return false;
        if (!_timers.TryGetValue(timer.Name, out var known) || known.Generation != timer.Generation) return false;
        if (!timer.Repeats) _timers.Remove(timer.Name);
        return true;
    }

    private void CancelAllTimers()
    {
        foreach (var timer in _timers.Values) timer.Cancel();
        _timers.Clear();
        StopStateTimeout();
    }
}
