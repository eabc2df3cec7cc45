namespace Akka.Actor;

/// <summary>An actor with a stash; the runtime sets it before the constructor runs to its end.</summary>
public interface IActorStash
{
    /// <summary>The stash.</summary>
    IStash Stash { get; set; }
}
