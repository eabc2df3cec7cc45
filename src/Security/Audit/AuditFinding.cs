namespace ActorNotice.Security.Audit;

/// <summary>One place where an audit log is not what was written.</summary>
/// <param name="Line">The line in the file, from 1; one past the last for a missing tail.</param>
/// <param name="Message">One sentence for people.</param>
public sealed record AuditFinding(long Line, string Message)
{
    /// <summary>The file's name; empty where there is only one.</summary>
    public string File { get; init; } = "";

    /// <summary>For example <c>audit-20260102.log line 7: …</c>.</summary>
    public override string ToString() =>
        File.Length == 0 ? $"line {Line}: {Message}" : $"{File} line {Line}: {Message}";
}
