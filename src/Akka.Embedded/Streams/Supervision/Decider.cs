namespace Akka.Streams.Supervision;

/// <summary>Chooses what to do about a failure.</summary>
/// <param name="cause">The failure.</param>
public delegate Directive Decider(Exception cause);
