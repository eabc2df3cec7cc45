using Akka.Actor;
using Akka.Actor.Internal;

namespace Akka.TestKit.Internal;

/// <summary>Actors made for a <see cref="TestActorRefBase{TActor}"/>: on the calling thread's dispatcher.</summary>
internal static class TestChild
{
    /// <summary>Starts an actor; on return it has been created.</summary>
    /// <param name="system">Where.</param>
    /// <param name="props">How; a dispatcher it names is kept.</param>
    /// <param name="supervisor">Its parent; null for /user.</param>
    /// <param name="name">Its name; null for a generated one.</param>
    public static LocalActorRef Create(ActorSystem system, Props props, IActorRef? supervisor, string? name)
    {
        var own = props.Dispatcher is "" ? props.WithDispatcher(CallingThreadDispatcher.Id) : props;
        // The parent's book of children is locked, so the test's thread may write it as the guardians' callers do.
        var parent = Local(supervisor ?? ((ExtendedActorSystem)system).Guardian);
        return Local(parent.Cell.ActorOf(own, name));
    }

    // A probe or another TestActorRef may be the parent: references around an actor's own.
    private static LocalActorRef Local(IActorRef actor) => actor switch
    {
        LocalActorRef local => local,
        IHasLocalRef wrapper => Local(wrapper.Wrapped),
        _ => throw new ArgumentException($"{actor} cannot have children.", nameof(actor)),
    };
}
