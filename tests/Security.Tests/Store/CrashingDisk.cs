using ActorNotice.Security.Store;

namespace ActorNotice.Security.Tests.Store;

/// <summary>
/// A disk in memory that loses power: names and bytes that were not synchronised may or may not have reached it. The
/// order of renames is kept, as journals keep it; the bytes of a file are not, until they are synchronised.
/// </summary>
internal sealed class CrashingDisk : IStoreDisk
{
    private readonly Dictionary<string, Inode> _names = [];
    private readonly List<Dictionary<string, Inode>> _history = [[]];

    /// <summary>Steps until the power fails; null = never.</summary>
    internal int? StepsLeft { get; set; }

    public byte[]? Read(string path) => _names.GetValueOrDefault(path)?.Memory;

    public void Create(string path, byte[] bytes)
    {
        Step();
        _names[path] = new Inode(bytes);
        Remember();
    }

    public void Sync(string path)
    {
        Step();
        _names[path].IsOnDisk = true;
    }

    public void Rename(string from, string to)
    {
        Step();
        _names[to] = _names[from];
        _names.Remove(from);
        Remember();
    }

    public void SyncFolder(string path)
    {
        Step();
        _history.RemoveRange(0, _history.Count - 1);
    }

    /// <summary>Every content the file may have after the power came back; null = no file.</summary>
    internal IEnumerable<byte[]?> AfterCrash(string path) =>
        from names in _history
        let inode = names.GetValueOrDefault(path)
        from content in inode?.Possible() ?? Absent
        select content;

    private static readonly byte[]?[] Absent = [null];

    private void Step()
    {
        if (StepsLeft-- == 0) throw new IOException("the power failed");
    }

    private void Remember() => _history.Add(new(_names));

    private sealed class Inode(byte[] memory)
    {
        internal byte[] Memory { get; } = memory;

        internal bool IsOnDisk { get; set; }

        // Bytes that were not synchronised: nothing, a part, zeros, or all of them.
        internal IEnumerable<byte[]?> Possible() => IsOnDisk
            ? [Memory]
            : [[], Memory[..(Memory.Length / 2)], new byte[Memory.Length], Memory];
    }
}
