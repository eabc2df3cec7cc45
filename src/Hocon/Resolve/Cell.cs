using System.Diagnostics.CodeAnalysis;

namespace ActorNotice.Hocon;

/// <summary>
/// One path of the merged tree with everything assigned to it, the earliest first. Cells below are made when asked
/// for, so looking up <c>a.b</c> touches nothing else in <c>a</c>.
/// </summary>
internal sealed class Cell(HoconPath path)
{
    private readonly Dictionary<string, Cell> _children = [];

    public HoconPath Path => path;

    public List<Entry> Entries { get; } = [];

    /// <summary>The final value, or the failure, when it is known.</summary>
    public Outcome? Memo { get; set; }

    /// <summary>While an entry is being resolved: how many entries are earlier than its assignment. A lookup that comes
    /// back here sees only those.</summary>
    public int Open { get; set; } = int.MaxValue;

    /// <summary>The cell of one key below; false when nothing is ever assigned there.</summary>
    public bool TryGetChild(string key, [NotNullWhen(true)] out Cell? child)
    {
        // Kept even when empty: asking again for what is not there must not cost again.
        if (!_children.TryGetValue(key, out child))
            _children[key] = child = CellBuilder.Below(this, key);
        return child.Entries.Count > 0;
    }

    /// <summary>How many entries come from the first entries of the cell above.</summary>
    public int CountWithin(int parentLimit)
    {
        var count = Entries.Count;
        while (count > 0 && Entries[count - 1].ParentIndex >= parentLimit)
            count--;
        return count;
    }

    /// <summary>Keys that are written out here, for did-you-mean.</summary>
    public IEnumerable<string> WrittenKeys() =>
        Entries.Select(e => e.Node).OfType<ObjectNode>().SelectMany(o => o.Fields).Select(f => f.Key);
}
