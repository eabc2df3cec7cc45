using Akka.Actor;

namespace Akka.TestKit.Internal;

/// <summary>A reference of the kit around an actor's own.</summary>
internal interface IHasLocalRef
{
    /// <summary>The actor's own reference.</summary>
    IActorRef Wrapped { get; }
}
