namespace Akka.Actor;

/// <summary>A behaviour that handles every message.</summary>
/// <param name="message">The message.</param>
public delegate void UntypedReceive(object message);
