namespace Akka.Actor;

/// <summary>A reference to a real actor, which can have children.</summary>
internal abstract class ActorRefWithCell : InternalActorRefBase
{
    /// <summary>The children alive now.</summary>
    internal abstract IEnumerable<IActorRef> Children { get; }

    /// <summary>One child.</summary>
    /// <param name="name">Its name, with or without "#uid".</param>
    /// <returns>The child, or <see cref="Nobody"/>.</returns>
    internal abstract IInternalActorRef GetSingleChild(string name);
}
