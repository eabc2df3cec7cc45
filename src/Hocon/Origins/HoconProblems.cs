namespace ActorNotice.Hocon;

/// <summary>Collects problems while settings are read, so that all of them are reported together.</summary>
public sealed class HoconProblems
{
    private readonly List<HoconProblem> _items = [];

    /// <summary>What was collected, in order.</summary>
    public IReadOnlyList<HoconProblem> Items => _items;

    /// <summary>True when nothing is wrong so far.</summary>
    public bool IsEmpty => _items.Count == 0;

    /// <summary>Adds one problem.</summary>
    /// <param name="problem">The problem.</param>
    public void Add(HoconProblem problem) => _items.Add(problem);

    /// <summary>Adds several problems.</summary>
    /// <param name="problems">The problems.</param>
    public void AddRange(IEnumerable<HoconProblem> problems) => _items.AddRange(problems);

    /// <summary>Runs a read; when it fails its problems are collected and the stand-in is returned.</summary>
    /// <param name="read">The read, usually one typed read of a <see cref="HoconObject"/>.</param>
    /// <param name="standIn">The value to go on with after a failure.</param>
    /// <typeparam name="T">The type that is read.</typeparam>
    public T Read<T>(Func<T> read, T standIn)
    {
        ArgumentNullException.ThrowIfNull(read);
        try
        {
            return read();
        }
        catch (HoconException bad)
        {
            // Reported with the others by ThrowIfAny; the stand-in only lets the reading go on.
            _items.AddRange(bad.Problems);
            return standIn;
        }
    }

    /// <summary>Throws one <see cref="HoconException"/> with everything collected; does nothing when empty.</summary>
    /// <exception cref="HoconException">At least one problem was collected.</exception>
    public void ThrowIfAny()
    {
        if (_items.Count > 0)
            throw new HoconException([.. _items]);
    }
}
