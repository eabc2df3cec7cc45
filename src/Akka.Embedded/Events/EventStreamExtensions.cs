using Akka.Actor;

namespace Akka.Event;

/// <summary>Subscribing by type parameter.</summary>
public static class EventStreamExtensions
{
    /// <summary>Starts delivery of <typeparamref name="TChannel"/> and its subtypes.</summary>
    /// <typeparam name="TChannel">What.</typeparam>
    /// <param name="eventStream">The stream.</param>
    /// <param name="subscriber">To whom.</param>
    public static bool Subscribe<TChannel>(this EventStream eventStream, IActorRef subscriber) =>
        eventStream.Subscribe(subscriber, typeof(TChannel));

    /// <summary>Ends delivery of <typeparamref name="TChannel"/>.</summary>
    /// <typeparam name="TChannel">What.</typeparam>
    /// <param name="eventStream">The stream.</param>
    /// <param name="subscriber">To whom.</param>
    public static bool Unsubscribe<TChannel>(this EventStream eventStream, IActorRef subscriber) =>
        eventStream.Unsubscribe(subscriber, typeof(TChannel));
}
