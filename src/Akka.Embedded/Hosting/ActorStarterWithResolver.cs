using Akka.Actor;
using Akka.DependencyInjection;

namespace Akka.Hosting;

/// <summary>Starts actors.</summary>
/// <param name="system">The system.</param>
/// <param name="registry">Where they are registered.</param>
/// <param name="resolver">Their services.</param>
public delegate Task ActorStarterWithResolver(
    ActorSystem system, IActorRegistry registry, IDependencyResolver resolver);
