namespace Akka.Actor;

/// <summary>References with a meaning of their own.</summary>
public static class ActorRefs
{
    /// <summary>No sender: a reply goes to the dead letters.</summary>
    public static readonly IActorRef? NoSender;

    /// <summary>No actor: what <c>Context.Child</c> returns when there is none. Swallows messages.</summary>
    public static readonly Nobody Nobody = Nobody.Instance;
}
