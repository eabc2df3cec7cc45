namespace ActorNotice.Notify.Journal;

/// <summary>A journal in a file that only its owner can read. It is held open, so that no second process writes into
/// it.</summary>
internal sealed class JournalFile(string path) : IJournalStore
{
    private FileStream? _file;

    /// <inheritdoc/>
    public byte[] ReadAll()
    {
        // Opened here and kept: two services with one journal would tell each other's notices.
        _file ??= Open(path, FileMode.OpenOrCreate);
        var content = new byte[_file.Length];
        _file.Position = 0;
        _file.ReadExactly(content);
        return content;
    }

    /// <inheritdoc/>
    public void Replace(ReadOnlySpan<byte> content)
    {
        var draft = path + ".new";
        var next = Open(draft, FileMode.Create);
        try
        {
            next.Write(content);
            next.Flush(flushToDisk: true);
            // The rename is the moment: before it the old file stands, after it the new one.
            File.Move(draft, path, overwrite: true);
        }
        catch
        {
            // Whatever went wrong, the old file stays the journal.
            next.Dispose();
            throw;
        }

        _file?.Dispose();
        _file = next;
    }

    /// <inheritdoc/>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        var file = _file ?? throw new InvalidOperationException("the journal is not open");
        file.Seek(0, SeekOrigin.End);
        file.Write(bytes);
        file.Flush();
    }

    /// <inheritdoc/>
    public void Sync() => _file?.Flush(flushToDisk: true);

    /// <inheritdoc/>
    public void Dispose() => _file?.Dispose();

    private static FileStream Open(string path, FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }
}
