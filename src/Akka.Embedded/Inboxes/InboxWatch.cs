namespace Akka.Actor.Internal;

/// <summary>Asks an inbox to watch an actor.</summary>
/// <param name="Subject">Whom.</param>
/// <param name="Message">What comes at its end; null for <see cref="Terminated"/>.</param>
internal sealed record InboxWatch(IActorRef Subject, object? Message);
