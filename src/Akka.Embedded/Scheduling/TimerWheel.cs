using Akka.Event;

namespace Akka.Actor;

/// <summary>
/// The jobs of a scheduler, dealt to buckets by due tick. Adding and cancelling push onto lock-free lists that
/// the wheel's thread empties each tick, so callers never wait.
/// </summary>
internal sealed class TimerWheel
{
    private const int BucketCount = 512;

    private readonly LinkedList<TimerEntry>[] _buckets;
    private readonly ILoggingAdapter _log;
    private TimerEntry? _inbox;
    private TimerEntry? _cancelled;
    private long _tick;

    public TimerWheel(ILoggingAdapter log)
    {
        _log = log;
        _buckets = new LinkedList<TimerEntry>[BucketCount];
        for (var i = 0; i < BucketCount; i++) _buckets[i] = new LinkedList<TimerEntry>();
    }

    /// <summary>How many jobs are in buckets.</summary>
    public int Count { get; private set; }

    public bool HasNews => Volatile.Read(ref _inbox) is not null;

    /// <summary>Hands a job over. Any thread.</summary>
    /// <param name="entry">The job.</param>
    public void Add(TimerEntry entry)
    {
        TimerEntry? seen;
        do
        {
            seen = Volatile.Read(ref _inbox);
            entry.NextInInbox = seen;
        }
        while (Interlocked.CompareExchange(ref _inbox, entry, seen) != seen);
    }

    /// <summary>Has a cancelled job removed from its bucket. Any thread, once an entry.</summary>
    /// <param name="entry">The job.</param>
    public void Forget(TimerEntry entry)
    {
        TimerEntry? seen;
        do
        {
            seen = Volatile.Read(ref _cancelled);
            entry.NextCancelled = seen;
        }
        while (Interlocked.CompareExchange(ref _cancelled, entry, seen) != seen);
    }

    /// <summary>Runs everything due up to and including a tick. Wheel's thread only.</summary>
    /// <param name="now">The tick.</param>
    /// <returns>Whether jobs had been handed over since the last time.</returns>
    public bool AdvanceTo(long now)
    {
        RemoveCancelled();
        if (Count == 0) _tick = now - 1;
        var news = TakeInbox();
        while (_tick < now) RunBucket(++_tick);
        return news;
    }

    /// <summary>How many ticks nothing is due, at least; the wheel's size when that is all it knows.</summary>
    public int QuietTicks()
    {
        var quiet = 0;
        while (quiet < BucketCount && _buckets[(_tick + 1 + quiet) & (BucketCount - 1)].Count == 0) quiet++;
        return quiet;
    }

    private bool TakeInbox()
    {
        var newest = Interlocked.Exchange(ref _inbox, null);

        // Newest first; reversing keeps jobs due at the same tick in the order they were handed over.
        TimerEntry? oldest = null;
        while (newest is not null)
        {
            var next = newest.NextInInbox;
            newest.NextInInbox = oldest;
            (oldest, newest) = (newest, next);
        }

        var any = oldest is not null;
        while (oldest is not null)
        {
            var next = oldest.NextInInbox;
            oldest.NextInInbox = null;
            if (!oldest.IsCancelled) Put(oldest);
            oldest = next;
        }

        return any;
    }

    private void Put(TimerEntry entry)
    {
        // A job that is late already goes into the bucket that is run next.
        var tick = Math.Max(entry.Deadline, _tick + 1);
        entry.PlaceInto(_buckets[tick & (BucketCount - 1)]);
        Count++;
        Interlocked.MemoryBarrier();
        if (entry.IsCancelled) Remove(entry);
    }

    private void RemoveCancelled()
    {
        var entry = Interlocked.Exchange(ref _cancelled, null);
        while (entry is not null)
        {
            Remove(entry);
            (entry, entry.NextCancelled) = (entry.NextCancelled, null);
        }
    }

    private void Remove(TimerEntry entry)
    {
        if (entry.TakeOut()) Count--;
    }

    private void RunBucket(long tick)
    {
        var node = _buckets[tick & (BucketCount - 1)].First;
        while (node is not null)
        {
            var entry = node.Value;
            node = node.Next;
            if (entry.Deadline > tick && !entry.IsCancelled) continue;
            Remove(entry);
            if (!entry.IsCancelled) RunEntry(entry);
        }
    }

    private void RunEntry(TimerEntry entry)
    {
        try
        {
            entry.Run();
        }
        catch (Exception failure)
        {
            // One failing job must not stop the others, nor its own repetition.
            _log.Error(failure, "Error while executing scheduled task");
        }

        if (entry.Interval == 0 || entry.IsCancelled) return;
        entry.MoveToNextRun();
        Put(entry);
    }
}
