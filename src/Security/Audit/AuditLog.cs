using ActorNotice.Security.Masking;
using Akka.Actor;
using Akka.Event;

namespace ActorNotice.Security.Audit;

/// <summary>
/// Writes every <see cref="AuditFact"/> of the EventStream to the audit log. Supervised as <c>audit</c>; what survives
/// a restart is the file. A log that cannot be written is told (<see cref="AuditTrouble"/>) and tried again with the
/// next fact: it never stops the service by itself.
/// </summary>
internal sealed class AuditLog : ReceiveActor
{
    private readonly string _path;
    private readonly SecretMask _mask;
    private readonly int _keptDays;
    private readonly ILoggingAdapter _log = Context.GetLogger();
    private AuditFile? _file;

    /// <summary>Listens at once, writes when the first fact comes.</summary>
    public AuditLog(string path, SecretMask mask, int keptDays)
    {
        (_path, _mask, _keptDays) = (path, mask, keptDays);
        Receive<AuditFact>(Write);
        // Facts come by way of the EventStream, which puts them before this in the mailbox.
        Receive<FlushAudit>(_ => Sender.Tell(new AuditFlushed()));
    }

    /// <inheritdoc/>
    protected override void PreStart()
    {
        // The first line is this actor's own: so a path that cannot be written shows at start, not at the first halt.
        Context.System.EventStream.Subscribe(Self, typeof(AuditFact));
        Write(new AuditFact(Self.Path.ToStringWithoutAddress(), "audit.open", _path, "done", Security: true));
    }

    /// <inheritdoc/>
    protected override void PostStop()
    {
        Context.System.EventStream.Unsubscribe(Self);
        Close();
    }

    private void Write(AuditFact fact)
    {
        try
        {
            _file ??= Open();
            _file.Append(Context.System.Scheduler.Now, fact);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Half a line may be written: opening again mends that and says so.
            Close();
            Tell([$"The fact '{fact.Action}' could not be written: {error.GetType().Name}."]);
        }
    }

    private AuditFile Open()
    {
        var (file, report) = AuditFile.Open(_path, _mask, _keptDays);
        if (!report.Intact) Tell([.. report.Findings.Select(static finding => finding.ToString())]);
        return file;
    }

    private void Tell(System.Collections.Immutable.ImmutableArray<string> findings)
    {
        _log.Error("Audit log {0}: {1}", _path, string.Join(" ", findings));
        Context.System.EventStream.Publish(new AuditTrouble(_path, findings));
    }

    private void Close()
    {
        _file?.Dispose();
        _file = null;
    }
}
