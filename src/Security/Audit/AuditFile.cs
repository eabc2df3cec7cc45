using System.Text;
using ActorNotice.Security.Machine;
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
    private readonly string _path;
    private readonly SecretMask _mask;
    private readonly int _keptDays;
    private FileStream _log;
    private AuditHead _head;
    private DateOnly? _day;

    private AuditFile(FileStream sole, FileStream log, string path, SecretMask mask, int keptDays, AuditHead head)
    {
        (_sole, _log, _path, _mask, _keptDays, _head) = (sole, log, path, mask, keptDays, head);
        _day = FirstDay(log);
    }

    /// <summary>
    /// Opens or makes a log and verifies what is in it; a log with findings is continued, and the findings told.
    /// </summary>
    /// <param name="path">The current file.</param>
    /// <param name="mask">The process's mask.</param>
    /// <param name="keptDays">Files of days before that are removed.</param>
    /// <exception cref="IOException">The file cannot be opened, or another process writes it.</exception>
    public static (AuditFile File, AuditReport Report) Open(
        string path, SecretMask mask, int keptDays = SecuritySettings.DefaultAuditDays)
    {
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
        var sole = new FileStream(path + ".lock", Options(FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        FileStream? log = null;
        try
        {
            log = OpenLog(path);
            var report = AuditVerifier.VerifyFile(path);
            log.Seek(0, SeekOrigin.End);

            // An interrupted line gets its end and stays: the next line vouches for it as it is.
            if (report.EndsMidLine) log.WriteByte((byte)'\n');
            return (new(sole, log, path, mask, keptDays, report.Head), report);
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
        var today = DateOnly.FromDateTime(time.UtcDateTime);
        if (_day is { } day && day < today) EndDay(day, today, time);
        _day ??= today;
        Write(time, fact);
    }

    /// <summary>Closes the log and lets another writer in.</summary>
    public void Dispose()
    {
        _log.Dispose();
        _sole.Dispose();
    }

    private void Write(DateTimeOffset time, AuditFact fact)
    {
        var (line, head) = AuditChain.Append(_head, time, Masked(fact));
        _log.Write([.. line, (byte)'\n']);
        _log.Flush(flushToDisk: fact.Security);

        // The line first: a head that lags is normal after a crash, a head that is ahead means a cut tail.
        Keep(AuditVerifier.HeadPathOf(_path), head, fact.Security);
        _head = head;
    }

    // The chain goes on in the new file: its first line holds the hash of the old one's last.
    private void EndDay(DateOnly day, DateOnly today, DateTimeOffset time)
    {
        _day = today;
        // The clock was set back: under this name the file would be read in the wrong place of the chain.
        if (AuditDays.Earlier(_path) is [.., var last] && last.Day >= day) return;
        _log.Flush(flushToDisk: true);
        _log.Dispose();
        File.Move(_path, AuditDays.PathOf(_path, day));
        _log = OpenLog(_path);
        foreach (var (_, old) in AuditDays.Earlier(_path).Where(file => file.Day < today.AddDays(-_keptDays)))
        {
            if (LastOf(old) is { } end) Keep(AuditDays.BasePathOf(_path), end, flushToDisk: true);
            File.Delete(old);
            Write(time, new AuditFact("audit", "audit.retire", Path.GetFileName(old), "removed", Security: true));
        }
    }

    private static AuditHead? LastOf(string file)
    {
        using var log = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read);
        var last = AuditLines.Read(log).Select(static pair => pair.Line).LastOrDefault();
        return last is not null && AuditChain.Links(last) is { } links
            ? new(links.Number, AuditChain.HashOf(last))
            : null;
    }

    private static DateOnly? FirstDay(FileStream log)
    {
        log.Position = 0;
        var first = AuditLines.Read(log).Select(static pair => AuditRecord.Parse(pair.Line)).FirstOrDefault();
        log.Seek(0, SeekOrigin.End);
        return first is null ? null : DateOnly.FromDateTime(first.Time.UtcDateTime);
    }

    private static FileStream OpenLog(string path)
    {
        var isNew = !File.Exists(path);
        var log = new FileStream(
            path, Options(FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete));
        // Lines that are on the disk are of no use when their file's name is not.
        if (isNew) Posix.SyncFolder(Path.GetDirectoryName(Path.GetFullPath(path)) ?? "/");
        return log;
    }

    private AuditFact Masked(AuditFact fact) => fact with
    {
        Actor = _mask.Apply(fact.Actor),
        Action = _mask.Apply(fact.Action),
        Subject = _mask.Apply(fact.Subject),
        Outcome = _mask.Apply(fact.Outcome),
    };

    private static void Keep(string path, AuditHead head, bool flushToDisk)
    {
        var next = path + ".next";
        using (var file = new FileStream(next, Options(FileMode.Create, FileAccess.Write, FileShare.None)))
        {
            file.Write(Encoding.ASCII.GetBytes(head.ToString()));
            file.Flush(flushToDisk);
        }

        // A rename is atomic, so there is always one whole head.
        File.Move(next, path, overwrite: true);
    }

    private static FileStreamOptions Options(FileMode mode, FileAccess access, FileShare share)
    {
        var options = new FileStreamOptions { Mode = mode, Access = access, Share = share };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        return options;
    }
}
