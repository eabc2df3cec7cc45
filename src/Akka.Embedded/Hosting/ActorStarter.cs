using Akka.Actor;

namespace Akka.Hosting;

/// <summary>Starts actors.</summary>
/// <param name="system">The system.</param>
/// <param name="registry">Where they are registered.</param>
public delegate Task ActorStarter(ActorSystem system, IActorRegistry registry);
