namespace Akka.Actor;

/// <summary>A logger did not start.</summary>
public sealed class LoggerInitializationException : AkkaException
{
    /// <summary>Without a message.</summary>
    public LoggerInitializationException()
    {
    }

    /// <summary>Says what happened.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="cause">What led to it.</param>
    public LoggerInitializationException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}
