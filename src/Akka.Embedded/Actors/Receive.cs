namespace Akka.Actor;

/// <summary>A behaviour.</summary>
/// <param name="message">The message.</param>
/// <returns>Whether it was handled.</returns>
public delegate bool Receive(object message);
