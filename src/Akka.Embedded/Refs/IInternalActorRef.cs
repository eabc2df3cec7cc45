using Akka.Dispatch.SysMsg;

namespace Akka.Actor;

/// <summary>What the runtime can do with a reference, and an application cannot.</summary>
internal interface IInternalActorRef : IActorRef, IActorRefScope
{
    /// <summary>The supervisor; <see cref="Nobody"/> above the root.</summary>
    IInternalActorRef Parent { get; }

    /// <summary>The system's registry of references.</summary>
    IActorRefProvider Provider { get; }

    /// <summary>Whether the actor is gone. May be stale by the time it is read.</summary>
    bool IsTerminated { get; }

    /// <summary>Walks down the tree.</summary>
    /// <param name="names">Names from here on; ".." goes up, "" stays.</param>
    /// <returns>The reference, or <see cref="Nobody"/>.</returns>
    IActorRef GetChild(IReadOnlyList<string> names);

    /// <summary>Lets a suspended actor go on.</summary>
    /// <param name="causedByFailure">The failure it is forgiven, if any.</param>
    void Resume(Exception? causedByFailure = null);

    /// <summary>Starts message processing.</summary>
    void Start();

    /// <summary>Stops the actor after its current message.</summary>
    void Stop();

    /// <summary>Replaces the actor's instance.</summary>
    /// <param name="cause">Why.</param>
    void Restart(Exception cause);

    /// <summary>Holds user messages back until resumed.</summary>
    void Suspend();

    /// <summary>Sends a runtime message.</summary>
    /// <param name="message">The message; never sent twice.</param>
    void SendSystemMessage(ISystemMessage message);
}
