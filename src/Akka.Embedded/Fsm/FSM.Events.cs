using Akka.Actor.Internal;
using Akka.Event;
using Akka.Routing;

namespace Akka.Actor;

/// <content>Messages on their turn: most are events, some are about time or listeners.</content>
public abstract partial class FSM<TState, TData>
{
    void IInternalSupportsTestFSMRef<TState, TData>.ApplyState(State<TState, TData> upcomingState) =>
        Apply(upcomingState);

    void IInternalSupportsTestFSMRef<TState, TData>.ActivateLogging() => DebugEvent = true;

    /// <summary>Handles a message; all are handled, events that nobody knows by <see cref="WhenUnhandled"/>.</summary>
    /// <param name="message">The message.</param>
    /// <returns>Always true.</returns>
    protected override bool Receive(object message)
    {
        switch (message)
        {
            case TimeoutMarker marker:
                // Not a new generation: the next time-out of a state that stays is still this quiet time's.
                if (ReferenceEquals(marker.Owner, this) && marker.Generation == _generation)
                    Process(StateTimeout.Instance, "state timeout");
                break;
            case FsmTimer timer:
                if (Accept(timer)) ProcessEvent(timer.Message, timer);
                break;
            case SubscribeTransitionCallBack subscribe:
                TakeIn(subscribe.ActorRef);
                break;
            case Listen listen:
                TakeIn(listen.Listener);
                break;
            case UnsubscribeTransitionCallBack unsubscribe:
                LetGo(unsubscribe.ActorRef);
                break;
            case Deafen deafen:
                LetGo(deafen.Listener);
                break;
            default:
                ProcessEvent(message, Sender);
                break;
        }

        return true;
    }

    private void TakeIn(IActorRef listener)
    {
        Context.Watch(listener);
        Listeners.Add(listener);
        listener.Tell(new CurrentState<TState>(Self, StateName));
    }

    private void LetGo(IActorRef listener)
    {
        Context.Unwatch(listener);
        Listeners.Remove(listener);
    }

    private void ProcessEvent(object message, object source)
    {
        StopStateTimeout();
        _generation++;
        Process(message, source);
    }

    private void Process(object message, object source)
    {
        var before = Known("Initialize");
        var fsmEvent = new Event<TData>(message, before.StateData);
        if (DebugEvent) _log.Debug("processing {0} from {1} in state {2}", fsmEvent, source, before.StateName);
        var next = _functions[before.StateName](fsmEvent) ?? _unhandled(fsmEvent) ?? Stay();
        Apply(next);
        if (DebugEvent && !before.Equals(next)) _log.Debug("transition {0} -> {1}", before, next);
    }
}
