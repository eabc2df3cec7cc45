namespace Akka.Actor;

/// <summary>PreRestart itself failed. Only logged; the restart goes on.</summary>
public sealed class PreRestartException : ActorInitializationException
{
    /// <summary>Joins the two failures.</summary>
    /// <param name="actor">To whom it happened.</param>
    /// <param name="restartException">Why PreRestart failed.</param>
    /// <param name="cause">Why the actor restarts.</param>
    /// <param name="optionalMessage">The message that led to the restart, if any.</param>
    public PreRestartException(
        IActorRef? actor, Exception restartException, Exception? cause, object? optionalMessage)
        : base(actor, $"Exception in PreRestart(Exception={cause?.GetType()}, Message={optionalMessage?.GetType()})", cause)
    {
        RestartException = restartException;
        OptionalMessage = optionalMessage;
    }

    /// <summary>Why PreRestart failed.</summary>
    public Exception RestartException { get; }

    /// <summary>The message that led to the restart, if any.</summary>
    public object? OptionalMessage { get; }
}
