namespace ActorNotice.Hocon;

/// <summary>Lays out what is assigned to a cell.</summary>
internal static class CellBuilder
{
    /// <summary>Adds one assignment. A concatenation with an object is assigned piece by piece, which merges the
    /// pieces; all of them look back behind the whole of it.</summary>
    public static void Assign(Cell cell, Node node, int parentIndex)
    {
        var floor = cell.Entries.Count;
        if (node is not ConcatNode { IsObject: true } pieces)
        {
            cell.Entries.Add(Direct(cell, node, floor, parentIndex, false));
            return;
        }

        foreach (var piece in pieces.Pieces.Where(p => p is not BlankNode))
            cell.Entries.Add(Direct(cell, piece, floor, parentIndex, true));
    }

    /// <summary>Makes the cell of one key below.</summary>
    public static Cell Below(Cell parent, string key)
    {
        var child = new Cell(parent.Path.Append(key));
        for (var i = 0; i < parent.Entries.Count; i++)
            Descend(parent.Entries[i], child, key, i);
        return child;
    }

    private static Entry Direct(Cell cell, Node node, int floor, int parentIndex, bool mustBeObject) => new()
    {
        Node = node,
        DefinedIn = cell,
        DefinedFloor = floor,
        Floor = floor,
        ParentIndex = parentIndex,
        MustBeObject = mustBeObject,
    };

    private static void Descend(Entry above, Cell child, string key, int index)
    {
        switch (above.Node)
        {
            case ObjectNode source:
                if (source.TryGetField(key, out var field))
                    AssignAll(child, field, index);
                break;
            case SubstitutionNode:
                Project(above, above.Node, child, key, index);
                break;
            // Only if all of them turn out to be objects is there anything below; then they merge in this order.
            case ConcatNode { IsOpen: true } open:
                foreach (var piece in open.Pieces.Where(p => p is SubstitutionNode))
                    Project(above, piece, child, key, index);
                break;
            default:
                Block(above, child, index);
                break;
        }
    }

    private static void AssignAll(Cell child, FieldNode field, int index)
    {
        foreach (var node in field.Assignments)
            Assign(child, node, index);
    }

    private static void Project(Entry above, Node piece, Cell child, string key, int index) =>
        child.Entries.Add(new Entry
        {
            Node = piece,
            Suffix = above.Suffix.Append(key),
            DefinedIn = above.DefinedIn,
            DefinedFloor = above.DefinedFloor,
            Floor = child.CountWithin(above.Floor),
            ParentIndex = index,
        });

    // Nothing hides nothing, so cells that no object reaches stay empty.
    private static void Block(Entry above, Cell child, int index)
    {
        if (child.Entries.Count > 0)
            child.Entries.Add(new Entry
            {
                Node = null,
                DefinedIn = above.DefinedIn,
                DefinedFloor = above.DefinedFloor,
                Floor = child.CountWithin(above.Floor),
                ParentIndex = index,
            });
    }
}
