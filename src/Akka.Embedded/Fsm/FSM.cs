using Akka.Actor.Internal;
using Akka.Event;
using Akka.Pattern;
using Akka.Routing;

namespace Akka.Actor;

/// <summary>
/// An actor as a table of states: in each state a function says, for an event and the data, which state comes next.
/// This file: the states and what happens between them.
/// </summary>
/// <typeparam name="TState">The states' names.</typeparam>
/// <typeparam name="TData">What the machine remembers besides its state.</typeparam>
public abstract partial class FSM<TState, TData> : FSMBase, IListeners, IInternalSupportsTestFSMRef<TState, TData>
    where TState : notnull
{
    private readonly ILoggingAdapter _log = Context.GetLogger();
    private readonly Dictionary<TState, StateFunction> _functions = [];
    private readonly Dictionary<TState, TimeSpan?> _timeouts = [];
    private readonly List<TransitionHandler> _onTransition = [];
    private StateFunction _unhandled;
    private Action<StopEvent<TState, TData>>? _onTermination;
    private State<TState, TData>? _current;
    private State<TState, TData>? _next;

    /// <summary>A machine without states; events are logged when it is an <see cref="ILoggingFSM"/>.</summary>
    protected FSM()
    {
        _unhandled = LogUnhandled;
        if (this is ILoggingFSM) DebugEvent = Context.System.Settings.FsmDebugEvent;
    }

    /// <summary>Decides what an event does in a state.</summary>
    /// <param name="fsmEvent">The event.</param>
    /// <returns>The state to be in; null when the function does not know the event.</returns>
    public delegate State<TState, TData>? StateFunction(Event<TData> fsmEvent);

    /// <summary>Runs between two states.</summary>
    /// <param name="initialState">The state that is left.</param>
    /// <param name="nextState">The state that is entered.</param>
    public delegate void TransitionHandler(TState initialState, TState nextState);

    /// <summary>The current state.</summary>
    public TState StateName => Known("StateName").StateName;

    /// <summary>The current data.</summary>
    public TData StateData => Known("StateData").StateData;

    /// <summary>The data of the state that is being entered; only for transition handlers.</summary>
    public TData NextStateData => _next is { } next
        ? next.StateData
        : throw new InvalidOperationException("NextStateData is only available during OnTransition");

    /// <summary>Who is told of transitions.</summary>
    public ListenerSupport Listeners { get; } = new();

    /// <summary>Whether events, transitions and timers are logged.</summary>
    protected bool DebugEvent { get; set; }

    /// <summary>Adds a function to a state; the functions of a state are asked in the order they were added.</summary>
    /// <param name="stateName">The state.</param>
    /// <param name="func">The function.</param>
    /// <param name="timeout">How long the state may stay without an event; the first one given counts.</param>
    public void When(TState stateName, StateFunction func, TimeSpan? timeout = null)
    {
        _functions[stateName] = _functions.TryGetValue(stateName, out var first) ? OrElse(first, func) : func;
        _timeouts[stateName] = _timeouts.GetValueOrDefault(stateName) ?? timeout;
    }

    /// <summary>Sets where the machine starts; <see cref="Initialize"/> enters it.</summary>
    /// <param name="stateName">The state.</param>
    /// <param name="stateData">The data.</param>
    /// <param name="timeout">Its time-out at the start, instead of the state's own.</param>
    public void StartWith(TState stateName, TData stateData, TimeSpan? timeout = null) =>
        _current = new State<TState, TData>(stateName, stateData, timeout);

    /// <summary>Enters the first state: its time-out starts, and handlers see it as entered from itself.</summary>
    /// <exception cref="IllegalStateException">There is no first state.</exception>
    public void Initialize() => Enter(Known("Initialize"));

    /// <summary>Sets what happens to events that a state does not know; replaces the last such function.</summary>
    /// <param name="stateFunction">The function; what it does not know either is logged.</param>
    public void WhenUnhandled(StateFunction stateFunction) => _unhandled = OrElse(stateFunction, LogUnhandled);

    /// <summary>Adds what runs at each transition, <see cref="GoTo(TState)"/> to the same state included.</summary>
    /// <param name="transitionHandler">The handler; what it throws fails the actor before it is in the state.</param>
    public void OnTransition(TransitionHandler transitionHandler) => _onTransition.Add(transitionHandler);

    /// <summary>Sets what runs at the end, once; replaces the last such handler.</summary>
    /// <param name="terminationHandler">The handler.</param>
    public void OnTermination(Action<StopEvent<TState, TData>> terminationHandler) =>
        _onTermination = terminationHandler;

    /// <summary>Ends the machine when its actor stops or restarts.</summary>
    protected override void PostStop()
    {
        if (_current is { } current) End(current.Staying().WithStopReason(Shutdown.Instance));
        base.PostStop();
    }

    /// <summary>Logs an end; by default failures, as errors.</summary>
    /// <param name="reason">Why it ends.</param>
    protected virtual void LogTermination(Reason reason)
    {
        if (reason is not Failure failure) return;
        if (failure.Cause is Exception cause) _log.Error(cause, "terminating due to Failure");
        else _log.Error("{0}", failure.Cause ?? "null");
    }

    private static StateFunction OrElse(StateFunction first, StateFunction second) =>
        fsmEvent => first(fsmEvent) ?? second(fsmEvent);

    private State<TState, TData> Known(string asked) =>
        _current ?? throw new IllegalStateException($"You must call StartWith before calling {asked}.");

    private State<TState, TData> LogUnhandled(Event<TData> fsmEvent)
    {
        _log.Warning("unhandled event {0} in state {1}", fsmEvent.FsmEvent, StateName);
        return Stay();
    }

    private void Apply(State<TState, TData> next)
    {
        if (next.StopReason is null)
        {
            Enter(next);
            return;
        }

        Reply(next);
        End(next);
        Context.Stop(Self);
    }

    private void Enter(State<TState, TData> next)
    {
        if (!_functions.ContainsKey(next.StateName))
        {
            // The machine ends, its actor does not: nobody said that it should stop.
            End(Stay().WithStopReason(new Failure($"Next state {next.StateName} does not exist")));
            return;
        }

        Reply(next);
        var left = Known("GoTo").StateName;
        if (next.Notifies || !EqualityComparer<TState>.Default.Equals(left, next.StateName)) Cross(left, next);
        _current = next;
        StartStateTimeout(next.Timeout ?? _timeouts[next.StateName]);
    }

    private void Cross(TState left, State<TState, TData> next)
    {
        _next = next;
        foreach (var handler in _onTransition) handler(left, next.StateName);
        Listeners.Gossip(new Transition<TState>(Self, left, next.StateName));
        _next = null;
    }

    private void Reply(State<TState, TData> next)
    {
        for (var i = next.Replies.Count - 1; i >= 0; i--) Sender.Tell(next.Replies[i]);
    }

    private void End(State<TState, TData> last)
    {
        if (_current?.StopReason is not null || last.StopReason is not { } reason) return;
        LogTermination(reason);
        CancelAllTimers();
        _current = last;
        _onTermination?.Invoke(new StopEvent<TState, TData>(reason, last.StateName, last.StateData));
    }
}
