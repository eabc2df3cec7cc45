namespace Akka.Actor;

/// <summary>Something that takes messages: an actor reference or a selection.</summary>
public interface ICanTell
{
    /// <summary>Sends a message and returns at once.</summary>
    /// <param name="message">An immutable message.</param>
    /// <param name="sender">Who a reply goes to; null for nobody.</param>
    void Tell(object message, IActorRef? sender);
}
