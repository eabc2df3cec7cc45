using ActorNotice.Security.Machine;

namespace ActorNotice.Security.Store;

/// <summary>The real disk.</summary>
internal sealed class StoreDisk : IStoreDisk
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The one instance.</summary>
    public static StoreDisk Instance { get; } = new();

    /// <inheritdoc/>
    public byte[]? Read(string path) => File.Exists(path) ? File.ReadAllBytes(path) : null;

    /// <inheritdoc/>
    public void Create(string path, byte[] bytes)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            Share = FileShare.None,
        };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        using var file = new FileStream(path, options);
        // A file that was left there keeps its mode: what was made by others is not trusted with the next one.
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file.SafeFileHandle, OwnerOnly);
        file.Write(bytes);
    }

    /// <inheritdoc/>
    public void Sync(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.Read);
        file.Flush(flushToDisk: true);
    }

    /// <inheritdoc/>
    public void Rename(string from, string to) => File.Move(from, to, overwrite: true);

    /// <inheritdoc/>
    public void SyncFolder(string path) =>
        Posix.SyncFolder(Path.GetDirectoryName(Path.GetFullPath(path)) ?? Path.GetFullPath(path));
}
