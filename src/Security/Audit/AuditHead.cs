using System.Globalization;

namespace ActorNotice.Security.Audit;

/// <summary>
/// The end of a chain: how many lines it has and the hash of the last one. Kept beside the log, so that a cut tail
/// shows.
/// </summary>
/// <param name="Count">Lines written, from 0.</param>
/// <param name="Hash">SHA-256 of the last line in lower-case hex; 64 zeros before the first.</param>
public sealed record AuditHead(long Count, string Hash)
{
    private const int HashDigits = 64;

    /// <summary>Before the first line.</summary>
    public static AuditHead Start { get; } = new(0, new string('0', HashDigits));

    /// <summary>The head's file text.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count} {Hash}\n");

    /// <summary>Reads the head's file text; null when it is not one.</summary>
    public static AuditHead? Parse(string text)
    {
        var parts = (text ?? "").TrimEnd('\n').Split(' ');
        return parts is [var count, { Length: HashDigits } hash]
            && long.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var lines)
                ? new(lines, hash)
                : null;
    }
}
