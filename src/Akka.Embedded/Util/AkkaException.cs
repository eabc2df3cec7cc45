namespace Akka.Actor;

/// <summary>The base of every exception the actor runtime throws by itself.</summary>
public abstract class AkkaException : Exception
{
    /// <summary>An exception without a message.</summary>
    protected AkkaException()
    {
    }

    /// <summary>An exception with a message and, optionally, what led to it.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="cause">What led to it.</param>
    protected AkkaException(string? message, Exception? cause = null)
        : base(message, cause)
    {
    }

    /// <summary>What led to this exception.</summary>
    protected Exception? Cause => InnerException;
}
