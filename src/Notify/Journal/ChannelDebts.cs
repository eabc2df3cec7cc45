namespace ActorNotice.Notify.Journal;

/// <summary>What one channel owes: notices still open, given up ones that no report told yet, and those that a report
/// under way tells. Pure.</summary>
internal sealed class ChannelDebts
{
    private readonly SortedDictionary<long, OwedNotice> _open = [];
    private readonly SortedDictionary<long, List<OwedNotice>> _reports = [];

    /// <summary>Given up, and not told yet.</summary>
    internal List<OwedNotice> Untold { get; } = [];

    /// <summary>Accepted, not ended.</summary>
    internal IReadOnlyDictionary<long, OwedNotice> Open => _open;

    /// <summary>Reports under way with what they tell.</summary>
    internal IReadOnlyDictionary<long, List<OwedNotice>> Reports => _reports;

    /// <summary>Everything that is owed.</summary>
    internal IEnumerable<OwedNotice> All => [.. Untold, .. _reports.Values.SelectMany(static told => told), .. _open.Values];

    /// <summary>A notice was accepted.</summary>
    internal void Take(long id, string topic) => _open[id] = new OwedNotice(topic, WasSent: false);

    /// <summary>A report was accepted, or made anew under its old number: it tells what is untold.</summary>
    internal void TakeReport(long id)
    {
        if (!_reports.TryGetValue(id, out var told)) _reports[id] = told = [];
        told.AddRange(Untold);
        Untold.Clear();
    }

    /// <summary>It is about to be sent.</summary>
    internal void Send(long id)
    {
        if (_open.TryGetValue(id, out var notice)) _open[id] = notice with { WasSent = true };
    }

    /// <summary>It arrived: a report takes along what it told.</summary>
    internal void Done(long id)
    {
        _open.Remove(id);
        _reports.Remove(id);
    }

    /// <summary>It was given up: a report leaves what it should have told.</summary>
    internal void Drop(long id)
    {
        if (_open.Remove(id, out var notice)) Untold.Add(notice);
        if (_reports.Remove(id, out var told)) Untold.AddRange(told);
    }
}
