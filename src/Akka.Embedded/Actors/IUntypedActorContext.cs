namespace Akka.Actor;

/// <summary>A context whose behaviours handle every message.</summary>
public interface IUntypedActorContext : IActorContext
{
    /// <summary>Replaces the behaviour.</summary>
    /// <param name="receive">The new one.</param>
    void Become(UntypedReceive receive);

    /// <summary>Puts a behaviour on top of the current one.</summary>
    /// <param name="receive">The new one.</param>
    void BecomeStacked(UntypedReceive receive);
}
