namespace ActorNotice.Hocon;

/// <summary>
/// A resolved value: nothing in it is a substitution any more. Immutable, so parts are shared freely.
/// </summary>
public abstract class HoconValue
{
    private protected HoconValue(HoconOrigin origin, (long Weight, int Depth) measure) =>
        (Origin, Weight, Depth) = (origin, measure.Weight, measure.Depth);

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

    /// <summary>True when both are the same data; origins, quoting and the order of keys do not count.</summary>
    /// <param name="other">The value to compare with.</param>
    public abstract bool ContentEquals(HoconValue? other);

    internal abstract HoconValue WithOrigin(HoconOrigin origin);

    internal HoconValue UsedAt(HoconOrigin place) => WithOrigin(Origin with { UsedAt = place });

    private protected static (long Weight, int Depth) Measure(
        ReadOnlySpan<HoconValue> parts, long own = 1)
    {
        // Parts may be shared thousands of times over, so the sum is capped long before it could overflow.
        var (weight, depth) = (own, 0);
        foreach (var part in parts)
        {
            weight = Math.Min(weight + part.Weight, int.MaxValue);
            depth = Math.Max(depth, part.Depth);
        }

        return (weight, depth + 1);
    }
}
