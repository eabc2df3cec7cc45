using Akka.Actor;

namespace Akka.TestKit;

/// <summary>A reference that gives access to the actor behind it, which runs on the thread that sends.</summary>
/// <typeparam name="TActor">The actor's class.</typeparam>
public sealed class TestActorRef<TActor> : TestActorRefBase<TActor>
    where TActor : ActorBase
{
    /// <summary>Starts an actor; it has been created when this returns.</summary>
    /// <param name="system">Where.</param>
    /// <param name="actorProps">How to make it; a dispatcher named there is kept.</param>
    /// <param name="supervisor">Its parent; null for /user.</param>
    /// <param name="name">Its name; null for a generated one.</param>
    public TestActorRef(ActorSystem system, Props actorProps, IActorRef? supervisor = null, string? name = null)
        : base(system, actorProps, supervisor, name)
    {
    }
}
