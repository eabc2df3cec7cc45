namespace Akka.Actor.Internal;

/// <summary>What the TestKit does to a machine from outside.</summary>
/// <typeparam name="TState">The states' type.</typeparam>
/// <typeparam name="TData">The data's type.</typeparam>
internal interface IInternalSupportsTestFSMRef<TState, TData>
{
    /// <summary>Whether the current state has a time-out running.</summary>
    bool IsStateTimerActive { get; }

    /// <summary>Enters a state as if a state function had returned it.</summary>
    /// <param name="upcomingState">The state.</param>
    void ApplyState(FSMBase.State<TState, TData> upcomingState);

    /// <summary>Logs the machine's events from now on.</summary>
    void ActivateLogging();
}
