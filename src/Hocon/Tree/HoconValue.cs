namespace ActorNotice.Hocon;

/// <summary>
/// A resolved value: nothing in it is a substitution any more. Immutable, so parts are shared freely.
/// </summary>
public abstract class HoconValue
{
    private protected HoconValue(HoconOrigin origin, long weight, int depth) =>
        (Origin, Weight, Depth) = (origin, weight, depth);

    /// <summary>Where the value was written. A concatenation has its first piece's origin, a value that came through
    /// <c>${x}</c> its target's with <see cref="HoconOrigin.UsedAt"/> set, a merged object its first part's.</summary>
    public HoconOrigin Origin { get; }

    /// <summary>What the value is.</summary>
    public abstract HoconValueKind Kind { get; }

    /// <summary>True for objects.</summary>
    public bool IsObject => Kind == HoconValueKind.Object;

    /// <summary>True for strings, numbers, booleans and null.</summary>
    public bool IsSimple => Kind is not (HoconValueKind.Object or HoconValueKind.Array);

    /// <summary>True for null.</summary>
    public bool IsNull => Kind == HoconValueKind.Null;

    /// <summary>Characters and nodes in the tree below, counted as if nothing were shared; saturates.</summary>
    internal long Weight { get; }

    /// <summary>Levels of objects and arrays, this one included; 0 for simple values.</summary>
    internal int Depth { get; }

    /// <summary>True when both are the same data: origins and quoting do not count, nor does the order of keys.</summary>
    /// <param name="other">The value to compare with.</param>
    public abstract bool ContentEquals(HoconValue? other);

    internal abstract HoconValue WithOrigin(HoconOrigin origin);

    internal HoconValue UsedAt(HoconOrigin place) => WithOrigin(Origin with { UsedAt = place });

    private protected static long Total(IEnumerable<HoconValue> parts)
    {
        var total = 1L;
        foreach (var part in parts)
            total = Math.Min(total + part.Weight, int.MaxValue);
        return total;
    }

    private protected static int Deepest(IEnumerable<HoconValue> parts) =>
        1 + parts.Select(p => p.Depth).DefaultIfEmpty(0).Max();
}
