namespace ActorNotice.Simulation.World;

/// <summary>Notices a loop that works on and on without time moving, and tells what it works on.</summary>
internal sealed class BusyGuard
{
    private const long Limit = 5_000_000;
    private const long Sampled = 2_000;
    private readonly Dictionary<string, int> _samples = [];
    private long _sinceMove;

    /// <summary>Pieces of work counted.</summary>
    internal long Total { get; private set; }

    /// <summary>The clock has moved.</summary>
    internal void TimeMoved() => _sinceMove = 0;

    /// <summary>Counts work of the queue.</summary>
    internal void Count(in LoopWork work)
    {
        Total++;
        // Names cost far more than the work itself: only the last of too many are asked.
        if (++_sinceMove > Limit - Sampled) Sample(work.Describe());
    }

    /// <summary>Counts work of the agenda.</summary>
    internal void Count(AgendaEntry entry)
    {
        Total++;
        if (++_sinceMove > Limit - Sampled) Sample(entry.Describe());
    }

    private void Sample(string name)
    {
        _samples[name] = _samples.GetValueOrDefault(name) + 1;
        if (_sinceMove < Limit) return;
        var most = _samples.OrderByDescending(static one => one.Value).Take(5)
            .Select(static one => $"{one.Value} × {one.Key}");
        throw new InvalidOperationException(
            $"{Limit} pieces of work without time moving; the last {Sampled} were\n{string.Join('\n', most)}");
    }
}
