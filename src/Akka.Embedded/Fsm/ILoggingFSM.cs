namespace Akka.Actor;

/// <summary>Marks machines whose events are logged when akka.actor.debug.fsm is on.</summary>
public interface ILoggingFSM;
