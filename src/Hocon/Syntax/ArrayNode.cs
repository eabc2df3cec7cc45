namespace ActorNotice.Hocon;

/// <summary>An array as it was written.</summary>
internal sealed class ArrayNode(IReadOnlyList<ArrayElement> elements, HoconOrigin origin) : Node(origin)
{
    public IReadOnlyList<ArrayElement> Elements => elements;
}
