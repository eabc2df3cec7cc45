namespace Akka.Actor;

/// <summary>A mailbox for code that is not an actor.</summary>
public interface IInboxable : ICanWatch
{
    /// <summary>The reference that others send to.</summary>
    IActorRef Receiver { get; }

    /// <summary>Waits for the next message, as long as akka.actor.inbox.default-timeout says.</summary>
    /// <exception cref="TimeoutException">None came.</exception>
    object Receive();

    /// <summary>Waits for the next message.</summary>
    /// <param name="timeout">How long.</param>
    /// <exception cref="TimeoutException">None came.</exception>
    object Receive(TimeSpan timeout);

    /// <summary>The next message, or a <see cref="Status.Failure"/> after akka.actor.inbox.default-timeout.</summary>
    Task<object> ReceiveAsync();

    /// <summary>The next message, or a <see cref="Status.Failure"/> when none came in time.</summary>
    /// <param name="timeout">How long it may take.</param>
    Task<object> ReceiveAsync(TimeSpan timeout);

    /// <summary>Waits for the next message of a kind; the others stay for later.</summary>
    /// <param name="predicate">The kind.</param>
    /// <exception cref="TimeoutException">None came.</exception>
    object ReceiveWhere(Predicate<object> predicate);

    /// <summary>Waits for the next message of a kind; the others stay for later.</summary>
    /// <param name="predicate">The kind.</param>
    /// <param name="timeout">How long.</param>
    /// <exception cref="TimeoutException">None came.</exception>
    object ReceiveWhere(Predicate<object> predicate, TimeSpan timeout);

    /// <summary>Sends a message whose answers come here.</summary>
    /// <param name="target">To whom.</param>
    /// <param name="message">What.</param>
    void Send(IActorRef target, object message);
}
