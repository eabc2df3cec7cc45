using System.Collections;

namespace ActorNotice.Hocon;

/// <summary>Values in order.</summary>
public sealed class HoconArray : HoconValue, IReadOnlyList<HoconValue>
{
    private readonly HoconValue[] _items;

    internal HoconArray(HoconValue[] items, HoconOrigin origin)
        : base(origin, Measure(items)) => _items = items;

    private HoconArray(HoconArray same, HoconOrigin origin)
        : base(origin, (same.Weight, same.Depth)) => _items = same._items;

    /// <inheritdoc/>
    public override HoconValueKind Kind => HoconValueKind.Array;

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <inheritdoc/>
    public HoconValue this[int index] => _items[index];

    /// <inheritdoc/>
    public IEnumerator<HoconValue> GetEnumerator() => ((IEnumerable<HoconValue>)_items).GetEnumerator();

    /// <inheritdoc/>
    public override bool ContentEquals(HoconValue? other) =>
        other is HoconArray array && array.Count == Count
        && _items.Zip(array._items).All(pair => pair.First.ContentEquals(pair.Second));

    /// <summary>How many elements there are; never their content.</summary>
    public override string ToString() => $"[{Count} elements]";

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal ReadOnlySpan<HoconValue> Items => _items;

    internal override HoconValue WithOrigin(HoconOrigin origin) => new HoconArray(this, origin);
}
