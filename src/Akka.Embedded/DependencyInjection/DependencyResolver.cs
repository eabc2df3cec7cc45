using Akka.Actor;

namespace Akka.DependencyInjection;

/// <summary>A system's services.</summary>
public sealed class DependencyResolver : IExtension
{
    /// <summary>Over a resolver.</summary>
    /// <param name="resolver">The resolver.</param>
    public DependencyResolver(IDependencyResolver resolver) => Resolver = resolver;

    /// <summary>The resolver.</summary>
    public IDependencyResolver Resolver { get; }

    /// <summary>A system's services, given to it with <see cref="DependencyResolverSetup"/>.</summary>
    /// <param name="actorSystem">The system.</param>
    public static DependencyResolver For(ActorSystem actorSystem) =>
        actorSystem.WithExtension<DependencyResolver, DependencyResolverExtension>();

    /// <summary>Props of an actor; its constructor gets the arguments, and services for the rest.</summary>
    /// <typeparam name="T">The actor's type.</typeparam>
    /// <param name="args">The arguments.</param>
    public Props Props<T>(params object[] args)
        where T : ActorBase =>
        Resolver.Props<T>(args);

    /// <summary>Props of an actor; its constructor gets the arguments, and services for the rest.</summary>
    /// <param name="type">The actor's type.</param>
    /// <param name="args">The arguments.</param>
    public Props Props(Type type, params object[] args) => Resolver.Props(type, args);
}
