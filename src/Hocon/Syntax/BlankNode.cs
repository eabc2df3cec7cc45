namespace ActorNotice.Hocon;

/// <summary>The blanks between two pieces of a concatenation; they count only when it becomes a string.</summary>
internal sealed class BlankNode(string text, HoconOrigin origin) : Node(origin)
{
    public string Text => text;
}
