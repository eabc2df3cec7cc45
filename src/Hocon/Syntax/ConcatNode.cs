namespace ActorNotice.Hocon;

/// <summary>Several pieces on one line of which at least one is not plain text.</summary>
internal sealed class ConcatNode(IReadOnlyList<Node> pieces) : Node(pieces[0].Origin)
{
    public IReadOnlyList<Node> Pieces => pieces;

    /// <summary>True when the pieces can only be objects: they merge like assignments in a row.</summary>
    public bool IsObject { get; } =
        pieces.Any(p => p is ObjectNode) && pieces.All(p => p is ObjectNode or SubstitutionNode or BlankNode);

    /// <summary>True when it is not decided before resolving what the pieces are.</summary>
    public bool IsOpen { get; } = pieces.All(p => p is SubstitutionNode or BlankNode);
}
