namespace Akka.Actor;

/// <summary>The top of a tree.</summary>
public sealed class RootActorPath : ActorPath
{
    private readonly Address _address;

    /// <summary>The root of a system.</summary>
    /// <param name="address">The system.</param>
    /// <param name="name">Normally empty.</param>
    public RootActorPath(Address address, string name = "")
        : base(name, 0) => _address = address;

    /// <inheritdoc />
    public override Address Address => _address;

    /// <inheritdoc />
    public override ActorPath Parent => this;

    /// <inheritdoc />
    public override ActorPath Root => this;

    /// <inheritdoc />
    public override int Depth => 0;

    /// <inheritdoc />
    public override ActorPath WithUid(long uid) =>
        uid == 0 ? this : throw new NotSupportedException("A root has no incarnation.");
}
