using Akka.Actor;
using Akka.Configuration;

namespace Akka.DependencyInjection;

/// <summary>Finds a system's <see cref="DependencyResolver"/>.</summary>
public sealed class DependencyResolverExtension : ExtensionIdProvider<DependencyResolver>
{
    /// <inheritdoc />
    public override DependencyResolver CreateExtension(ExtendedActorSystem system)
    {
        var setup = system.Settings.Setup.Get<DependencyResolverSetup>().Value
            ?? throw new ConfigurationException(
                "Unable to find [DependencyResolverSetup] included in ActorSystem settings.");
        return new DependencyResolver(setup.DependencyResolver);
    }
}
