using Akka.Actor;

namespace Akka.Hosting;

/// <summary>Actors by key type, and how they get there.</summary>
public interface IActorRegistry : IReadOnlyActorRegistry
{
    /// <summary>Registers an actor.</summary>
    /// <typeparam name="TKey">Its key.</typeparam>
    /// <param name="actor">The actor.</param>
    /// <param name="overwrite">Whether it may replace another.</param>
    /// <exception cref="DuplicateActorRegistryException">The key is taken.</exception>
    void Register<TKey>(IActorRef actor, bool overwrite = false);

    /// <summary>Registers an actor unless the key is taken.</summary>
    /// <typeparam name="TKey">Its key.</typeparam>
    /// <param name="actor">The actor.</param>
    /// <param name="overwrite">Whether it may replace another.</param>
    /// <returns>Whether it was registered.</returns>
    bool TryRegister<TKey>(IActorRef actor, bool overwrite = false);

    /// <summary>Registers an actor unless the key is taken.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="actor">The actor.</param>
    /// <param name="overwrite">Whether it may replace another.</param>
    /// <returns>Whether it was registered.</returns>
    bool TryRegister(Type key, IActorRef actor, bool overwrite = false);
}
