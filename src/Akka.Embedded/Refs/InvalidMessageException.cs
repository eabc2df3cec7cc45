namespace Akka.Actor;

/// <summary>A message that cannot be sent: null.</summary>
public sealed class InvalidMessageException : AkkaException
{
    /// <summary>Says that the message is null.</summary>
    public InvalidMessageException()
        : this("Message is null")
    {
    }

    /// <summary>Says why.</summary>
    /// <param name="message">Why.</param>
    public InvalidMessageException(string message)
        : base(message)
    {
    }
}
