using Akka.Actor;

namespace Akka.Event;

/// <summary>A message dropped on purpose, as when a buffer is full.</summary>
public sealed class Dropped : AllDeadLetters
{
    /// <summary>Describes the message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="reason">Why it was dropped.</param>
    /// <param name="sender">Who sent it.</param>
    /// <param name="recipient">Who should have got it.</param>
    public Dropped(object message, string reason, IActorRef sender, IActorRef recipient)
        : base(message, sender, recipient) => Reason = reason;

    /// <summary>Describes a message without a sender.</summary>
    /// <param name="message">The message.</param>
    /// <param name="reason">Why it was dropped.</param>
    /// <param name="recipient">Who should have got it.</param>
    public Dropped(object message, string reason, IActorRef recipient)
        : this(message, reason, ActorRefs.Nobody, recipient)
    {
    }

    /// <summary>Why it was dropped.</summary>
    public string Reason { get; }
}
