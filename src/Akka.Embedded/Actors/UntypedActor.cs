using Akka.Dispatch;

namespace Akka.Actor;

/// <summary>An actor with one method for all messages.</summary>
public abstract class UntypedActor : ActorBase
{
    /// <summary>For subclasses.</summary>
    protected UntypedActor()
    {
    }

    /// <summary>The running actor's context.</summary>
    protected static new IUntypedActorContext Context => (IUntypedActorContext)ActorBase.Context;

    /// <inheritdoc />
    protected sealed override bool Receive(object message)
    {
        OnReceive(message);
        return true;
    }

    /// <summary>The first behaviour.</summary>
    /// <param name="message">The message.</param>
    protected abstract void OnReceive(object message);

    /// <summary>Replaces the behaviour.</summary>
    /// <param name="receive">The new one.</param>
    protected void Become(UntypedReceive receive) => Context.Become(receive);

    /// <summary>Puts a behaviour on top of the current one.</summary>
    /// <param name="receive">The new one.</param>
    protected void BecomeStacked(UntypedReceive receive) => Context.BecomeStacked(receive);

    /// <summary>Runs asynchronous code on this actor's turns; no message is processed until it ends.</summary>
    /// <param name="action">The code.</param>
    protected void RunTask(Func<Task> action) => ActorTaskScheduler.RunTask(action);

    /// <summary>Runs code on this actor's turns; no message is processed until it ends.</summary>
    /// <param name="action">The code.</param>
    protected void RunTask(Action action) => ActorTaskScheduler.RunTask(action);
}
