using System.Collections.Immutable;

namespace ActorNotice.Notify.Journal;

/// <summary>What the lines of a journal add up to: who owes what. Pure; the same for a file that is read and for one that
/// is being written.</summary>
internal sealed class JournalState
{
    private readonly SortedDictionary<string, ChannelDebts> _channels = new(StringComparer.Ordinal);

    /// <summary>Takes one line in.</summary>
    internal void Apply(JournalEntry entry)
    {
        if (entry is { Kind: JournalEntryKind.Take, Topic: JournalTopic.Start }) GatherOrphans(entry.Channels);
        foreach (var channel in entry.Channels) Apply(entry, DebtsOf(channel));
    }

    /// <summary>The lines that a fresh file needs to add up to the same.</summary>
    internal IEnumerable<JournalEntry> Compact()
    {
        foreach (var (channel, debts) in _channels)
        {
            foreach (var (id, told) in debts.Reports)
            {
                foreach (var notice in told) yield return Owed(channel, notice);
                yield return new JournalEntry(JournalEntryKind.Take, id, [channel], JournalTopic.Report);
            }

            foreach (var notice in debts.Untold) yield return Owed(channel, notice);
            foreach (var (id, notice) in debts.Open)
            {
                yield return new JournalEntry(JournalEntryKind.Take, id, [channel], notice.Topic);
                if (notice.WasSent) yield return JournalEntry.Of(JournalEntryKind.Send, id, channel);
            }
        }
    }

    /// <summary>The state of a new run: everything owed is history now and can only be told.</summary>
    internal JournalState NextRun()
    {
        var next = new JournalState();
        foreach (var (channel, debts) in _channels)
            foreach (var notice in debts.All) next.Apply(Owed(channel, notice));
        return next;
    }

    /// <summary>All that is owed, for people.</summary>
    internal UndeliveredNotices Undelivered()
    {
        var owing = _channels.Where(static pair => pair.Value.All.Any()).ToList();
        // The same notice owed by two channels is one notice to a person.
        var notices = owing
            .SelectMany(static pair => pair.Value.All
                .GroupBy(static notice => notice.Topic)
                .SelectMany(static same => same.Select((notice, nth) => (Notice: notice, Nth: nth))))
            .GroupBy(static one => (one.Notice.Topic, one.Nth))
            .Select(static same => (same.Key.Topic, WasSent: same.Any(one => one.Notice.WasSent)))
            .ToList();
        return new UndeliveredNotices(
            [.. owing.Select(static pair => pair.Key)],
            [.. notices.SelectMany(static notice => JournalTopic.SignalsOf(notice.Topic)).Distinct()],
            notices.Count(static notice => !JournalTopic.SignalsOf(notice.Topic).Any()),
            notices.Count(static notice => notice.WasSent));
    }

    private static void Apply(JournalEntry entry, ChannelDebts debts)
    {
        switch (entry.Kind)
        {
            case JournalEntryKind.Take when JournalTopic.IsReport(entry.Topic): debts.TakeReport(entry.Id); break;
            case JournalEntryKind.Take: debts.Take(entry.Id, entry.Topic); break;
            case JournalEntryKind.Send: debts.Send(entry.Id); break;
            case JournalEntryKind.Done: debts.Done(entry.Id); break;
            case JournalEntryKind.Drop: debts.Drop(entry.Id); break;
            default: debts.Untold.Add(new OwedNotice(entry.Topic, entry.WasSent)); break;
        }
    }

    // What a channel owes that is gone, or that hears no admin notices, another one tells.
    private void GatherOrphans(ImmutableArray<string> channels)
    {
        if (channels is not [var first, ..]) return;
        var teller = DebtsOf(first);
        foreach (var (_, debts) in _channels.Where(pair => !channels.Contains(pair.Key)))
        {
            teller.Untold.AddRange(debts.Untold);
            debts.Untold.Clear();
        }
    }

    private ChannelDebts DebtsOf(string channel)
    {
        if (!_channels.TryGetValue(channel, out var debts)) _channels[channel] = debts = new ChannelDebts();
        return debts;
    }

    private static JournalEntry Owed(string channel, OwedNotice notice) =>
        new(JournalEntryKind.Owed, 0, [channel], notice.Topic, notice.WasSent);
}
