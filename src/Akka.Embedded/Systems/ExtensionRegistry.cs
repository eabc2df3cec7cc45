using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Akka.Actor.Internal;

/// <summary>A system's extensions, each made once.</summary>
internal sealed class ExtensionRegistry(ExtendedActorSystem system)
{
    // Lazy: two threads may ask at once, but an extension is made once.
    private readonly ConcurrentDictionary<Type, Lazy<object>> _extensions = new();

    public object Register(IExtensionId id) =>
        _extensions.GetOrAdd(id.ExtensionType, _ => new Lazy<object>(() => id.CreateExtension(system))).Value;

    public bool TryGet<T>([NotNullWhen(true)] out T? extension)
        where T : class, IExtension
    {
        extension = _extensions.TryGetValue(typeof(T), out var known) ? known.Value as T : null;
        return extension is not null;
    }
}
