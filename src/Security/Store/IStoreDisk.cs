namespace ActorNotice.Security.Store;

/// <summary>The few things a store does to the disk, each a point where the machine may stop.</summary>
internal interface IStoreDisk
{
    /// <summary>The file's bytes; null when there is none.</summary>
    byte[]? Read(string path);

    /// <summary>Makes or empties a file that only its owner may read, and writes it; it may still be in memory
    /// only.</summary>
    void Create(string path, byte[] bytes);

    /// <summary>Returns when the file's bytes are on the disk.</summary>
    void Sync(string path);

    /// <summary>Puts a file in another's place; whoever looks sees one of them, whole.</summary>
    void Rename(string from, string to);

    /// <summary>Returns when the names in the file's folder are on the disk.</summary>
    void SyncFolder(string path);
}
