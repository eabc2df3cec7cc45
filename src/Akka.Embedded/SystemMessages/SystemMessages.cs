using Akka.Actor;

namespace Akka.Dispatch.SysMsg;

/// <summary>Make the actor's first instance.</summary>
internal sealed class Create(ActorInitializationException? failure = null) : SystemMessage
{
    /// <summary>What already went wrong before the actor could be made.</summary>
    public ActorInitializationException? Failure { get; } = failure;
}

/// <summary>Replace the actor's instance.</summary>
internal sealed class Recreate(Exception cause) : SystemMessage
{
    public Exception Cause { get; } = cause;
}

/// <summary>Hold user messages back.</summary>
internal sealed class Suspend : SystemMessage;

/// <summary>Go on.</summary>
internal sealed class Resume(Exception? causedByFailure) : SystemMessage
{
    /// <summary>The failure that is forgiven; null when only a suspension is taken back.</summary>
    public Exception? CausedByFailure { get; } = causedByFailure;
}

/// <summary>Stop.</summary>
internal sealed class Terminate : SystemMessage;

/// <summary>Tell the watcher when the watchee is gone.</summary>
internal sealed class Watch(IInternalActorRef watchee, IInternalActorRef watcher) : SystemMessage
{
    public IInternalActorRef Watchee { get; } = watchee;

    public IInternalActorRef Watcher { get; } = watcher;
}

/// <summary>Do not tell the watcher any more.</summary>
internal sealed class Unwatch(IInternalActorRef watchee, IInternalActorRef watcher) : SystemMessage
{
    public IInternalActorRef Watchee { get; } = watchee;

    public IInternalActorRef Watcher { get; } = watcher;
}

/// <summary>An actor is gone: to its watchers and its parent.</summary>
internal sealed class DeathWatchNotification(IActorRef actor, bool existenceConfirmed) : SystemMessage
{
    public IActorRef Actor { get; } = actor;

    public bool ExistenceConfirmed { get; } = existenceConfirmed;
}

/// <summary>A child failed and waits, suspended, for its supervisor's decision.</summary>
internal sealed class Failed(IActorRef child, Exception cause) : SystemMessage
{
    public IActorRef Child { get; } = child;

    public Exception Cause { get; } = cause;
}

/// <summary>Run a continuation of an asynchronous handler.</summary>
internal sealed class RunContinuation(Action continuation) : SystemMessage
{
    public Action Continuation { get; } = continuation;
}

/// <summary>An asynchronous handler ended.</summary>
internal sealed class HandlerEnded(Exception? failure) : SystemMessage
{
    /// <summary>Why it failed; null when it did not.</summary>
    public Exception? Failure { get; } = failure;
}
