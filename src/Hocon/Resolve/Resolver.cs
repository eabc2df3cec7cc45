namespace ActorNotice.Hocon;

/// <summary>Resolves merged layers to a value. Everything is looked up lazily by path, so an object may refer to
/// paths within itself and what is hidden is never touched.</summary>
internal static class Resolver
{
    /// <summary>Resolves objects that are merged as if their texts stood behind each other.</summary>
    public static HoconObject ResolveObject(IReadOnlyList<Node> layers, HoconResolveOptions options)
    {
        var root = new Cell(HoconPath.Root);
        foreach (var layer in layers)
            CellBuilder.Assign(root, layer, 0);
        var run = new ResolveRun(root, options);
        var outcome = new CellEvaluator(run).Evaluate(root);
        run.Problems.ThrowIfAny();
        return outcome.Value as HoconObject ?? HoconObject.Empty;
    }

    /// <summary>Resolves an array root.</summary>
    public static HoconValue ResolveArray(ArrayNode array, HoconResolveOptions options)
    {
        var root = new Cell(HoconPath.Root);
        CellBuilder.Assign(root, array, 0);
        var run = new ResolveRun(new Cell(HoconPath.Root), options);
        var outcome = new CellEvaluator(run).Evaluate(root);
        run.Problems.ThrowIfAny();
        return outcome.Value ?? throw HoconException.At(array.Origin, "the array has no value");
    }
}
