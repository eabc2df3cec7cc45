using ActorNotice.Market;
using ActorNotice.Notify.Journal;

namespace ActorNotice.Notify.Mutes;

/// <summary>
/// What people silence while the service runs: mutes and quiet hours, kept in a file so that a restart does not end
/// them. A file that cannot be read mutes nothing, and that is told; one that cannot be written costs nothing but the
/// memory. Used by the notifier only.
/// </summary>
internal sealed class MuteDesk : IDisposable
{
    private readonly MuteBook _book = new();
    private readonly IJournalStore? _store;
    private readonly TimeProvider _time;
    private readonly QuietClock? _quiet;
    private SetQuietHours? _hours;
    private bool _isKept;
    private string? _problem;

    /// <summary>Takes up what the store holds.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="store">Where they are kept; null = nowhere, they end with the process.</param>
    /// <param name="quiet">Where quiet hours count; null = nowhere.</param>
    internal MuteDesk(TimeProvider time, IJournalStore? store = null, QuietClock? quiet = null)
    {
        (_time, _store, _quiet, _isKept) = (time, store, quiet, store is not null);
        if (store is null || Read(store) is not { } record) return;
        _book.Restore(record);
        if (record.Quiet is { } hours) Take(hours);
    }

    /// <summary>How it stands.</summary>
    internal MutesInForce Snapshot() => _book.Snapshot(_time.GetUtcNow()) with { IsKept = _isKept };

    /// <summary>Mutes from now on.</summary>
    internal void Mute(MuteSignals mute)
    {
        _book.Mute(mute, _time.GetUtcNow());
        Keep();
    }

    /// <summary>Ends mutes.</summary>
    internal void Unmute(UnmuteSignals unmute)
    {
        _book.Unmute(unmute);
        Keep();
    }

    /// <summary>Other quiet hours from now on.</summary>
    internal void Quiet(SetQuietHours hours)
    {
        Take(hours);
        Keep();
    }

    /// <summary>True, and counted, when a signal is not to be sent.</summary>
    internal bool Holds(Symbol symbol) => _book.Holds(symbol, _time.GetUtcNow());

    /// <summary>Whether a symbol is muted.</summary>
    internal bool IsMuted(Symbol symbol) => _book.IsMuted(symbol, _time.GetUtcNow());

    /// <summary>Why the mutes of the last run are not in force, once; null when there is nothing to tell.</summary>
    internal string? TakeProblem()
    {
        var problem = _problem;
        _problem = null;
        return problem;
    }

    /// <inheritdoc/>
    public void Dispose() => _store?.Dispose();

    private MuteRecord? Read(IJournalStore store)
    {
        try
        {
            var record = MuteText.Decode(store.ReadAll());
            if (record is null) _problem = "the file is damaged or was changed by hand";
            return record;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The type only: a path is nobody's business in a chat.
            _problem = failure.GetType().Name;
            return null;
        }
    }

    private void Take(SetQuietHours hours)
    {
        _hours = hours.IsDefault ? null : hours;
        _quiet?.Keep(hours);
    }

    private void Keep()
    {
        if (_store is not { } store) return;
        try
        {
            store.Replace(MuteText.Encode(new MuteRecord([.. _book.Lasting(_time.GetUtcNow())], _hours)));
            _isKept = true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The answer to whoever muted says that it ends with the process; the mute itself holds.
            _isKept = false;
        }
    }
}
