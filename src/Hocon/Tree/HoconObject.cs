using System.Diagnostics.CodeAnalysis;

namespace ActorNotice.Hocon;

/// <summary>Keys with values, in the order in which the keys were first written.</summary>
public sealed class HoconObject : HoconValue
{
    private readonly OrderedDictionary<string, HoconField> _fields;

    internal HoconObject(OrderedDictionary<string, HoconField> fields, HoconOrigin origin)
        : base(origin, Measure([.. fields.Values.Select(f => f.Value)], 1 + fields.Keys.Sum(k => (long)k.Length)))
    {
        _fields = fields;
        At = HoconPath.Root;
    }

    private HoconObject(HoconObject same, HoconOrigin origin, HoconPath at)
        : base(origin, (same.Weight, same.Depth)) => (_fields, At) = (same._fields, at);

    /// <summary>The object without keys.</summary>
    public static HoconObject Empty { get; } = new([], HoconOrigin.Unknown);

    /// <inheritdoc/>
    public override HoconValueKind Kind => HoconValueKind.Object;

    /// <summary>The path by which this object was read from its root (by <c>GetObject</c>); errors of typed reads
    /// begin with it. The root path for a root.</summary>
    public HoconPath At { get; }

    /// <summary>How many keys there are.</summary>
    public int Count => _fields.Count;

    /// <summary>The keys with their values and origins, in order.</summary>
    public IReadOnlyList<HoconField> Fields => _fields.Values;

    /// <summary>The keys in order.</summary>
    public IReadOnlyList<string> Keys => _fields.Keys;

    /// <summary>Finds one key; nothing in it is taken as a path.</summary>
    /// <param name="key">The key as it is.</param>
    /// <param name="field">The field when the result is true.</param>
    public bool TryGetField(string key, [NotNullWhen(true)] out HoconField? field) =>
        _fields.TryGetValue(key, out field);

    /// <summary>Finds the value at a path; a null that was written is found.</summary>
    /// <param name="path">The path from this object; the root path is the object itself.</param>
    /// <param name="value">The value when the result is true.</param>
    public bool TryGet(HoconPath path, [NotNullWhen(true)] out HoconValue? value)
    {
        ArgumentNullException.ThrowIfNull(path);
        value = this;
        foreach (var key in path.Keys)
        {
            value = value is HoconObject inner && inner.TryGetField(key, out var field) ? field.Value : null;
            if (value is null)
                return false;
        }

        return true;
    }

    /// <summary>Finds the value at a path expression; a null that was written is found.</summary>
    /// <param name="path">A path expression.</param>
    /// <param name="value">The value when the result is true.</param>
    /// <exception cref="HoconException">The text is no path expression.</exception>
    public bool TryGet(string path, [NotNullWhen(true)] out HoconValue? value) =>
        TryGet(HoconPath.Parse(path), out value);

    /// <summary>The value at a path.</summary>
    /// <param name="path">The path from this object.</param>
    /// <exception cref="HoconException">Nothing is there; names the path, the nearest object's origin and the key
    /// that may have been meant.</exception>
    public HoconValue Get(HoconPath path) => TryGet(path, out var value) ? value : throw Missing(path);

    /// <summary>The value at a path expression.</summary>
    /// <param name="path">A path expression.</param>
    /// <exception cref="HoconException">Nothing is there, or the text is no path expression.</exception>
    public HoconValue Get(string path) => Get(HoconPath.Parse(path));

    /// <summary>True when a value other than null is at the path.</summary>
    /// <param name="path">A path expression.</param>
    /// <exception cref="HoconException">The text is no path expression.</exception>
    public bool HasPath(string path) => TryGet(path, out var value) && !value.IsNull;

    /// <summary>Merges two resolved objects: this one's values win, objects on both sides merge deeply. A null that
    /// hides an object is forgotten once merged; to merge several texts merge documents, not their results.</summary>
    /// <param name="fallback">The object whose values are used where this one has none.</param>
    public HoconObject WithFallback(HoconObject fallback)
    {
        ArgumentNullException.ThrowIfNull(fallback);
        return ObjectMerge.Merge(fallback, this);
    }

    /// <inheritdoc/>
    public override bool ContentEquals(HoconValue? other) =>
        other is HoconObject o && o.Count == Count && Fields.All(f => o.HasSame(f));

    /// <summary>How many keys there are; never their values.</summary>
    public override string ToString() => $"{{{Count} keys}}";

    internal override HoconValue WithOrigin(HoconOrigin origin) => new HoconObject(this, origin, At);

    internal HoconObject ReadAt(HoconPath at) => new(this, Origin, at);

    internal HoconException Missing(HoconPath path)
    {
        // The deepest object on the way is where the key would have to be written, so the error points there.
        HoconObject nearest = this;
        var depth = 0;
        while (depth < path.Keys.Count - 1 && nearest.TryGetField(path.Keys[depth], out var field)
            && field.Value is HoconObject inner)
            (nearest, depth) = (inner, depth + 1);
        var hint = path.IsRoot ? "" : HoconSuggestions.Hint(path.Keys[depth], nearest.Keys);
        return HoconException.At(nearest.Origin, $"is missing{hint}", At.Append(path).ToString());
    }

    private bool HasSame(HoconField field) =>
        TryGetField(field.Key, out var mine) && mine.Value.ContentEquals(field.Value);
}
