namespace Akka.Actor;

/// <summary>What extensions see of a system.</summary>
public abstract class ExtendedActorSystem : ActorSystem
{
    private protected ExtendedActorSystem()
    {
    }

    internal abstract IActorRefProvider Provider { get; }

    /// <summary>The parent of /user's actors.</summary>
    internal abstract IInternalActorRef Guardian { get; }

    internal abstract IInternalActorRef SystemGuardian { get; }

    /// <summary>Stops all actors without a coordinated shutdown.</summary>
    internal abstract void FinalTerminate();

    /// <summary>Starts an actor under /system.</summary>
    /// <param name="props">How to make it.</param>
    /// <param name="name">Its name; generated when null.</param>
    public abstract IActorRef SystemActorOf(Props props, string? name = null);

    /// <summary>The tree of actors as text.</summary>
    public abstract string PrintTree();
}
