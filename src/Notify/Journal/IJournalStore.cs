namespace ActorNotice.Notify.Journal;

/// <summary>Where the journal's bytes are. Every member may throw <see cref="IOException"/> or
/// <see cref="UnauthorizedAccessException"/>.</summary>
internal interface IJournalStore : IDisposable
{
    /// <summary>All that is there; empty when there is no file yet.</summary>
    byte[] ReadAll();

    /// <summary>Puts new content in the place of the old, all or nothing, also in a crash.</summary>
    void Replace(ReadOnlySpan<byte> content);

    /// <summary>Adds bytes to the end and hands them to the operating system.</summary>
    void Append(ReadOnlySpan<byte> bytes);

    /// <summary>Forces what was added onto the disk.</summary>
    void Sync();
}
