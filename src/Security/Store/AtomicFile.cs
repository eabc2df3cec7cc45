namespace ActorNotice.Security.Store;

/// <summary>Replaces a file so that a crash at any point leaves the old one or the new one, never a mixture.</summary>
internal static class AtomicFile
{
    /// <summary>Where the file before the last change is.</summary>
    public static string BackupOf(string path) => path + ".bak";

    /// <summary>Keeps the old file as the backup, then puts the new one in its place.</summary>
    public static void Replace(IStoreDisk disk, string path, byte[] bytes)
    {
        if (disk.Read(path) is { } old) Put(disk, BackupOf(path), old);
        Put(disk, path, bytes);
    }

    // The bytes must be on the disk before the name points at them, and the name before anybody relies on it.
    private static void Put(IStoreDisk disk, string path, byte[] bytes)
    {
        var next = path + ".next";
        disk.Create(next, bytes);
        disk.Sync(next);
        disk.Rename(next, path);
        disk.SyncFolder(path);
    }
}
