using Akka.Actor;

namespace Akka.TestKit;

/// <summary>A pilot as a function.</summary>
/// <param name="sender">Who sent the message.</param>
/// <param name="message">The message.</param>
/// <returns>Who reacts to the next.</returns>
public delegate AutoPilot AutoPilotDelegate(IActorRef sender, object message);
