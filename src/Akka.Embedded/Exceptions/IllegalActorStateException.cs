namespace Akka.Actor;

/// <summary>A step that the actor's state forbids.</summary>
public sealed class IllegalActorStateException : AkkaException
{
    /// <summary>Says what happened.</summary>
    /// <param name="message">What happened.</param>
    public IllegalActorStateException(string message)
        : base(message)
    {
    }
}
