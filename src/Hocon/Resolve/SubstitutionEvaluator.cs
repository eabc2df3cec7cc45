namespace ActorNotice.Hocon;

/// <summary>Finds what a substitution stands for: in the tree, or else in the environment.</summary>
internal sealed class SubstitutionEvaluator(ResolveRun run, CellEvaluator cells)
{
    private readonly ShapeFinder _shapes = new(run);

    /// <summary>The value of an occurrence.</summary>
    /// <param name="node">The occurrence.</param>
    /// <param name="entry">The assignment it belongs to; null within arrays, which never look back.</param>
    public Outcome Evaluate(SubstitutionNode node, Entry? entry)
    {
        var cycle = false;
        foreach (var target in node.Targets)
        {
            var outcome = Look(node, target, entry);
            if (outcome is { } settled && settled.Kind != OutcomeKind.Cycle)
                return settled;
            cycle |= outcome is not null;
        }

        // A path that waits for itself is in the tree, so the environment is not asked for it.
        if (!cycle && run.Environment(EnvironmentName(node)) is { } text)
            return FromEnvironment(node, entry, text);
        if (node.IsOptional)
            return Outcome.Missing;
        return cycle ? Outcome.Cycle : FailUndefined(node, entry);
    }

    // Null when the target is undefined, so that the next one is tried.
    private Outcome? Look(SubstitutionNode node, SubstitutionTarget target, Entry? entry)
    {
        var suffix = entry?.Suffix ?? HoconPath.Root;
        var outcome = Walker.Find(run, target, suffix, entry) is { } found
            ? cells.Evaluate(found.Cell, found.Limit)
            : Outcome.Missing;
        switch (outcome.Kind)
        {
            case OutcomeKind.Found when outcome.Value is not null:
                return Outcome.Found(outcome.Value.UsedAt(node.Origin));
            case OutcomeKind.Failed:
                return outcome;
            case OutcomeKind.Cycle:
                run.CircleAt ??= node.Origin;
                return outcome;
            default:
                return suffix.IsRoot ? null : OfShape(_shapes.Of(target, entry));
        }
    }

    // The key is not in the target. An object lets earlier assignments through, anything else hides them.
    private static Outcome? OfShape(Shape shape) => shape switch
    {
        Shape.Object => Outcome.Missing,
        Shape.Other => Outcome.Blocked,
        _ => null,
    };

    private static string EnvironmentName(SubstitutionNode node) => string.Join('.', node.Path.Keys);

    private static Outcome FromEnvironment(SubstitutionNode node, Entry? entry, string text)
    {
        // A variable is never an object, so nothing can be below it.
        if (entry is { Suffix.IsRoot: false })
            return Outcome.Blocked;
        var origin = HoconOrigin.Environment(EnvironmentName(node)) with { UsedAt = node.Origin };
        return Outcome.Found(HoconScalar.String(text, origin));
    }

    private Outcome FailUndefined(SubstitutionNode node, Entry? entry)
    {
        if (entry?.DefinedIn.Path == node.Path)
            return run.Fail(node.Origin, $"{node} refers to its own field, which has no earlier value");
        var parent = Walker.Find(run, node.Targets[^1] with { Path = node.Path.Parent }, HoconPath.Root, null);
        var hint = parent is null ? "" : HoconSuggestions.Hint(node.Path.Last, parent.Value.Cell.WrittenKeys());
        return run.Fail(node.Origin, $"{node} has no value{hint}");
    }
}
