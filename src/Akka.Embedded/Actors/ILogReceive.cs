namespace Akka.Actor;

/// <summary>Marks actors whose messages are logged when akka.actor.debug.receive is on.</summary>
public interface ILogReceive;
