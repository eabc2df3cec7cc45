using System.Collections.Immutable;
using Akka.Actor;

namespace Akka.Event;

/// <summary>Who wants what; immutable.</summary>
internal sealed class Subscriptions
{
    public static readonly Subscriptions Empty =
        new(ImmutableDictionary.Create<IActorRef, ImmutableHashSet<Type>>());

    private readonly ImmutableDictionary<IActorRef, ImmutableHashSet<Type>> _channels;

    private Subscriptions(ImmutableDictionary<IActorRef, ImmutableHashSet<Type>> channels) => _channels = channels;

    public bool Contains(IActorRef subscriber) => _channels.ContainsKey(subscriber);

    public Subscriptions With(IActorRef subscriber, Type channel)
    {
        var old = _channels.GetValueOrDefault(subscriber, []);
        var added = old.Add(channel);
        return ReferenceEquals(added, old) ? this : new Subscriptions(_channels.SetItem(subscriber, added));
    }

    public Subscriptions Without(IActorRef subscriber) =>
        Contains(subscriber) ? new Subscriptions(_channels.Remove(subscriber)) : this;

    public Subscriptions Without(IActorRef subscriber, Type channel)
    {
        if (!_channels.TryGetValue(subscriber, out var old) || !old.Contains(channel)) return this;
        return old.Count == 1
            ? Without(subscriber)
            : new Subscriptions(_channels.SetItem(subscriber, old.Remove(channel)));
    }

    // Sorted: hash codes differ from process to process, and a simulation is to be the same in all of them.
    public IActorRef[] For(Type eventType) =>
    [
        .. _channels.Where(entry => entry.Value.Any(c => c.IsAssignableFrom(eventType))).Select(entry => entry.Key)
            .OrderBy(subscriber => subscriber.Path.ToString(), StringComparer.Ordinal),
    ];
}
