using ActorNotice.Cli.Shell;
using ActorNotice.Security;
using ActorNotice.Security.Audit;
using ActorNotice.Security.Masking;

namespace ActorNotice.Cli.Secrets;

/// <summary>Writes down what an operator did on the command line, in the same log as the service.</summary>
internal static class CliAudit
{
    /// <summary>One line; where the running service holds the log, a person is told that it is missing.</summary>
    internal static void Write(SecuritySettings settings, SecretMask mask, AuditFact fact)
    {
        if (settings.AuditFile.Length == 0) return;
        try
        {
            AuditOnce.Append(settings, mask, TimeProvider.System.GetUtcNow(), fact);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // What was asked for is done; that it is not in the log must not look like a failure of it.
            Terminal.Error($"not in the audit log ({error.GetType().Name}): {fact.Action} {fact.Outcome}");
        }
    }
}
