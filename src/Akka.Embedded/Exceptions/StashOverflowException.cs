namespace Akka.Actor;

/// <summary>The stash is full.</summary>
public sealed class StashOverflowException : AkkaException
{
    /// <summary>Says what happened.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="cause">What led to it.</param>
    public StashOverflowException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}
