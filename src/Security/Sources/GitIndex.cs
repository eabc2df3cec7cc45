using System.Buffers.Binary;
using System.Text;

namespace ActorNotice.Security.Sources;

/// <summary>
/// Tells whether git tracks a file, from git's own index: no git need be installed. Versions 2, 3 and 4 of the index
/// are known; another one, or a damaged one, tracks nothing.
/// </summary>
internal static class GitIndex
{
    private const int HeaderLength = 12;
    private const int BeforeHash = 40;
    private const int FlagsLength = 2;
    private const int ExtendedFlag = 0x4000;
    private const int PathPadding = 8;
    // SHA-1's, and that of the repositories with SHA-256; only the right one makes sense of an index.
    private static readonly int[] HashLengths = [20, 32];
    private const int MaxBytes = 64 * 1024 * 1024;

    /// <summary>True when the file is in the index of the work tree around it.</summary>
    public static bool Tracks(string path)
    {
        try
        {
            var full = Path.GetFullPath(path);
            for (var folder = Path.GetDirectoryName(full); folder is not null; folder = Path.GetDirectoryName(folder))
                if (IndexOf(folder) is { } index)
                    return Array.Exists(HashLengths, length => Holds(
                        BytesOf(index), Path.GetRelativePath(folder, full).Replace('\\', '/'), BeforeHash + length));
            return false;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // An index that cannot be read says nothing; the file's own mode has been judged already.
            return false;
        }
    }

    // A work tree of its own, or a second one whose .git is a file that points to where its index is.
    private static string? IndexOf(string folder)
    {
        var git = Path.Combine(folder, ".git");
        if (Directory.Exists(git)) return Path.Combine(git, "index");
        if (!File.Exists(git)) return null;
        const string Pointer = "gitdir: ";
        var text = File.ReadAllText(git).Trim();
        return text.StartsWith(Pointer, StringComparison.Ordinal)
            ? Path.Combine(folder, text[Pointer.Length..], "index")
            : null;
    }

    private static byte[] BytesOf(string index) =>
        File.Exists(index) && new FileInfo(index).Length is >= HeaderLength and <= MaxBytes
            ? File.ReadAllBytes(index)
            : [];

    private static bool Holds(Span<byte> bytes, string wanted, int flagsAt)
    {
        if (!bytes.StartsWith("DIRC"u8)) return false;
        var version = BinaryPrimitives.ReadUInt32BigEndian(bytes[4..]);
        var count = BinaryPrimitives.ReadUInt32BigEndian(bytes[8..]);
        var rest = bytes[HeaderLength..];
        var path = Array.Empty<byte>();
        for (uint entry = 0; entry < count && rest.Length > flagsAt + FlagsLength; entry++)
        {
            var name = NameAt(rest, flagsAt);
            path = version == 4 ? Compressed(ref name, path) : [];
            var end = name.IndexOf((byte)0);
            if (end < 0) return false;
            path = [.. path, .. name[..end]];
            if (Encoding.UTF8.GetString(path) == wanted) return true;
            var length = rest.Length - name.Length + end + 1;
            if (version != 4) length = (length + PathPadding - 1) / PathPadding * PathPadding;
            rest = rest[Math.Min(length, rest.Length)..];
        }

        return false;
    }

    private static Span<byte> NameAt(Span<byte> entry, int flagsAt)
    {
        var flags = BinaryPrimitives.ReadUInt16BigEndian(entry[flagsAt..]);
        var extended = (flags & ExtendedFlag) == 0 ? 0 : FlagsLength;
        return entry[Math.Min(entry.Length, flagsAt + FlagsLength + extended)..];
    }

    // Version 4 says how much of the path before to drop, as a number of seven bits a byte.
    private static byte[] Compressed(ref Span<byte> name, byte[] before)
    {
        var drop = 0;
        var at = 0;
        for (; at < name.Length; at++)
        {
            drop = (drop << 7) | (name[at] & 0x7F);
            if ((name[at] & 0x80) == 0) break;
            drop++;
        }

        name = name[Math.Min(at + 1, name.Length)..];
        return before[..Math.Max(0, before.Length - drop)];
    }
}
