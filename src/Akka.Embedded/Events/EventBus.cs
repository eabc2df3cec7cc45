namespace Akka.Event;

/// <summary>Delivers events to those who subscribed to their class.</summary>
/// <typeparam name="TEvent">What is delivered.</typeparam>
/// <typeparam name="TClassifier">What one subscribes to.</typeparam>
/// <typeparam name="TSubscriber">Who subscribes.</typeparam>
public abstract class EventBus<TEvent, TClassifier, TSubscriber>
{
    private protected EventBus()
    {
    }

    /// <summary>Starts delivery.</summary>
    /// <param name="subscriber">To whom.</param>
    /// <param name="classifier">What.</param>
    /// <returns>False when it was subscribed already.</returns>
    public abstract bool Subscribe(TSubscriber subscriber, TClassifier classifier);

    /// <summary>Ends delivery of everything.</summary>
    /// <param name="subscriber">To whom.</param>
    /// <returns>False when nothing was subscribed.</returns>
    public abstract bool Unsubscribe(TSubscriber subscriber);

    /// <summary>Ends delivery.</summary>
    /// <param name="subscriber">To whom.</param>
    /// <param name="classifier">What.</param>
    /// <returns>False when it was not subscribed.</returns>
    public abstract bool Unsubscribe(TSubscriber subscriber, TClassifier classifier);

    /// <summary>Delivers an event, at most once a subscriber.</summary>
    /// <param name="event">The event.</param>
    public abstract void Publish(TEvent @event);
}
