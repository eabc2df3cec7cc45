using ActorNotice.Notify.Journal;

namespace ActorNotice.Notify.Tests.Journal;

/// <summary>A store whose bytes survive the journal, and which can fail.</summary>
internal sealed class MemoryStore(params byte[] content) : IJournalStore
{
    private List<byte> _content = [.. content];

    public byte[] Content => [.. _content];

    public bool IsFull { get; set; }

    public int Syncs { get; private set; }

    public int Replacements { get; private set; }

    public byte[] ReadAll() => Content;

    public void Replace(ReadOnlySpan<byte> content)
    {
        ThrowIfFull();
        Replacements++;
        _content = [.. content];
    }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        if (IsFull) _content.AddRange(bytes[..(bytes.Length / 2)]);
        ThrowIfFull();
        _content.AddRange(bytes);
    }

    public void Sync()
    {
        ThrowIfFull();
        Syncs++;
    }

    public void Dispose()
    {
    }

    private void ThrowIfFull()
    {
        if (IsFull) throw new IOException("no space left on /secret/path");
    }
}
