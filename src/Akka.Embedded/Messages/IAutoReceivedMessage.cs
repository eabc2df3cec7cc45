namespace Akka.Actor;

/// <summary>A message the runtime handles before the actor's behaviour sees it.</summary>
public interface IAutoReceivedMessage;
