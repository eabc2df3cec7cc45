using System.Collections.Immutable;

namespace ActorNotice.Security.Audit;

/// <summary>What a verification found.</summary>
/// <param name="Head">The end of the file as it is now.</param>
/// <param name="Findings">In file order; empty for an untouched log.</param>
/// <param name="EndsMidLine">True when the last line has no line end: the writer was interrupted, or the tail was
/// cut.</param>
public sealed record AuditReport(AuditHead Head, ImmutableArray<AuditFinding> Findings, bool EndsMidLine)
{
    /// <summary>Nothing was found.</summary>
    public bool Intact => Findings.IsEmpty;
}
