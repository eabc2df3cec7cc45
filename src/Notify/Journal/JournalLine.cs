using System.Globalization;
using System.Numerics;
using System.Text;

namespace ActorNotice.Notify.Journal;

/// <summary>
/// Entries as lines: <c>checksum TAB kind TAB id TAB channels TAB topic TAB sent</c>. A line that was cut, or in which a
/// byte changed, does not fit its checksum.
/// </summary>
internal static class JournalLine
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The line with its end.</summary>
    internal static byte[] Encode(JournalEntry entry)
    {
        var payload = string.Create(
            CultureInfo.InvariantCulture,
            $"{entry.Kind}\t{entry.Id}\t{string.Join(',', entry.Channels)}\t{entry.Topic}\t{(entry.WasSent ? 1 : 0)}");
        return Utf8.GetBytes($"{Checksum(Utf8.GetBytes(payload)):x8}\t{payload}\n");
    }

    /// <summary>Every sound entry of a file, in order, and how many lines were not.</summary>
    internal static (IReadOnlyList<JournalEntry> Entries, int Broken) DecodeAll(ReadOnlySpan<byte> file)
    {
        var entries = new List<JournalEntry>();
        var broken = 0;
        while (!file.IsEmpty)
        {
            var end = file.IndexOf((byte)'\n');
            var line = end < 0 ? file : file[..end];
            file = end < 0 ? default : file[(end + 1)..];
            // What has no end was cut: its checksum may fit although a digit of its last field is missing.
            if (end >= 0 && Decode(line) is { } entry) entries.Add(entry);
            else if (line.Length > 0) broken++;
        }

        return (entries, broken);
    }

    private static JournalEntry? Decode(ReadOnlySpan<byte> line)
    {
        if (line.Length < 10 || line[8] != '\t' || !IsSound(line)) return null;
        var fields = Utf8.GetString(line[9..]).Split('\t');
        return fields is [var kind, var id, var channels, var topic, var sent]
            && Enum.TryParse<JournalEntryKind>(kind, out var known)
            && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new JournalEntry(
                known, number, [.. channels.Split(',', StringSplitOptions.RemoveEmptyEntries)], topic, sent == "1")
            : null;
    }

    private static bool IsSound(ReadOnlySpan<byte> line) =>
        Utf8.GetString(line[..8]) == Checksum(line[9..]).ToString("x8", CultureInfo.InvariantCulture);

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes) crc = BitOperations.Crc32C(crc, one);
        return ~crc;
    }
}
