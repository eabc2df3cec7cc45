namespace Akka.TestKit.Internal;

/// <summary>Jobs by due time, then by the order they came in. Not thread-safe.</summary>
internal sealed class Agenda
{
    private const int FirstSweep = 1024;

    private PriorityQueue<ScheduledWork, (long Due, long Number)> _jobs = new();
    private int _sweepAt = FirstSweep;

    /// <summary>The number of the latest job.</summary>
    public long LastNumber { get; private set; }

    public void Add(ScheduledWork work, DateTimeOffset due)
    {
        if (_jobs.Count >= _sweepAt) Sweep();
        _jobs.Enqueue(work, (due.UtcTicks, ++LastNumber));
    }

    /// <summary>Takes the next job that is due and was there in time.</summary>
    /// <param name="now">What is due.</param>
    /// <param name="lastNumber">Later jobs are left where they are.</param>
    public ScheduledWork? TakeDue(DateTimeOffset now, long lastNumber)
    {
        if (!_jobs.TryPeek(out var work, out var key)) return null;
        if (key.Due > now.UtcTicks || key.Number > lastNumber) return null;
        _jobs.Dequeue();
        return work;
    }

    // A receive time-out is cancelled and set again with every message: without this, hours of virtual time would
    // pile up the cancelled ones.
    private void Sweep()
    {
        var wanted = _jobs.UnorderedItems.Where(job => !job.Element.IsCancelled);
        _jobs = new PriorityQueue<ScheduledWork, (long, long)>(wanted);
        _sweepAt = Math.Max(FirstSweep, 2 * _jobs.Count);
    }
}
