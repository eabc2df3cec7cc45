using System.Collections.Concurrent;
using Akka.Actor;

namespace Akka.Event;

/// <summary>An event bus by class hierarchy: who subscribed to a type gets its subtypes too.</summary>
public abstract class LoggingBus : ActorEventBus<object, Type>
{
    private readonly Lock _gate = new();

    // Readers take the whole dictionary; a change replaces it, which also drops every cached route.
    private volatile ConcurrentDictionary<Type, IActorRef[]> _routes = new();
    private volatile Subscriptions _subscriptions = Subscriptions.Empty;

    private protected LoggingBus()
    {
    }

    /// <summary>The lowest level that is published.</summary>
    public LogLevel LogLevel { get; private set; } = LogLevel.WarningLevel;

    /// <summary>The subscribers that follow <see cref="LogLevel"/>.</summary>
    internal List<IActorRef> Loggers { get; } = [];

    /// <inheritdoc />
    public override void Publish(object @event)
    {
        foreach (var subscriber in Route(@event.GetType())) subscriber.Tell(@event);
    }

    /// <inheritdoc />
    public override bool Subscribe(IActorRef subscriber, Type classifier) =>
        Change(subscriptions => subscriptions.With(subscriber, classifier));

    /// <inheritdoc />
    public override bool Unsubscribe(IActorRef subscriber) =>
        _subscriptions.Contains(subscriber) && Change(subscriptions => subscriptions.Without(subscriber));

    /// <inheritdoc />
    public override bool Unsubscribe(IActorRef subscriber, Type classifier) =>
        Change(subscriptions => subscriptions.Without(subscriber, classifier));

    /// <summary>Changes the lowest level that is published.</summary>
    /// <param name="logLevel">The level.</param>
    public void SetLogLevel(LogLevel logLevel)
    {
        LogLevel = logLevel;
        foreach (var logger in Loggers) SubscribeLogger(logger);
    }

    /// <summary>Subscribes a logger to the levels from <see cref="LogLevel"/> up, and to no others.</summary>
    /// <param name="logger">The logger.</param>
    internal void SubscribeLogger(IActorRef logger)
    {
        for (var level = LogLevel.DebugLevel; level <= LogLevel.ErrorLevel; level++)
        {
            if (level >= LogLevel) Subscribe(logger, LogLevels.ClassOf(level));
            else Unsubscribe(logger, LogLevels.ClassOf(level));
        }
    }

    /// <summary>Subscribes a logger to the levels from a level up, whatever <see cref="LogLevel"/> is.</summary>
    /// <param name="logger">The logger.</param>
    /// <param name="lowest">The lowest level it gets.</param>
    internal void SubscribeFrom(IActorRef logger, LogLevel lowest)
    {
        foreach (var level in Enum.GetValues<LogLevel>())
        {
            if (level >= lowest) Subscribe(logger, LogLevels.ClassOf(level));
        }
    }

    private IActorRef[] Route(Type eventType)
    {
        var routes = _routes;
        return routes.TryGetValue(eventType, out var route)
            ? route
            : routes.GetOrAdd(eventType, _subscriptions.For(eventType));
    }

    private bool Change(Func<Subscriptions, Subscriptions> change)
    {
        lock (_gate)
        {
            var changed = change(_subscriptions);
            if (ReferenceEquals(changed, _subscriptions)) return false;

            // Order matters: a route computed from the old subscriptions must land in the old dictionary.
            _subscriptions = changed;
            _routes = new ConcurrentDictionary<Type, IActorRef[]>();
            return true;
        }
    }
}
