using Akka.Actor;

namespace Akka.Hosting;

/// <summary>Runs after all actors were started.</summary>
/// <param name="system">The system.</param>
/// <param name="registry">The actors.</param>
public delegate Task StartupTask(ActorSystem system, IActorRegistry registry);
