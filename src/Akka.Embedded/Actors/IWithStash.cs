namespace Akka.Actor;

/// <summary>A stash.</summary>
public interface IWithStash : IWithUnrestrictedStash;
