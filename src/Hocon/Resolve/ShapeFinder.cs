namespace ActorNotice.Hocon;

/// <summary>Tells whether a substitution will be an object, without resolving the object.</summary>
internal sealed class ShapeFinder(ResolveRun run)
{
    public Shape Of(SubstitutionTarget target, Entry? from, HoconPath? suffix = null)
    {
        var found = Walker.Find(run, target, suffix ?? HoconPath.Root, from);
        return found is null ? Shape.None : Of(found.Value.Cell, found.Value.Limit);
    }

    private Shape Of(Cell cell, int limit)
    {
        for (var i = Math.Min(limit, cell.Open) - 1; i >= 0; i--)
        {
            // Something further up hides all that is earlier.
            if (cell.Entries[i].Node is null)
                return Shape.None;
            if (Of(cell.Entries[i]) is var shape && shape != Shape.None)
                return shape;
        }

        return Shape.None;
    }

    private Shape Of(Entry entry)
    {
        switch (entry.Node)
        {
            case ObjectNode:
                return Shape.Object;
            case SubstitutionNode or ConcatNode { IsOpen: true }:
                return Guarded(entry);
            default:
                return Shape.Other;
        }
    }

    // The question can come back to itself just as a value can; then this entry decides nothing.
    private Shape Guarded(Entry entry)
    {
        if (entry.IsShapeAsked || entry.Node is null)
            return Shape.None;
        run.Enter(entry.Node.Origin);
        entry.IsShapeAsked = true;
        var shape = Pieces(entry.Node).Select(s => Of(s, entry)).FirstOrDefault(s => s != Shape.None);
        entry.IsShapeAsked = false;
        run.Leave();
        return shape;
    }

    private Shape Of(SubstitutionNode node, Entry entry)
    {
        var known = node.Targets.Select(t => Of(t, entry, entry.Suffix)).FirstOrDefault(s => s != Shape.None);
        if (known != Shape.None || !entry.Suffix.IsRoot)
            return known;
        return run.Environment(string.Join('.', node.Path.Keys)) is null ? Shape.None : Shape.Other;
    }

    private static IEnumerable<SubstitutionNode> Pieces(Node node) =>
        node is ConcatNode concat ? concat.Pieces.OfType<SubstitutionNode>() : [(SubstitutionNode)node];
}
