using Akka.Actor;

namespace Akka.Event;

/// <summary>The system's event bus: log events, dead letters and the application's own facts.</summary>
public sealed class EventStream : LoggingBus
{
    private readonly bool _debug;

    /// <summary>An empty stream.</summary>
    /// <param name="debug">Whether changes of subscriptions are logged.</param>
    public EventStream(bool debug) => _debug = debug;

    /// <inheritdoc />
    public override bool Subscribe(IActorRef subscriber, Type channel)
    {
        ArgumentNullException.ThrowIfNull(subscriber);
        Trace($"subscribing {subscriber} to channel {channel}");
        var added = base.Subscribe(subscriber, channel);

        // An actor that died meanwhile has already been unsubscribed, so nobody else would do it.
        if (subscriber is IInternalActorRef { IsTerminated: true }) Unsubscribe(subscriber);
        return added;
    }

    /// <inheritdoc />
    public override bool Unsubscribe(IActorRef subscriber)
    {
        ArgumentNullException.ThrowIfNull(subscriber);
        var removed = base.Unsubscribe(subscriber);
        if (removed) Trace($"unsubscribing {subscriber} from all channels");
        return removed;
    }

    /// <inheritdoc />
    public override bool Unsubscribe(IActorRef subscriber, Type channel)
    {
        ArgumentNullException.ThrowIfNull(subscriber);
        Trace($"unsubscribing {subscriber} from channel {channel}");
        return base.Unsubscribe(subscriber, channel);
    }

    private void Trace(string message)
    {
        if (_debug) Publish(new Debug("EventStream", typeof(EventStream), message));
    }
}
