using System.Diagnostics.CodeAnalysis;
using Akka.Actor;

namespace Akka.Hosting;

/// <summary>Actors by key type.</summary>
public interface IReadOnlyActorRegistry : IEnumerable<KeyValuePair<Type, IActorRef>>
{
    /// <summary>An actor; throws when it is not registered.</summary>
    /// <typeparam name="TKey">Its key.</typeparam>
    /// <exception cref="MissingActorRegistryEntryException">Not registered.</exception>
    IActorRef Get<TKey>();

    /// <summary>An actor, as soon as it is registered.</summary>
    /// <typeparam name="TKey">Its key.</typeparam>
    /// <param name="ct">Ends the wait.</param>
    Task<IActorRef> GetAsync<TKey>(CancellationToken ct = default);

    /// <summary>An actor, as soon as it is registered.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="ct">Ends the wait.</param>
    Task<IActorRef> GetAsync(Type key, CancellationToken ct = default);

    /// <summary>An actor, when it is registered.</summary>
    /// <typeparam name="TKey">Its key.</typeparam>
    /// <param name="actor">The actor.</param>
    bool TryGet<TKey>([NotNullWhen(true)] out IActorRef? actor);

    /// <summary>An actor, when it is registered.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="actor">The actor.</param>
    bool TryGet(Type key, [NotNullWhen(true)] out IActorRef? actor);
}
