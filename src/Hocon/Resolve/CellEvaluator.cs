namespace ActorNotice.Hocon;

/// <summary>Finds the value of a cell: the last assignment, merged with earlier ones while all are objects.</summary>
internal sealed class CellEvaluator
{
    private readonly ResolveRun _run;
    private readonly EntryEvaluator _entries;

    public CellEvaluator(ResolveRun run)
    {
        _run = run;
        _entries = new EntryEvaluator(run, this);
    }

    /// <summary>The final value.</summary>
    public Outcome Evaluate(Cell cell) => Evaluate(cell, cell.Entries.Count);

    /// <summary>The value as the first entries make it; fewer still when the cell waits for this lookup.</summary>
    public Outcome Evaluate(Cell cell, int limit)
    {
        if (cell.Entries.Count == 0)
            return Outcome.Missing;
        var whole = limit == cell.Entries.Count && cell.Open >= limit;
        if (whole && cell.Memo is { } known)
            return known;
        _run.Enter(cell.Entries[0].Node?.Origin ?? HoconOrigin.Unknown);
        var cuts = _run.Cuts;
        var outcome = cell.Open < limit ? LookBack(cell) : Fold(cell, limit);
        // A value that was cut short by a cycle holds for this lookup only.
        if (whole && (outcome.Kind == OutcomeKind.Failed || (outcome.Value is not null && cuts == _run.Cuts)))
            cell.Memo = outcome;
        _run.Leave();
        return outcome;
    }

    // The cell waits for this very lookup: only what was assigned earlier can break the cycle.
    private Outcome LookBack(Cell cell)
    {
        _run.Cut(cell);
        var outcome = Fold(cell, cell.Open);
        if (outcome.Kind != OutcomeKind.Missing)
            return outcome;
        _run.Cut(cell);
        return Outcome.Cycle;
    }

    private Outcome Fold(Cell cell, int limit)
    {
        var layers = new LayerFold();
        for (var i = limit - 1; i >= 0 && !layers.IsDone; i--)
        {
            var entry = cell.Entries[i];
            _run.Step(entry.Node?.Origin);
            if (entry.Node is ObjectNode)
                layers.AddObject(i, null);
            else
                layers.Add(i, Checked(entry, _entries.Evaluate(cell, i)));
        }

        // While something waits, a cycle is for the one who waits to break; at the bottom nobody is left to do so.
        return layers.Result switch
        {
            { Kind: OutcomeKind.Cycle } when _run.Waiting.Count == 0 => FailCircle(cell),
            { } settled => settled,
            null => Materialize(cell, limit, layers.Lowest),
        };
    }

    private Outcome Checked(Entry entry, Outcome outcome)
    {
        if (!entry.MustBeObject || outcome.Value is null or HoconObject)
            return outcome;
        var what = outcome.Value is HoconArray ? "an array" : "text";
        var origin = entry.Node?.Origin ?? outcome.Value.Origin;
        var message = $"{what} from {outcome.Value.Origin.Place} cannot be joined with an object in one value";
        return _run.Fail(origin, message, entry.DefinedIn.Path.ToString());
    }

    private Outcome FailCircle(Cell cell)
    {
        var origin = _run.CircleAt ?? cell.Entries[^1].Node?.Origin ?? HoconOrigin.Unknown;
        var circle = string.Join(" → ", _run.Circle.Select(c => c.Path));
        return _run.Fail(origin, $"the substitutions form a cycle: {circle}", cell.Path.ToString());
    }

    private Outcome Materialize(Cell cell, int limit, int lowest)
    {
        var keys = KeysOf(cell, limit, lowest);
        var fields = new OrderedDictionary<string, HoconField>(keys.Count);
        var failed = false;
        foreach (var (key, keyOrigin) in keys)
        {
            _run.Step(keyOrigin, cell.Entries.Count);
            var outcome = cell.TryGetChild(key, out var child)
                ? Evaluate(child, child.CountWithin(limit))
                : Outcome.Missing;
            if (outcome.Kind == OutcomeKind.Cycle)
                return outcome;
            // Goes on after a failure, so that all undefined substitutions are reported together.
            failed |= outcome.Kind == OutcomeKind.Failed;
            if (outcome.Value is not null)
                fields.Add(key, new HoconField(key, keyOrigin, outcome.Value));
        }

        return failed ? Outcome.Failed : _run.Found(new HoconObject(fields, OriginOf(cell, limit, lowest)));
    }

    // A key keeps the place in the order where it was written first, and the origin where it was written last.
    private OrderedDictionary<string, HoconOrigin> KeysOf(Cell cell, int limit, int lowest)
    {
        var keys = new OrderedDictionary<string, HoconOrigin>();
        for (var i = lowest; i < limit; i++)
        {
            if (cell.Entries[i].Node is ObjectNode written)
            {
                foreach (var field in written.Fields)
                    keys[field.Key] = field.KeyOrigin;
            }
            else if (_entries.Evaluate(cell, i).Value is HoconObject brought)
            {
                foreach (var field in brought.Fields)
                    keys[field.Key] = field.KeyOrigin;
            }
        }

        return keys;
    }

    private HoconOrigin OriginOf(Cell cell, int limit, int lowest)
    {
        for (var i = lowest; i < limit; i++)
        {
            var origin = cell.Entries[i].Node is ObjectNode written
                ? written.Origin
                : _entries.Evaluate(cell, i).Value?.Origin;
            if (origin is not null)
                return origin;
        }

        return HoconOrigin.Unknown;
    }
}
