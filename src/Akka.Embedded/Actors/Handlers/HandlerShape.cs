using System.Collections.Concurrent;

namespace Akka.Actor;

/// <summary>
/// The types and kinds of a sequence of handlers, without the handlers. Actors that register the same types in
/// the same order share one shape, and with it the table from message type to the handlers that may take it.
/// </summary>
internal sealed class HandlerShape
{
    public static readonly HandlerShape Empty = new([]);

    private readonly Entry[] _entries;
    private readonly ConcurrentDictionary<(Type, HandlerInvoker), HandlerShape> _longer = new();
    private volatile Route[] _routes = [];

    private HandlerShape(Entry[] entries) => _entries = entries;

    /// <summary>This shape with one more handler at the end.</summary>
    /// <param name="messageType">What it takes.</param>
    /// <param name="invoker">How it is called.</param>
    public HandlerShape With(Type messageType, HandlerInvoker invoker) =>
        _longer.GetOrAdd(
            (messageType, invoker),
            static (key, shape) => new HandlerShape([.. shape._entries, new Entry(key.Item1, key.Item2)]),
            this);

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

    private Step[] AddRoute(Type messageType)
    {
        var steps = new List<Step>();
        for (var i = 0; i < _entries.Length; i++)
        {
            if (_entries[i].MessageType.IsAssignableFrom(messageType)) steps.Add(new Step(i, _entries[i].Invoker));
        }

        // Two threads may add at once and one route may get lost; it is found missing and added again.
        var route = new Route(messageType, [.. steps]);
        _routes = [.. _routes, route];
        return route.Steps;
    }

    /// <summary>A handler's place and how to call it.</summary>
    internal readonly record struct Step(int Index, HandlerInvoker Invoker);

    private readonly record struct Entry(Type MessageType, HandlerInvoker Invoker);

    private sealed record Route(Type MessageType, Step[] Steps);
}
