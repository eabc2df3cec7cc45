namespace Akka.Actor;

/// <summary>A path below the root.</summary>
public sealed class ChildActorPath : ActorPath
{
    private readonly ActorPath _parent;

    /// <summary>A path below another.</summary>
    /// <param name="parentPath">The upper path.</param>
    /// <param name="name">The last name.</param>
    /// <param name="uid">The incarnation; 0 when it does not matter.</param>
    public ChildActorPath(ActorPath parentPath, string name, long uid)
        : base(name, uid) => _parent = parentPath;

    /// <inheritdoc />
    public override Address Address => Root.Address;

    /// <inheritdoc />
    public override ActorPath Parent => _parent;

    /// <inheritdoc />
    public override ActorPath Root
    {
        get
        {
            var at = _parent;
            while (at is ChildActorPath child) at = child._parent;
            return at;
        }
    }

    /// <inheritdoc />
    public override int Depth
    {
        get
        {
            var depth = 1;
            for (var at = _parent; at is ChildActorPath child; at = child._parent) depth++;
            return depth;
        }
    }

    /// <inheritdoc />
    public override ActorPath WithUid(long uid) => uid == Uid ? this : new ChildActorPath(_parent, Name, uid);
}
