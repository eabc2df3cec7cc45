using Akka.Actor;
using Microsoft.Extensions.DependencyInjection;

namespace Akka.DependencyInjection;

/// <summary>Services from a service provider.</summary>
internal sealed class ServiceProviderDependencyResolver(IServiceProvider services) : IDependencyResolver
{
    public object GetService<T>() => GetService(typeof(T));

    public object GetService(Type type) => services.GetRequiredService(type);

    public Props Props<T>(params object[] args)
        where T : ActorBase =>
        Props(typeof(T), args);

    public Props Props(Type type, params object[] args) =>
        Actor.Props.CreateBy(new ServiceProviderActorProducer(services, type, args), args);
}
