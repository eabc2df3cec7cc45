namespace Akka.Actor;

/// <summary>The reference of no actor; swallows everything.</summary>
public sealed class Nobody : MinimalActorRef
{
    internal static readonly Nobody Instance = new();

    private readonly ActorPath _path = new RootActorPath(Address.AllSystems, "/Nobody");

    private Nobody()
    {
    }

    /// <inheritdoc />
    public override ActorPath Path => _path;

    internal override IActorRefProvider Provider =>
        throw new NotSupportedException("Nobody does not belong to an actor system.");
}
