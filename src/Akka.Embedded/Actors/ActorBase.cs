using Akka.Event;

namespace Akka.Actor;

/// <summary>An actor: state that only its own turn touches, a behaviour, and hooks around its life.</summary>
public abstract class ActorBase
{
    /// <summary>Only the runtime makes actors, from <see cref="Props"/>.</summary>
    protected ActorBase()
    {
        if (AmbientActor.Current is not IActorContext)
        {
            throw new ActorInitializationException(
                $"You cannot create an instance of {GetType()} explicitly using the constructor (new). "
                + "You have to use one of the factory methods, see Props.");
        }
    }

    /// <summary>The running actor's context.</summary>
    protected static IActorContext Context =>
        AmbientActor.Current as IActorContext
        ?? throw new NotSupportedException(
            "There is no active ActorContext, this is most likely due to use of async operations from within this actor.");

    /// <summary>A behaviour that handles nothing.</summary>
    protected static Receive EmptyReceive { get; } = _ => false;

    /// <summary>Who sent the current message; the dead letters when nobody.</summary>
    protected IActorRef Sender => Context.Sender;

    /// <summary>The actor's own reference.</summary>
    protected IActorRef Self => Context.Self;

    /// <summary>Around the start.</summary>
    public virtual void AroundPreStart() => PreStart();

    /// <summary>Around the end of the old instance.</summary>
    /// <param name="cause">Why.</param>
    /// <param name="message">The message that led to it, if any.</param>
    public virtual void AroundPreRestart(Exception cause, object? message) => PreRestart(cause, message);

    /// <summary>Around the start of the new instance.</summary>
    /// <param name="cause">Why.</param>
    /// <param name="message">Always null.</param>
    public virtual void AroundPostRestart(Exception cause, object? message) => PostRestart(cause);

    /// <summary>Around the stop.</summary>
    public virtual void AroundPostStop() => PostStop();

    /// <summary>For the cell, which is no subclass: the first behaviour.</summary>
    internal Receive FirstBehaviour() => Receive;

    /// <summary>For the cell: a message's turn.</summary>
    /// <param name="receive">The current behaviour.</param>
    /// <param name="message">The message.</param>
    /// <returns>Whether it was handled.</returns>
    internal bool TakeTurn(Receive receive, object message) => AroundReceive(receive, message);

    internal SupervisorStrategy ChooseStrategy() => SupervisorStrategy();

    /// <summary>The first behaviour.</summary>
    /// <param name="message">The message.</param>
    /// <returns>Whether it was handled.</returns>
    protected abstract bool Receive(object message);

    /// <summary>Around every message.</summary>
    /// <param name="receive">The current behaviour.</param>
    /// <param name="message">The message.</param>
    /// <returns>Whether it was handled.</returns>
    protected virtual bool AroundReceive(Receive receive, object message)
    {
        if (receive(message)) return true;
        Unhandled(message);
        return false;
    }

    /// <summary>What happens to failing children; one-for-one with the default decider unless overridden.</summary>
    protected virtual SupervisorStrategy SupervisorStrategy() => Actor.SupervisorStrategy.DefaultStrategy;

    /// <summary>Runs before the first message.</summary>
    protected virtual void PreStart()
    {
    }

    /// <summary>Runs on the old instance before a restart; by default stops all children, then PostStop.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="message">The message that led to it, if any.</param>
    protected virtual void PreRestart(Exception reason, object? message)
    {
        foreach (var child in Context.GetChildren())
        {
            Context.Unwatch(child);
            Context.Stop(child);
        }

        PostStop();
    }

    /// <summary>Runs on the new instance after a restart; by default PreStart.</summary>
    /// <param name="reason">Why.</param>
    protected virtual void PostRestart(Exception reason) => PreStart();

    /// <summary>Runs after the last message.</summary>
    protected virtual void PostStop()
    {
    }

    /// <summary>Runs when the behaviour does not know a message; by default publishes it.</summary>
    /// <param name="message">The message.</param>
    protected virtual void Unhandled(object message)
    {
        if (message is Terminated terminated) throw new DeathPactException(terminated.ActorRef);
        Context.System.EventStream.Publish(new UnhandledMessage(message, Sender, Self));
    }

    /// <summary>Replaces the behaviour.</summary>
    /// <param name="receive">The new one.</param>
    protected void Become(Receive receive) => Context.Become(receive);

    /// <summary>Puts a behaviour on top of the current one.</summary>
    /// <param name="receive">The new one.</param>
    protected void BecomeStacked(Receive receive) => Context.BecomeStacked(receive);

    /// <summary>Goes back to the behaviour below.</summary>
    protected void UnbecomeStacked() => Context.UnbecomeStacked();

    /// <summary>Asks for <see cref="ReceiveTimeout"/> after a time without messages.</summary>
    /// <param name="timeout">The time; null for never.</param>
    protected void SetReceiveTimeout(TimeSpan? timeout) => Context.SetReceiveTimeout(timeout);
}
