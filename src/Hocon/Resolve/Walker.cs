namespace ActorNotice.Hocon;

/// <summary>Walks from the root, or from an array element, to the cell of a path.</summary>
internal static class Walker
{
    /// <summary>The cell that a substitution means, and how many of its entries the substitution sees: a reference
    /// through the field in which it was assigned sees only what is earlier. Null when nothing is there.</summary>
    public static (Cell Cell, int Limit)? Find(
        ResolveRun run, SubstitutionTarget target, HoconPath suffix, Entry? from)
    {
        if (StartOf(run, target) is not { } cell)
            return null;
        var limit = Seen(cell, cell.Entries.Count, from);
        foreach (var key in target.Path.Keys.Concat(suffix.Keys))
        {
            // A limit further up leaves out what came later down here too.
            if (!cell.TryGetChild(key, out var child))
                return null;
            limit = Seen(child, child.CountWithin(limit), from);
            cell = child;
        }

        return (cell, limit);
    }

    private static Cell? StartOf(ResolveRun run, SubstitutionTarget target) =>
        target.Anchor is null ? run.Root : run.Anchored.GetValueOrDefault(target.Anchor);

    private static int Seen(Cell cell, int limit, Entry? from) =>
        cell == from?.DefinedIn ? Math.Min(limit, from.DefinedFloor) : limit;
}
