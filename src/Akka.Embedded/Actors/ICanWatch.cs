namespace Akka.Actor;

/// <summary>Something that is told of deaths.</summary>
public interface ICanWatch
{
    /// <summary>Asks for <see cref="Terminated"/> when an actor is gone.</summary>
    /// <param name="subject">The actor.</param>
    /// <returns>The actor.</returns>
    IActorRef Watch(IActorRef subject);

    /// <summary>Asks for a message of one's own when an actor is gone.</summary>
    /// <param name="subject">The actor.</param>
    /// <param name="message">Comes instead of <see cref="Terminated"/>.</param>
    /// <returns>The actor.</returns>
    IActorRef WatchWith(IActorRef subject, object message);

    /// <summary>Takes a watch back; even a notice that waits in the mailbox does not come any more.</summary>
    /// <param name="subject">The actor.</param>
    /// <returns>The actor.</returns>
    IActorRef Unwatch(IActorRef subject);
}
