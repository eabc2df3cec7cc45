using Akka.Event;

namespace Akka.Actor.Internal;

/// <summary>What cells need of their system.</summary>
internal interface ICellSystem
{
    ActorSystem System { get; }

    IActorRefProvider Provider { get; }

    EventStream EventStream { get; }

    IScheduler Scheduler { get; }

    Settings Settings { get; }

    /// <summary>The root of absolute selections.</summary>
    IInternalActorRef RootGuardian { get; }

    /// <summary>
    /// The next incarnation's number; a system's own, so that two runs of the same story number alike.
    /// </summary>
    long NextUid();

    /// <summary>Makes an actor's reference and cell; not started yet.</summary>
    /// <param name="props">How to make the actor.</param>
    /// <param name="supervisor">Its parent.</param>
    /// <param name="path">Its path, with uid.</param>
    LocalActorRef Spawn(Props props, IInternalActorRef supervisor, ActorPath path);
}
