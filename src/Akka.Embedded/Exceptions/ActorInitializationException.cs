namespace Akka.Actor;

/// <summary>An actor's constructor or PreStart failed. The default decider stops such an actor.</summary>
public class ActorInitializationException : AkkaException
{
    /// <summary>Without a message.</summary>
    public ActorInitializationException()
    {
    }

    /// <summary>Says what happened.</summary>
    /// <param name="message">What happened.</param>
    public ActorInitializationException(string message)
        : base(message)
    {
    }

    /// <summary>Says what happened and what led to it.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="cause">What led to it.</param>
    public ActorInitializationException(string message, Exception cause)
        : base(message, cause)
    {
    }

    /// <summary>Says to whom it happened.</summary>
    /// <param name="actor">To whom.</param>
    /// <param name="message">What happened.</param>
    /// <param name="cause">What led to it.</param>
    public ActorInitializationException(IActorRef? actor, string message, Exception? cause = null)
        : base(message, cause) => Actor = actor;

    /// <summary>To whom it happened.</summary>
    public IActorRef? Actor { get; set; }

    /// <inheritdoc />
    public override string ToString() => Actor is null ? base.ToString() : $"{Actor}: {base.ToString()}";
}
