namespace ActorNotice.Hocon;

/// <summary>Finds the value of one assignment.</summary>
internal sealed class EntryEvaluator
{
    // In a = ${b.x}, b = ${a} every round asks a longer path of the same two substitutions, without end. A text that
    // means something asks a longer path once or twice.
    private const int MostRounds = 3;

    // The same for rounds in which the path grows in its middle.
    private const int MostLonger = 6;

    private readonly ResolveRun _run;
    private readonly NodeEvaluator _nodes;
    private readonly Dictionary<Node, Stack<HoconPath>> _open = [];

    public EntryEvaluator(ResolveRun run, CellEvaluator cells)
    {
        _run = run;
        _nodes = new NodeEvaluator(run, cells);
    }

    /// <summary>The value of an entry that is not written-out object; kept, so that it is found once.</summary>
    public Outcome Evaluate(Cell cell, int index)
    {
        var entry = cell.Entries[index];
        if (entry.Memo is { } known)
            return known;
        if (entry.Node is null)
            return Outcome.Blocked;
        if (entry.Node is LiteralNode literal)
            return Outcome.Found(literal.Value);
        // Each needs the one before: from the first upwards, a thousand += take no deeper stack than one.
        var first = index;
        while (first > 0 && LooksBack(cell, first) && cell.Entries[first - 1].Memo is null)
            first--;
        for (; first < index; first++)
            EvaluateOpen(cell, cell.Entries[first]);
        return EvaluateOpen(cell, entry);
    }

    private Outcome EvaluateOpen(Cell cell, Entry entry)
    {
        if (entry.Memo is { } known)
            return known;
        if (entry.Node is null or ObjectNode or LiteralNode)
            return Outcome.Missing;
        _run.Step(entry.Node.Origin);
        if (!_open.TryGetValue(entry.Node, out var open))
            _open[entry.Node] = open = [];
        if (Grows(open, entry.Suffix))
        {
            _run.Cut(cell);
            return Outcome.Cycle;
        }

        open.Push(entry.Suffix);
        var outcome = EvaluateWaiting(cell, entry);
        open.Pop();
        // A cycle is one only as seen from here; asked from elsewhere there may be a value.
        if (outcome.Kind != OutcomeKind.Cycle)
            entry.Memo = outcome;
        return outcome;
    }

    private static bool Grows(Stack<HoconPath> open, HoconPath asked) =>
        open.Count(asked.IsLongerThan) >= MostRounds
        || open.Count(before => before.Keys.Count < asked.Keys.Count) >= MostLonger;

    private Outcome EvaluateWaiting(Cell cell, Entry entry)
    {
        var before = cell.Open;
        cell.Open = entry.Floor;
        _run.Waiting.Add(cell);
        var outcome = _nodes.Evaluate(entry);
        _run.Waiting.RemoveAt(_run.Waiting.Count - 1);
        cell.Open = before;
        return outcome;
    }

    private static bool LooksBack(Cell cell, int index)
    {
        var entry = cell.Entries[index];
        if (entry.Floor != index || entry.DefinedIn != cell)
            return false;
        return entry.Node is ConcatNode concat
            ? concat.Pieces.Any(p => RefersTo(p, cell))
            : entry.Node is not null && RefersTo(entry.Node, cell);
    }

    private static bool RefersTo(Node node, Cell cell) => node is EarlierNode
        || (node is SubstitutionNode s && s.Targets[0].Anchor is null && s.Targets[0].Path == cell.Path);
}
