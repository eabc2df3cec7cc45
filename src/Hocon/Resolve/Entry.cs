namespace ActorNotice.Hocon;

/// <summary>One thing that was assigned to a cell, or that a substitution assigned further up brings to it.</summary>
internal sealed class Entry
{
    /// <summary>What was assigned; null when a non-object above hides all earlier entries.</summary>
    public required Node? Node { get; init; }

    /// <summary>For a substitution assigned further up: the way down from its target. Else the root path.</summary>
    public HoconPath Suffix { get; init; } = HoconPath.Root;

    /// <summary>The cell to which the node was assigned; references to it from here look back.</summary>
    public required Cell DefinedIn { get; init; }

    /// <summary>The number of entries of <see cref="DefinedIn"/> that are earlier than the assignment.</summary>
    public required int DefinedFloor { get; init; }

    /// <summary>The number of entries of this entry's cell that are earlier than the assignment.</summary>
    public required int Floor { get; init; }

    /// <summary>The index of the parent cell's entry from which this one comes.</summary>
    public required int ParentIndex { get; init; }

    /// <summary>True for a piece of a concatenation that holds an object: its value must be one.</summary>
    public bool MustBeObject { get; init; }

    /// <summary>The value, kept after the first time: an occurrence is resolved once.</summary>
    public Outcome? Memo { get; set; }

    public bool IsShapeAsked { get; set; }
}
