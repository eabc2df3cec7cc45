using Akka.Actor;

namespace Akka.DependencyInjection;

/// <summary>Makes actors whose constructors take services.</summary>
public interface IDependencyResolver
{
    /// <summary>A service.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    object GetService<T>();

    /// <summary>A service.</summary>
    /// <param name="type">Its type.</param>
    object GetService(Type type);

    /// <summary>Props of an actor; its constructor gets the arguments, and services for the rest.</summary>
    /// <typeparam name="T">The actor's type.</typeparam>
    /// <param name="args">The arguments.</param>
    Props Props<T>(params object[] args)
        where T : ActorBase;

    /// <summary>Props of an actor; its constructor gets the arguments, and services for the rest.</summary>
    /// <param name="type">The actor's type.</param>
    /// <param name="args">The arguments.</param>
    Props Props(Type type, params object[] args);
}
