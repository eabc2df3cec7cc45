using Akka.Actor;

namespace Akka.Event;

/// <summary>A message to an actor that does not exist any more, or never did.</summary>
public sealed class DeadLetter : AllDeadLetters
{
    /// <summary>Describes the message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="sender">Who sent it.</param>
    /// <param name="recipient">Who should have got it.</param>
    public DeadLetter(object message, IActorRef sender, IActorRef recipient)
        : base(message, sender, recipient)
    {
    }
}
