using Akka.Actor;
using Microsoft.Extensions.DependencyInjection;

namespace Akka.DependencyInjection;

/// <summary>Makes an actor from arguments and services.</summary>
internal sealed class ServiceProviderActorProducer(IServiceProvider services, Type type, object[] args)
    : IIndirectActorProducer
{
    public Type ActorType => type;

    public ActorBase Produce() => (ActorBase)ActivatorUtilities.CreateInstance(services, type, args);

    public void Release(ActorBase actor)
    {
    }
}
