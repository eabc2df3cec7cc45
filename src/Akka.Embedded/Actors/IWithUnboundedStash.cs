namespace Akka.Actor;

/// <summary>A stash without a bound.</summary>
public interface IWithUnboundedStash : IWithUnrestrictedStash;
