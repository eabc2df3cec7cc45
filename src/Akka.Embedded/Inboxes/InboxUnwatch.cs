namespace Akka.Actor.Internal;

/// <summary>Asks an inbox to watch an actor no more.</summary>
/// <param name="Subject">Whom.</param>
internal sealed record InboxUnwatch(IActorRef Subject);
