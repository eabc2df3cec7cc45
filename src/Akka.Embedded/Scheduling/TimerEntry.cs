using Akka.Dispatch;

namespace Akka.Actor;

/// <summary>A job of the timer wheel.</summary>
internal sealed class TimerEntry : ICancelHook
{
    private readonly TimerWheel _wheel;
    private readonly ICancelable? _cancelable;
    private IRunnable? _action;
    private volatile bool _placed;

    public TimerEntry(TimerWheel wheel, IRunnable action, ICancelable? cancelable, long deadline, long interval)
    {
        _wheel = wheel;
        _action = action;
        _cancelable = cancelable;
        Deadline = deadline;
        Interval = interval;
    }

    /// <summary>The tick it is due at.</summary>
    public long Deadline { get; private set; }

    /// <summary>Ticks from one run to the next; 0 when it runs once.</summary>
    public long Interval { get; }

    /// <summary>Links of its bucket; only the wheel's thread touches them.</summary>
    public LinkedListNode<TimerEntry>? Place { get; private set; }

    /// <summary>Link of the inbox.</summary>
    public TimerEntry? NextInInbox { get; set; }

    /// <summary>Link of the list of cancelled entries.</summary>
    public TimerEntry? NextCancelled { get; set; }

    public bool IsCancelled => _action is null || _cancelable is { IsCancellationRequested: true };

    /// <summary>Puts it into a bucket. Wheel's thread only.</summary>
    /// <param name="bucket">The bucket.</param>
    public void PlaceInto(LinkedList<TimerEntry> bucket)
    {
        Place = bucket.AddLast(this);
        _placed = true;
    }

    /// <summary>Takes it out of its bucket. Wheel's thread only; harmless when it is in none.</summary>
    public bool TakeOut()
    {
        if (Place?.List is not { } bucket) return false;
        bucket.Remove(Place);
        Place = null;
        return true;
    }

    public void Run() => _action?.Run();

    public void MoveToNextRun() => Deadline += Interval;

    /// <summary>Lets go of the work at once, and of the place in the wheel at the next tick.</summary>
    public void OnCancelled()
    {
        if (Interlocked.Exchange(ref _action, null) is null) return;

        // The exchange is a full fence, and the wheel checks IsCancelled after it set _placed:
        // so either we see the place here, or the wheel sees the cancellation there.
        if (_placed) _wheel.Forget(this);
    }
}
