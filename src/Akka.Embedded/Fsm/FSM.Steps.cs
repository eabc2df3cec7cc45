using System.Diagnostics.CodeAnalysis;

namespace Akka.Actor;

/// <content>What state functions say.</content>
public abstract partial class FSM<TState, TData>
{
    /// <summary>Goes to a state; it is a transition also when the machine is in that state.</summary>
    /// <param name="nextStateName">The state.</param>
    public State<TState, TData> GoTo(TState nextStateName) => new(nextStateName, StateData);

    /// <summary>Goes to a state with other data.</summary>
    /// <param name="nextStateName">The state.</param>
    /// <param name="stateData">The data.</param>
    [Obsolete("This method is obsoleted. Use GoTo(nextStateName).Using(newStateData) [1.2.0]")]
    public State<TState, TData> GoTo(TState nextStateName, TData stateData) => new(nextStateName, stateData);

    /// <summary>Stays: no transition, but the state's time-out starts anew.</summary>
    public State<TState, TData> Stay() => Known("Stay").Staying();

    /// <summary>Ends the machine and its actor.</summary>
    public State<TState, TData> Stop() => Stop(Normal.Instance);

    /// <summary>Ends the machine and its actor.</summary>
    /// <param name="reason">Why.</param>
    public State<TState, TData> Stop(Reason reason) => Stop(reason, StateData);

    /// <summary>Ends the machine and its actor.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="stateData">The last data.</param>
    public State<TState, TData> Stop(Reason reason, TData stateData) =>
        Stay().Using(stateData).WithStopReason(reason);

    /// <summary>Changes what a state function returns.</summary>
    /// <param name="func">The function.</param>
    public TransformHelper Transform(StateFunction func) => new(func);

    /// <summary>A state function that is waiting for what is to be done with its result.</summary>
    [SuppressMessage("Design", "CA1034", Justification = "Akka.NET's name.")]
    public sealed class TransformHelper
    {
        /// <summary>Wraps a function.</summary>
        /// <param name="func">The function.</param>
        public TransformHelper(StateFunction func) => Func = func;

        /// <summary>The function.</summary>
        public StateFunction Func { get; }

        /// <summary>The function with a step behind it; events it does not know do not get that far.</summary>
        /// <param name="andThen">The step.</param>
        public StateFunction Using(Func<State<TState, TData>, State<TState, TData>> andThen) =>
            fsmEvent => Func(fsmEvent) is { } state ? andThen(state) : null;
    }
}
