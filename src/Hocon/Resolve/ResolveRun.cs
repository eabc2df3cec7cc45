namespace ActorNotice.Hocon;

/// <summary>What one resolution keeps: limits, what waits for what, and the problems so far.</summary>
internal sealed class ResolveRun(Cell root, HoconResolveOptions options)
{
    // By place and text only: a substitution may be met again on behalf of another path.
    private readonly HashSet<(HoconOrigin, string)> _noted = [];
    private long _steps;
    private int _depth;

    public Cell Root => root;

    public HoconProblems Problems { get; } = new();

    /// <summary>Cells of the array elements that are being resolved.</summary>
    public Dictionary<Anchor, Cell> Anchored { get; } = [];

    /// <summary>The cells with an entry that is being resolved, the outermost first.</summary>
    public List<Cell> Waiting { get; } = [];

    /// <summary>Counts lookups that were cut short by a cycle; what was built meanwhile is not final.</summary>
    public int Cuts { get; private set; }

    /// <summary>The latest cycle: which cells it goes through.</summary>
    public IReadOnlyList<Cell> Circle { get; private set; } = [];

    /// <summary>The substitution that closed the latest cycle.</summary>
    public HoconOrigin? CircleAt { get; set; }

    public Func<string, string?> Environment => options.Environment ?? (_ => null);

    /// <summary>Goes one level deeper; each call needs a <see cref="Leave"/>.</summary>
    public void Enter(HoconOrigin origin)
    {
        Step(origin);
        if (++_depth > options.MaxDepth)
            throw HoconException.At(origin, $"more than {options.MaxDepth} values wait for each other here; "
                + "the text nests too deeply or substitutions form a chain too long", PathHere);
    }

    public void Leave() => _depth--;

    /// <summary>Counts work, so that a text made to be expensive ends in an error.</summary>
    public void Step(HoconOrigin? origin, int cost = 1)
    {
        _steps += cost;
        if (_steps > options.MaxSteps)
            throw HoconException.At(origin, $"resolving takes more than {options.MaxSteps} steps; "
                + "most likely the substitutions go in circles", PathHere);
    }

    public string PathHere => Waiting.Count == 0 ? "" : Waiting[^1].Path.ToString();

    /// <summary>Refuses values that have grown beyond the limits, for substitutions can multiply.</summary>
    public Outcome Found(HoconValue value)
    {
        if (value.Weight > options.MaxWeight)
            throw HoconException.At(
                value.Origin, $"the resolved value has more than {options.MaxWeight} characters and values", PathHere);
        if (value.Depth > options.MaxDepth)
            throw HoconException.At(
                value.Origin, $"the resolved value has more than {options.MaxDepth} levels", PathHere);
        return Outcome.Found(value);
    }

    /// <summary>Notes a problem once, however often it is met.</summary>
    public Outcome Fail(HoconOrigin origin, string message, string? path = null)
    {
        if (_noted.Add((origin, message)))
            Problems.Add(new HoconProblem(origin, path ?? PathHere, message));
        return Outcome.Failed;
    }

    /// <summary>Notes that a lookup came back to a cell that waits for it.</summary>
    public void Cut(Cell cell)
    {
        Cuts++;
        var from = Math.Max(0, Waiting.LastIndexOf(cell));
        // Remembered as cells: most cycles are broken by an earlier value and never shown.
        Step(null, Waiting.Count - from);
        Circle = [.. Waiting.Skip(from), cell];
        CircleAt = null;
    }
}
