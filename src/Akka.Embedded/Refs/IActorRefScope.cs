namespace Akka.Actor;

/// <summary>Where a reference points.</summary>
public interface IActorRefScope
{
    /// <summary>Whether the actor lives in this process; always true here.</summary>
    bool IsLocal { get; }
}
