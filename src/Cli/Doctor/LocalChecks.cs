using System.Globalization;
using ActorNotice.Host;
using ActorNotice.Security.Audit;
using ActorNotice.Security.Machine;
using ActorNotice.Security.Sources;

namespace ActorNotice.Cli.Doctor;

/// <summary>What can be told without the network.</summary>
internal static class LocalChecks
{
    private const long Megabyte = 1024 * 1024;
    private const UnixFileMode Writable = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
    private const UnixFileMode Readable = UnixFileMode.GroupRead | UnixFileMode.OtherRead | Writable;

    /// <summary>Each secret problem, or one good line.</summary>
    internal static IEnumerable<Finding> Secrets(SecretCatalog catalog, IReadOnlyList<SecretProblem> problems)
    {
        if (problems.Count == 0)
            yield return Finding.Good("secrets", string.Create(
                CultureInfo.InvariantCulture, $"{catalog.Entries.Length} found, each well-shaped"));
        foreach (var problem in problems)
            yield return new Finding(
                "secrets", problem.Blocks
                    ? Verdict.Bad
                    : Verdict.Warning, $"{problem.Place}: {problem.Message}", problem.Cure);
    }

    /// <summary>Who may read or change the files.</summary>
    internal static IEnumerable<Finding> Files(LoadedSettings loaded)
    {
        var security = loaded.Settings.Security;
        if (loaded.File is { } file) yield return Mode("settings file", file, Writable, "change it", "chmod go-w");
        foreach (var secret in new[] { security.EnvFile, security.Store.File })
            if (File.Exists(secret)) yield return Mode("secret file", secret, Readable, "read it", "chmod 600");
        if (File.Exists(security.AuditFile))
            yield return Mode("audit file", security.AuditFile, Readable, "read it", "chmod 600");
    }

    /// <summary>The audit log's chain.</summary>
    internal static Finding Audit(LoadedSettings loaded)
    {
        var path = loaded.Settings.Security.AuditFile;
        if (path.Length == 0)
            return Finding.Warning("audit log", "None is kept.", "set security.audit-file");
        try
        {
            var report = AuditVerifier.VerifyFile(path);
            return report.Intact
                ? Finding.Good("audit log", $"{report.Head.Count} lines, intact")
                : Finding.Bad("audit log", report.Findings[0].ToString(), "actornotice audit verify shows everything");
        }
        catch (FileNotFoundException)
        {
            // Neither a file nor a head that tells of one.
            return Finding.Skipped("audit log", "It will be made at the first start.");
        }
    }

    /// <summary>Free space where files grow.</summary>
    internal static Finding Disk(LoadedSettings loaded)
    {
        var settings = loaded.Settings;
        var folder = new[] { settings.Log.FilePath, settings.Security.AuditFile }
            .Select(static path => path.Length == 0 ? null : Path.GetDirectoryName(Path.GetFullPath(path)))
            .FirstOrDefault(static path => path is not null && Directory.Exists(path))
                ?? Directory.GetCurrentDirectory();
        var free = new DriveInfo(folder).AvailableFreeSpace / Megabyte;
        var message = string.Create(CultureInfo.InvariantCulture, $"{free} MB free at {folder}");
        return free switch
        {
            < 50 => Finding.Bad("disk", message, "make room: logs and the audit log could not be written"),
            < 500 => Finding.Warning("disk", message, "make room, or lower log.file.retain"),
            _ => Finding.Good("disk", message),
        };
    }

    /// <summary>The zone in which notices show times.</summary>
    internal static Finding Zone(LoadedSettings loaded)
    {
        var zone = loaded.Settings.Notify.TimeZone;
        return TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found)
            ? Finding.Good(
                "time zone", $"{zone}, now {TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), found):HH:mm}")
            : Finding.Bad(
                "time zone", $"{zone} is not on this machine.", "install tzdata, or set notify.time-zone = UTC");
    }

    /// <summary>The process itself.</summary>
    internal static IEnumerable<Finding> Process()
    {
        // .NET's own dumps do not ask the kernel's limit.
        foreach (var name in new[] { "DOTNET_DbgEnableMiniDump", "COMPlus_DbgEnableMiniDump" })
            if (Environment.GetEnvironmentVariable(name) is { Length: > 0 } and not "0")
                yield return Finding.Bad(
                    "core dumps", $"{name} is set: a crash would write all memory, secrets too.", $"unset {name}");
        yield return ProcessGuard.ForbidCoreDumps()
            ? Finding.Good("core dumps", "switched off by the program")
            : Finding.Warning("core dumps", "They cannot be switched off here.", "switch them off on the host");
        yield return Environment.IsPrivilegedProcess
            ? Finding.Warning("user", "This runs as an administrator.", "run it as a user of its own (deploy/systemd)")
            : Finding.Good("user", $"{Environment.UserName}, not an administrator");
    }

    private static Finding Mode(string check, string path, UnixFileMode forbidden, string what, string cure)
    {
        if (OperatingSystem.IsWindows()) return Finding.Skipped(check, "Windows has no mode bits.");
        return (File.GetUnixFileMode(path) & forbidden) == 0
            ? Finding.Good(check, $"{path}: only its owner may {what}")
            : Finding.Bad(check, $"{path}: group or others may {what}.", $"{cure} {path}");
    }
}
