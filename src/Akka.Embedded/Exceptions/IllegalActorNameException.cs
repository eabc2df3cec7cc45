namespace Akka.Actor;

/// <summary>A name an actor cannot have.</summary>
public sealed class IllegalActorNameException : AkkaException
{
    /// <summary>Says what happened.</summary>
    /// <param name="message">What happened.</param>
    public IllegalActorNameException(string message)
        : base(message)
    {
    }
}
