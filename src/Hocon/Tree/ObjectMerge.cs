namespace ActorNotice.Hocon;

/// <summary>Merges two resolved objects as if they were duplicate keys of one text.</summary>
internal static class ObjectMerge
{
    /// <summary>The later values win, objects on both sides merge. Keys keep their first order.</summary>
    public static HoconObject Merge(HoconObject earlier, HoconObject later)
    {
        if (earlier.Count == 0)
            return later;
        var fields = new OrderedDictionary<string, HoconField>(earlier.Count + later.Count);
        foreach (var field in earlier.Fields)
            fields.Add(field.Key, field);
        foreach (var field in later.Fields)
            fields[field.Key] = fields.TryGetValue(field.Key, out var before) ? Merge(before, field) : field;
        // Errors about the whole object point at its first part: a later one may be a single overriding option.
        return new HoconObject(fields, earlier.Origin);
    }

    private static HoconField Merge(HoconField before, HoconField after) =>
        before.Value is HoconObject lower && after.Value is HoconObject upper
            ? after with { Value = Merge(lower, upper) }
            : after;
}
