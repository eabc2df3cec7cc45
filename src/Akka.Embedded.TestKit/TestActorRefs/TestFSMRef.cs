using Akka.Actor;
using Akka.Actor.Internal;

namespace Akka.TestKit;

/// <summary>A reference to a state machine that runs on the sending thread; a test may put it into states.</summary>
/// <typeparam name="TActor">The machine's class.</typeparam>
/// <typeparam name="TState">Its states.</typeparam>
/// <typeparam name="TData">Its data.</typeparam>
public sealed class TestFSMRef<TActor, TState, TData> : TestActorRefBase<TActor>
    where TActor : FSM<TState, TData>
    where TState : notnull
{
    /// <summary>Starts a machine; it has been created when this returns.</summary>
    /// <param name="system">Where.</param>
    /// <param name="props">How to make it; a dispatcher named there is kept.</param>
    /// <param name="supervisor">Its parent; null for /user.</param>
    /// <param name="name">Its name; null for a generated one.</param>
    /// <param name="activateLogging">Whether its events are logged at debug level.</param>
    public TestFSMRef(
        ActorSystem system, Props props, IActorRef? supervisor = null, string? name = null,
        bool activateLogging = false)
        : base(system, props, supervisor, name)
    {
        if (activateLogging) Machine.ActivateLogging();
    }

    /// <summary>The machine's state.</summary>
    public TState StateName => UnderlyingActor.StateName;

    /// <summary>The machine's data.</summary>
    public TData StateData => UnderlyingActor.StateData;

    private IInternalSupportsTestFSMRef<TState, TData> Machine => UnderlyingActor;

    /// <summary>Changes the data; a transition from the state to itself.</summary>
    /// <param name="stateData">The data.</param>
    /// <param name="timeout">The state's time-out, this time only.</param>
    public void SetStateData(TData stateData, TimeSpan? timeout = null) => SetState(StateName, stateData, timeout);

    /// <summary>Starts the state's time-out anew; a transition from the state to itself.</summary>
    /// <param name="timeout">The time-out, this time only.</param>
    public void SetStateTimeout(TimeSpan timeout) => SetState(StateName, StateData, timeout);

    /// <summary>Goes to a state with the current data.</summary>
    /// <param name="stateName">The state.</param>
    /// <param name="timeout">Its time-out, this time only.</param>
    public void SetState(TState stateName, TimeSpan? timeout = null) => SetState(stateName, StateData, timeout);

    /// <summary>Goes to a state, as if a state function had returned it.</summary>
    /// <param name="stateName">The state.</param>
    /// <param name="stateData">The data.</param>
    /// <param name="timeout">Its time-out, this time only.</param>
    /// <param name="stopReason">Why the machine ends; null when it goes on.</param>
    public void SetState(
        TState stateName, TData stateData, TimeSpan? timeout = null, FSMBase.Reason? stopReason = null) =>
        OnTurn(() => Machine.ApplyState(new FSMBase.State<TState, TData>(stateName, stateData, timeout, stopReason)));

    /// <summary>Sends the machine a message later; a timer of the same name is replaced.</summary>
    /// <param name="name">The timer's name.</param>
    /// <param name="msg">The message.</param>
    /// <param name="timeout">The time until it comes, and between two.</param>
    /// <param name="repeat">Whether it comes again and again.</param>
    public void SetTimer(string name, object msg, TimeSpan timeout, bool repeat = false) =>
        OnTurn(() => UnderlyingActor.SetTimer(name, msg, timeout, repeat));

    /// <summary>Ends a timer.</summary>
    /// <param name="name">The timer's name.</param>
    public void CancelTimer(string name) => OnTurn(() => UnderlyingActor.CancelTimer(name));

    /// <summary>Whether a timer's message is still to come.</summary>
    /// <param name="name">The timer's name.</param>
    public bool IsTimerActive(string name) => UnderlyingActor.IsTimerActive(name);

    /// <summary>Whether the state has a time-out running.</summary>
    public bool IsStateTimerActive() => Machine.IsStateTimerActive;
}
