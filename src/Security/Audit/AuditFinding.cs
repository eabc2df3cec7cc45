namespace ActorNotice.Security.Audit;

/// <summary>One place where an audit log is not what was written.</summary>
/// <param name="Line">The line in the file, from 1; one past the last for a missing tail.</param>
/// <param name="Message">One sentence for people.</param>
public sealed record AuditFinding(long Line, string Message);
