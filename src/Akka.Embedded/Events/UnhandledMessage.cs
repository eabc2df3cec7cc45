using Akka.Actor;

namespace Akka.Event;

/// <summary>A message the actor's behaviour does not know.</summary>
public sealed class UnhandledMessage : AllDeadLetters
{
    /// <summary>Describes the message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="sender">Who sent it.</param>
    /// <param name="recipient">Who did not handle it.</param>
    public UnhandledMessage(object message, IActorRef sender, IActorRef recipient)
        : base(message, sender, recipient)
    {
    }
}
