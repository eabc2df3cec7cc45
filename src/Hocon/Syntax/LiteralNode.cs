namespace ActorNotice.Hocon;

/// <summary>A simple value without substitutions.</summary>
internal sealed class LiteralNode(HoconScalar value) : Node(value.Origin)
{
    public HoconScalar Value => value;

    public override bool IsSimple => true;
}
