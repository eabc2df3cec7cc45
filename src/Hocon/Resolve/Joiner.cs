namespace ActorNotice.Hocon;

/// <summary>Joins the pieces of a concatenation: arrays with arrays, objects with objects, text with text.</summary>
internal static class Joiner
{
    public static Outcome Join(IReadOnlyList<Part> parts, ResolveRun run)
    {
        // What is undefined joins as nothing: an empty string, array or object, whatever the others are.
        var values = parts.Where(p => p.Value is not null).ToList();
        if (values.Count == 0)
            return Outcome.Missing;
        if (values.Exists(p => p.Value is HoconArray))
            return JoinArrays(values, run);
        if (values.Exists(p => p.Value is HoconObject))
            return JoinObjects(values, run);
        // A single value keeps its type; blanks beside it are text, though, when nothing else tells otherwise.
        return values.Count == 1 && !parts.Any(p => p.Piece is BlankNode)
            ? Outcome.Found(ValueOf(values[0]))
            : JoinTexts(parts, ValueOf(values[0]).Origin, run);
    }

    private static Outcome JoinArrays(List<Part> parts, ResolveRun run)
    {
        List<HoconValue> items = [];
        foreach (var part in parts)
        {
            // An object with numeric keys stands for an array where one is needed.
            if ((part.Value as HoconArray ?? NumericKeys.TryToArray(ValueOf(part))) is not { } array)
                return Refuse(part, "an array", run);
            run.Step(part.Piece.Origin, array.Count);
            items.AddRange(array.Items);
        }

        return run.Found(new HoconArray([.. items], ValueOf(parts[0]).Origin));
    }

    private static Outcome JoinObjects(List<Part> parts, ResolveRun run)
    {
        var merged = HoconObject.Empty;
        foreach (var part in parts)
        {
            if (part.Value is not HoconObject next)
                return Refuse(part, "an object", run);
            merged = ObjectMerge.Merge(merged, next);
        }

        return run.Found(merged);
    }

    private static Outcome JoinTexts(IReadOnlyList<Part> parts, HoconOrigin origin, ResolveRun run)
    {
        var text = string.Concat(parts.Select(TextOf));
        var isQuoted = parts.Any(p => p.Value is HoconScalar { IsQuoted: true });
        return run.Found(HoconScalar.Joined(text, isQuoted, origin));
    }

    private static string? TextOf(Part part) =>
        part.Piece is BlankNode blank ? blank.Text : (part.Value as HoconScalar)?.Text;

    private static HoconValue ValueOf(Part part) =>
        part.Value ?? throw new InvalidOperationException("Only pieces with a value are joined.");

    private static Outcome Refuse(Part part, string others, ResolveRun run)
    {
        var value = ValueOf(part);
        var what = value switch
        {
            HoconArray => "an array",
            HoconObject => "an object",
            _ => "text",
        };
        var message = $"{what} from {value.Origin.Place} cannot be joined with {others} in one value";
        return run.Fail(part.Piece.Origin, message);
    }
}
