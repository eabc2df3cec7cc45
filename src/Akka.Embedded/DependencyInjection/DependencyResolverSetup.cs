using Akka.Actor.Setup;

namespace Akka.DependencyInjection;

/// <summary>Gives a system its services.</summary>
public sealed class DependencyResolverSetup : Setup
{
    private DependencyResolverSetup(IDependencyResolver resolver) => DependencyResolver = resolver;

    /// <summary>The services.</summary>
    public IDependencyResolver DependencyResolver { get; }

    /// <summary>From a service provider.</summary>
    /// <param name="provider">The provider.</param>
    public static DependencyResolverSetup Create(IServiceProvider provider) =>
        new(new ServiceProviderDependencyResolver(provider));

    /// <summary>From a resolver.</summary>
    /// <param name="provider">The resolver.</param>
    public static DependencyResolverSetup Create(IDependencyResolver provider) => new(provider);
}
