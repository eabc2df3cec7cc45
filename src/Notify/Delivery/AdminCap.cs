namespace ActorNotice.Notify.Delivery;

/// <summary>Lets so many admin notices of a kind through in a window and counts the rest. Pure; time is a
/// parameter.</summary>
internal sealed class AdminCap(int most, TimeSpan window)
{
    private readonly Dictionary<AdminEvent, SlidingLimit> _limits = [];
    private readonly SortedDictionary<AdminEvent, (long Count, TimeSpan Due)> _held = [];

    /// <summary>When the next count is to be told; null when none is held.</summary>
    public TimeSpan? DueAt => _held.Count == 0 ? null : _held.Values.Min(static held => held.Due);

    /// <summary>True when a notice may pass now; else it is counted.</summary>
    public bool Allows(AdminEvent kind, TimeSpan now)
    {
        if (IsFree(kind)) return true;
        if (!_limits.TryGetValue(kind, out var limit)) _limits[kind] = limit = new SlidingLimit(most, window);
        if (limit.EarliestAt(now) <= now)
        {
            limit.Begin();
            limit.End(now);
            return true;
        }

        var (count, due) = _held.GetValueOrDefault(kind, (0, now + window));
        _held[kind] = (count + 1, due);
        return false;
    }

    /// <summary>The counts whose time has come, each told once.</summary>
    public IReadOnlyList<(AdminEvent Kind, long Count)> TakeDue(TimeSpan now)
    {
        var due = _held.Where(pair => pair.Value.Due <= now).Select(static pair => (pair.Key, pair.Value.Count)).ToList();
        foreach (var (kind, _) in due) _held.Remove(kind);
        return due;
    }

    // What nobody may miss, and what is a count already.
    private static bool IsFree(AdminEvent kind) => kind is AdminEvent.Started or AdminEvent.Stopped or AdminEvent.Halted
        or AdminEvent.NoticesLost or AdminEvent.NoticesMissed or AdminEvent.Suppressed or AdminEvent.Daily;
}
