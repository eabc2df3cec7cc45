using System.Text;
using ActorNotice.Security.Masking;

namespace ActorNotice.Security.Audit;

/// <summary>
/// The audit log on the disk: appends only, never rewrites. The head is kept beside it and replaced whole after each
/// line, so that a crash at any point leaves an intact log. Only its owner may read either file.
/// </summary>
internal sealed class AuditFile : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    // The log itself stays open to readers, so what keeps a second writer out is a lock beside it.
    private readonly FileStream _sole;
    private readonly FileStream _log;
    private readonly string _headPath;
    private readonly SecretMask _mask;
    private AuditHead _head;

    private AuditFile(FileStream sole, FileStream log, string headPath, SecretMask mask, AuditHead head)
    {
        _sole = sole;
        _log = log;
        _headPath = headPath;
        _mask = mask;
        _head = head;
    }

    /// <summary>
    /// Opens or makes a log and verifies what is in it; a log with findings is continued, and the findings told.
    /// </summary>
    /// <exception cref="IOException">The file cannot be opened, or another process writes it.</exception>
    public static (AuditFile File, AuditReport Report) Open(string path, SecretMask mask)
    {
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
        var sole = new FileStream(path + ".lock", Options(FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        FileStream? log = null;
        try
        {
            log = new FileStream(path, Options(FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite));
            var report = AuditVerifier.Verify(log, AuditVerifier.ReadHead(AuditVerifier.HeadPathOf(path)));

            // An interrupted line gets its end and stays: the next line vouches for it as it is.
            if (report.EndsMidLine) log.WriteByte((byte)'\n');
            return (new(sole, log, AuditVerifier.HeadPathOf(path), mask, report.Head), report);
        }
        catch
        {
            // Whatever went wrong, the lock must not outlive the attempt: the next fact tries again.
            log?.Dispose();
            sole.Dispose();
            throw;
        }
    }

    /// <summary>Appends one line; a security fact is on the disk when this returns.</summary>
    public void Append(DateTimeOffset time, AuditFact fact)
    {
        var (line, head) = AuditChain.Append(_head, time, Masked(fact));
        _log.Write([.. line, (byte)'\n']);
        _log.Flush(flushToDisk: fact.Security);

        // The line first: a head that lags is normal after a crash, a head that is ahead means a cut tail.
        KeepHead(head, fact.Security);
        _head = head;
    }

    /// <summary>Closes the log and lets another writer in.</summary>
    public void Dispose()
    {
        _log.Dispose();
        _sole.Dispose();
    }

    private AuditFact Masked(AuditFact fact) => fact with
    {
        Actor = _mask.Apply(fact.Actor),
        Action = _mask.Apply(fact.Action),
        Subject = _mask.Apply(fact.Subject),
        Outcome = _mask.Apply(fact.Outcome),
    };

    private void KeepHead(AuditHead head, bool flushToDisk)
    {
        var next = _headPath + ".next";
        using (var file = new FileStream(next, Options(FileMode.Create, FileAccess.Write, FileShare.None)))
        {
            file.Write(Encoding.ASCII.GetBytes(head.ToString()));
            file.Flush(flushToDisk);
        }

        // A rename is atomic, so there is always one whole head.
        File.Move(next, _headPath, overwrite: true);
    }

    private static FileStreamOptions Options(FileMode mode, FileAccess access, FileShare share)
    {
        var options = new FileStreamOptions { Mode = mode, Access = access, Share = share };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        return options;
    }
}
