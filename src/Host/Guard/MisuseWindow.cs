namespace ActorNotice.Host.Guard;

/// <summary>Counts what must not happen: a single time may be a mistake, several within a while are not.</summary>
internal sealed class MisuseWindow
{
    /// <summary>This many …</summary>
    internal const int Limit = 3;

    /// <summary>… within this time are too many.</summary>
    internal static readonly TimeSpan Span = TimeSpan.FromMinutes(10);

    private readonly Queue<TimeSpan> _times = new();

    /// <summary>It happened; true when that is one too many.</summary>
    /// <param name="now">Of a monotonic clock.</param>
    internal bool Add(TimeSpan now)
    {
        // First in, then out: the queue is never empty when its oldest is looked at.
        _times.Enqueue(now);
        while (_times.Peek() <= now - Span) _times.Dequeue();
        return _times.Count >= Limit;
    }
}
