namespace ActorNotice.Hocon;

/// <summary>Goes down the assignments of a cell, the last one first, until one hides the rest.</summary>
internal sealed class LayerFold
{
    private Outcome? _settled;
    private HoconObject? _brought;
    private int _objects;
    private bool _cycle;

    /// <summary>True when earlier assignments do not matter any more.</summary>
    public bool IsDone { get; private set; }

    /// <summary>The earliest assignment that takes part in the merge.</summary>
    public int Lowest { get; private set; }

    /// <summary>What it came to; null when several objects, or one written out, have to be merged key by key.</summary>
    public Outcome? Result
    {
        get
        {
            if (_settled is not null)
                return _settled;
            // A cycle was met and nothing earlier could stand in for it.
            if (_cycle)
                return Outcome.Cycle;
            if (_objects == 0)
                return Outcome.Missing;
            // A single brought object is taken whole: it is resolved already and may be shared.
            return _objects == 1 && _brought is not null ? Outcome.Found(_brought) : null;
        }
    }

    /// <summary>Adds an object: written out here (null) or brought by a substitution.</summary>
    public void AddObject(int index, HoconObject? brought)
    {
        _objects++;
        _brought = brought;
        Lowest = index;
        _cycle = false;
    }

    /// <summary>Adds what the next earlier assignment came to.</summary>
    public void Add(int index, Outcome outcome)
    {
        if (outcome.Value is HoconObject brought)
            AddObject(index, brought);
        else if (outcome.Kind == OutcomeKind.Cycle)
            _cycle = true;
        else if (outcome.Kind != OutcomeKind.Missing)
            Stop(outcome);
    }

    private void Stop(Outcome outcome)
    {
        IsDone = true;
        if (outcome.Kind == OutcomeKind.Failed || (_objects == 0 && outcome.Kind == OutcomeKind.Found))
            _settled = outcome;
        // A value below stands in for the cycle above; a barrier is none.
        _cycle &= outcome.Kind == OutcomeKind.Blocked;
    }
}
