namespace ActorNotice.Notify.Delivery;

/// <summary>
/// What one channel still has to deliver: waiting in order, or under way until answered. Pure state: no clock, no I/O.
/// What is not answered stays here, so a crashed sender loses nothing.
/// </summary>
internal sealed class Outbox(int capacity)
{
    // Sorted by priority and number, so that an entry put back finds its old place by itself.
    private readonly SortedSet<OutboxEntry> _waiting = new(OutboxEntry.Order);
    private readonly Dictionary<NoticeId, OutboxEntry> _inFlight = [];

    /// <summary>What waits, in order.</summary>
    public IEnumerable<OutboxEntry> Waiting => _waiting;

    /// <summary>The next to send; null when none waits.</summary>
    public OutboxEntry? First => _waiting.Min;

    /// <summary>How many wait.</summary>
    public int Queued => _waiting.Count;

    /// <summary>How many are under way.</summary>
    public int InFlight => _inFlight.Count;

    /// <summary>Takes a notice in; the one that had to go for it when full (the oldest signal, else the oldest), else
    /// null.</summary>
    public OutboxEntry? Add(Notice notice)
    {
        _waiting.Add(new OutboxEntry(notice));
        if (_waiting.Count <= capacity) return null;
        var victim = _waiting.FirstOrDefault(static entry => entry.Notice.Kind == NoticeKind.Signal) ?? _waiting.Min;
        if (victim is not null) _waiting.Remove(victim);
        return victim;
    }

    /// <summary>Takes a notice in whatever the capacity: for reports about losses, and for digests, which take the place
    /// of several.</summary>
    public void AddAlways(Notice notice) => _waiting.Add(new OutboxEntry(notice));

    /// <summary>Puts a newer content in the place of a waiting notice of the same number; false when it does not
    /// wait.</summary>
    public bool TryReplace(Notice notice)
    {
        if (_waiting.FirstOrDefault(entry => entry.Notice.Id == notice.Id) is not { } old) return false;
        _waiting.Remove(old);
        return _waiting.Add(old with { Notice = notice });
    }

    /// <summary>The next to send, counted as one more attempt and under way from now on; null when none
    /// waits.</summary>
    public OutboxEntry? Take()
    {
        if (_waiting.Min is not { } first) return null;
        _waiting.Remove(first);
        return _inFlight[first.Notice.Id] = first with { Attempts = first.Attempts + 1 };
    }

    /// <summary>Takes out every waiting entry that is wanted, in order.</summary>
    public IReadOnlyList<OutboxEntry> TakeOut(Func<OutboxEntry, bool> wanted)
    {
        OutboxEntry[] taken = [.. _waiting.Where(wanted)];
        _waiting.ExceptWith(taken);
        return taken;
    }

    /// <summary>The entry that an answer belongs to, no longer under way; null when the answer is not to its last
    /// attempt.</summary>
    public OutboxEntry? Answer(NoticeId id, int attempt)
    {
        if (!_inFlight.TryGetValue(id, out var entry) || entry.Attempts != attempt) return null;
        _inFlight.Remove(id);
        return entry;
    }

    /// <summary>True when a notice that fits is under way.</summary>
    public bool IsInFlight(Func<NoticeId, bool> wanted) => _inFlight.Keys.Any(wanted);

    /// <summary>True when a notice that fits waits to be repeated.</summary>
    public bool IsRepeat(Func<NoticeId, bool> wanted) =>
        _waiting.Any(entry => entry.Marks.IsRepeat && wanted(entry.Notice.Id));

    /// <summary>Puts an entry back to its old place, to be sent again.</summary>
    public void PutBack(OutboxEntry entry) => _waiting.Add(entry);

    /// <summary>Empties the waiting part and returns what it held, in order.</summary>
    public IReadOnlyList<OutboxEntry> Clear() => TakeOut(static _ => true);
}
