using System.Text.Json;

namespace ActorNotice.Security.Audit;

/// <summary>One line of the log, for reading.</summary>
/// <param name="Line">Its number in the chain.</param>
/// <param name="Time">UTC, as written.</param>
/// <param name="Actor">Who.</param>
/// <param name="Action">What.</param>
/// <param name="Subject">To what.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Security">True for what was on the disk before anything else happened.</param>
/// <param name="Previous">The hash of the line before.</param>
public sealed record AuditRecord(
    long Line, DateTimeOffset Time, string Actor, string Action, string Subject, string Outcome, bool Security,
    string Previous)
{
    /// <summary>What the use of a key could have done at worst; empty where no key was used.</summary>
    public string Risk { get; init; } = "";

    private static readonly JsonSerializerOptions AsWritten = new(JsonSerializerDefaults.Web);

    /// <summary>Every line of a log's files that can be read, oldest first; damaged ones are the verifier's.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static IEnumerable<AuditRecord> Read(string path)
    {
        foreach (var file in AuditDays.All(path))
        {
            using var log = new FileStream(
                file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            foreach (var (line, _) in AuditLines.Read(log))
                if (Parse(line) is { } record) yield return record;
        }
    }

    /// <summary>A line; null when it is none of ours.</summary>
    internal static AuditRecord? Parse(ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize<AuditRecord>(line, AsWritten);
        }
        catch (JsonException)
        {
            // Told by the verifier with its place; a reader shows the rest.
            return null;
        }
    }
}
