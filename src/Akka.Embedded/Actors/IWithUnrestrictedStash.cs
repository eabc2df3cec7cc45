namespace Akka.Actor;

/// <summary>A stash, whatever the mailbox.</summary>
public interface IWithUnrestrictedStash : IActorStash;
