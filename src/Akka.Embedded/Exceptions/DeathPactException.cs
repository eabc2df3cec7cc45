namespace Akka.Actor;

/// <summary>A watched actor died and the watcher did not handle <see cref="Terminated"/>.</summary>
public sealed class DeathPactException : AkkaException
{
    /// <summary>Says who died.</summary>
    /// <param name="deadActor">Who died.</param>
    public DeathPactException(IActorRef deadActor)
        : base($"Monitored actor [{deadActor}] terminated") => DeadActor = deadActor;

    /// <summary>Who died.</summary>
    public IActorRef DeadActor { get; }
}
