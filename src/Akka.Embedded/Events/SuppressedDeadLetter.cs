using Akka.Actor;

namespace Akka.Event;

/// <summary>A dead letter not worth a log line.</summary>
public sealed class SuppressedDeadLetter : AllDeadLetters
{
    /// <summary>Describes the message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="sender">Who sent it.</param>
    /// <param name="recipient">Who should have got it.</param>
    public SuppressedDeadLetter(IDeadLetterSuppression message, IActorRef sender, IActorRef recipient)
        : base(message, sender, recipient)
    {
    }
}
