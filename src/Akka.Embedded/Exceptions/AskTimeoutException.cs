namespace Akka.Actor;

/// <summary>No answer came in time.</summary>
public sealed class AskTimeoutException : AkkaException
{
    /// <summary>Says what happened.</summary>
    /// <param name="message">What happened.</param>
    public AskTimeoutException(string message)
        : base(message)
    {
    }
}
