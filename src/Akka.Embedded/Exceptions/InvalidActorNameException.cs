namespace Akka.Actor;

/// <summary>A name that is malformed or taken.</summary>
public sealed class InvalidActorNameException : AkkaException
{
    /// <summary>Says what happened.</summary>
    /// <param name="message">What happened.</param>
    public InvalidActorNameException(string message)
        : base(message)
    {
    }

    /// <summary>Says what happened and what led to it.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">What led to it.</param>
    public InvalidActorNameException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
