namespace Akka.Actor;

/// <summary>
/// The types and kinds of a sequence of handlers, without the handlers. Actors that register the same types in
/// the same order share one shape, and with it the table from message type to the handlers that may take it.
/// </summary>
internal sealed class HandlerShape
{
    public static readonly HandlerShape Empty = new(null, typeof(void), null);

    private readonly Lock _gate = new();
    private readonly HandlerShape? _shorter;
    private readonly Type _messageType;
    private readonly HandlerInvoker? _invoker;
    private readonly int _length;

    // Few and scanned, not hashed: a dictionary for each shape would cost more than all its shapes at a system's start.
    private volatile HandlerShape[] _longer = [];
    private volatile Route[] _routes = [];

    private HandlerShape(HandlerShape? shorter, Type messageType, HandlerInvoker? invoker)
    {
        _shorter = shorter;
        _messageType = messageType;
        _invoker = invoker;
        _length = shorter is null ? 0 : shorter._length + 1;
    }

    /// <summary>This shape with one more handler at the end.</summary>
    /// <param name="messageType">What it takes.</param>
    /// <param name="invoker">How it is called.</param>
    public HandlerShape With(Type messageType, HandlerInvoker invoker)
    {
        if (Find(messageType, invoker) is { } known) return known;
        lock (_gate)
        {
            // Once more, with the lock: actors share a shape only if it is made once.
            if (Find(messageType, invoker) is { } meanwhile) return meanwhile;
            var longer = new HandlerShape(this, messageType, invoker);
            _longer = [.. _longer, longer];
            return longer;
        }
    }

    /// <summary>The handlers that may take a message type, in order of registration.</summary>
    /// <param name="messageType">The type.</param>
    public Step[] StepsFor(Type messageType)
    {
        // A few message types a shape: a scan is faster than a hash.
        foreach (var route in _routes)
        {
            if (ReferenceEquals(route.MessageType, messageType)) return route.Steps;
        }

        return AddRoute(messageType);
    }

    private HandlerShape? Find(Type messageType, HandlerInvoker invoker)
    {
        foreach (var longer in _longer)
        {
            if (ReferenceEquals(longer._messageType, messageType) && ReferenceEquals(longer._invoker, invoker))
                return longer;
        }

        return null;
    }

    private Step[] AddRoute(Type messageType)
    {
        var steps = new Step[CountFor(messageType)];
        var free = steps.Length;
        for (var at = this; at._invoker is { } invoker && at._shorter is { } shorter; at = shorter)
        {
            if (at._messageType.IsAssignableFrom(messageType)) steps[--free] = new Step(shorter._length, invoker);
        }

        // Two threads may add at once and one route may get lost; it is found missing and added again.
        _routes = [.. _routes, new Route(messageType, steps)];
        return steps;
    }

    private int CountFor(Type messageType)
    {
        var count = 0;
        for (var at = this; at._shorter is { } shorter; at = shorter)
        {
            if (at._messageType.IsAssignableFrom(messageType)) count++;
        }

        return count;
    }

    /// <summary>A handler's place and how to call it.</summary>
    internal readonly record struct Step(int Index, HandlerInvoker Invoker);

    private sealed record Route(Type MessageType, Step[] Steps);
}
