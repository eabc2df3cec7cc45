namespace Akka.Actor;

/// <summary>The constructor or PostRestart failed while restarting; the default decider then stops the actor.</summary>
public sealed class PostRestartException : ActorInitializationException
{
    /// <summary>Joins the two failures.</summary>
    /// <param name="actor">To whom it happened.</param>
    /// <param name="cause">Why the restart failed.</param>
    /// <param name="originalCause">Why the actor was restarted.</param>
    public PostRestartException(IActorRef? actor, Exception cause, Exception originalCause)
        : base(actor, $"Exception post restart ({originalCause.GetType()})", cause) => OriginalCause = originalCause;

    /// <summary>Why the actor was restarted.</summary>
    public Exception OriginalCause { get; }
}
