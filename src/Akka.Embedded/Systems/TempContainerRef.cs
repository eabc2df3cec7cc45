using System.Collections.Concurrent;

namespace Akka.Actor.Internal;

/// <summary>/temp: the references of running Asks whose name somebody has looked at.</summary>
internal sealed class TempContainerRef(IActorRefProvider provider, ActorPath path) : MinimalActorRef
{
    // Asks come from any thread. Few get here: a promise takes a name only when its path is looked at.
    private readonly ConcurrentDictionary<string, IInternalActorRef> _children = new();

    public override ActorPath Path => path;

    internal override IActorRefProvider Provider => provider;

    public void Add(string name, IInternalActorRef child) => _children[name] = child;

    public void Remove(string name) => _children.TryRemove(name, out _);

    internal override IActorRef GetChild(IReadOnlyList<string> names) => names switch
    {
        [] => this,
        [var name] when _children.TryGetValue(name, out var child) => child,
        _ => Nobody.Instance,
    };
}
