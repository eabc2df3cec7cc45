using System.Collections.Immutable;

namespace ActorNotice.Notify.Journal;

/// <summary> Commits notices before they are sent and marks what became of them, so that a run after a crash can tell
/// what was never delivered. A disk that fails stops no notice: the journal says so once and writes itself anew when it
/// can. Used by the notifier only. </summary>
internal sealed class NoticeJournal : IDisposable
{
    private readonly IJournalStore? _store;
    private readonly JournalSettings _settings;
    private readonly JournalState _state;
    private long _size;
    private long _limit;
    private bool _isUnsynced;
    private string? _fault;

    private NoticeJournal(IJournalStore? store, JournalSettings settings, JournalState state, UndeliveredNotices last)
    {
        (_store, _settings, _state, LastRun) = (store, settings, state, last);
        if (store is not null) WriteAnew(store);
    }

    /// <summary>What the last run owed.</summary>
    internal UndeliveredNotices LastRun { get; }

    /// <summary>Lines of the last run's file that could not be read.</summary>
    internal int BrokenLines { get; private init; }

    /// <summary>Opens the journal of the settings; without a path nothing is ever written.</summary>
    /// <exception cref="IOException">The file cannot be read or written, or another process holds it.</exception>
    /// <exception cref="UnauthorizedAccessException">It is not ours to write.</exception>
    internal static NoticeJournal Open(JournalSettings settings) => settings.File is { } file
        ? Open(settings, new JournalFile(file))
        : new NoticeJournal(null, settings, new JournalState(), UndeliveredNotices.None);

    /// <summary>Opens the journal in a store.</summary>
    internal static NoticeJournal Open(JournalSettings settings, IJournalStore store)
    {
        var (entries, broken) = JournalLine.DecodeAll(store.ReadAll());
        var before = new JournalState();
        foreach (var entry in entries) before.Apply(entry);
        return new NoticeJournal(store, settings, before.NextRun(), before.Undelivered()) { BrokenLines = broken };
    }

    /// <summary>A notice was accepted for these channels.</summary>
    internal void Take(Notice notice, ImmutableArray<string> channels)
    {
        if (_store is not null && !channels.IsEmpty)
            Write(new JournalEntry(JournalEntryKind.Take, notice.Id.Value, channels, JournalTopic.Of(notice)));
    }

    /// <summary>A channel is about to send notices in one message: from here on everything up to them is safe. A digest
    /// of hundreds is forced onto the disk once.</summary>
    internal void Send(string channel, params IEnumerable<NoticeId> ids)
    {
        foreach (var id in ids) Write(JournalEntry.Of(JournalEntryKind.Send, id.Value, channel));
        if (_settings.Fsync && _isUnsynced) Guard(static journal => journal._store?.Sync());
        _isUnsynced = false;
    }

    /// <summary>A channel confirmed a notice.</summary>
    internal void Done(NoticeId id, string channel) => Write(JournalEntry.Of(JournalEntryKind.Done, id.Value, channel));

    /// <summary>A channel gave a notice up.</summary>
    internal void Drop(NoticeId id, string channel) => Write(JournalEntry.Of(JournalEntryKind.Drop, id.Value, channel));

    /// <summary>Why the journal fails, once a failure; null when there is nothing new to tell.</summary>
    internal string? TakeFault()
    {
        if (_fault is null or "") return null;
        var fault = _fault;
        _fault = "";
        return fault;
    }

    /// <inheritdoc/>
    public void Dispose() => _store?.Dispose();

    private void Write(JournalEntry entry)
    {
        if (_store is null) return;
        _state.Apply(entry);
        _isUnsynced = true;
        var line = JournalLine.Encode(entry);
        // After a failure nobody knows what stands in the file: all of it is written anew.
        if (_fault is not null || _size + line.Length > _limit) Guard(static journal => journal.WriteAnew());
        else Guard(journal => journal.Append(line));
    }

    private void Append(byte[] line)
    {
        _store?.Append(line);
        _size += line.Length;
    }

    private void WriteAnew()
    {
        if (_store is { } store) WriteAnew(store);
        _fault = null;
    }

    private void WriteAnew(IJournalStore store)
    {
        byte[] content = [.. _state.Compact().SelectMany(JournalLine.Encode)];
        store.Replace(content);
        _size = content.Length;
        // What is open may fill more than the limit; then the next time comes at twice that, not at every line.
        _limit = Math.Max(_settings.MaxSize, 2 * _size);
        _isUnsynced = false;
    }

    private void Guard(Action<NoticeJournal> write)
    {
        try
        {
            write(this);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Told by the notifier; the type only, a path is nobody's business in a chat. "" = told already.
            _fault ??= failure.GetType().Name;
        }
    }
}
