namespace Akka.Actor;

/// <summary>A stash with a bound, see <see cref="Props.WithStashCapacity"/>.</summary>
public interface IWithBoundedStash : IWithUnrestrictedStash;
