using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using ActorNotice.Cli.Shell;
using ActorNotice.Security.Audit;

namespace ActorNotice.Cli.Audit;

/// <summary><c>audit verify|show</c>: the audit log, read without a running service or beside one.</summary>
internal static class AuditVerb
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    internal static void Equip(Command verb)
    {
        verb.Add(CreateVerify());
        verb.Add(CreateShow());
    }

    private static Command CreateVerify()
    {
        var options = new SettingsOptions();
        var file = FileOption();
        var json = JsonOption();
        var verb = new Command(
            "verify", "Find any change, removal or reordering, and say where; exit code 1 when there is one.")
        {
            file, json,
        };
        options.AddTo(verb);
        verb.SetAction(parsed =>
        {
            var path = PathOf(options, parsed, file);
            var report = AuditVerifier.VerifyFile(path);
            if (parsed.GetValue(json))
                Console.WriteLine(JsonSerializer.Serialize(
                    new
                    {
                        intact = report.Intact,
                        lines = report.Head.Count,
                        head = report.Head.Hash,
                        findings = report.Findings,
                    },
                    Web));
            else Tell(path, report);
            return report.Intact ? ExitCode.Done : ExitCode.Failed;
        });
        return verb;
    }

    private static Command CreateShow()
    {
        var options = new SettingsOptions();
        var filter = new AuditFilter();
        var file = FileOption();
        var json = JsonOption();
        var verb = new Command("show", "Show what was written down; every filter narrows it.") { file, json };
        options.AddTo(verb);
        filter.AddTo(verb);
        verb.SetAction(parsed =>
        {
            var records = filter.Apply(AuditRecord.Read(PathOf(options, parsed, file)), parsed);
            foreach (var record in records)
                Console.WriteLine(parsed.GetValue(json) ? JsonSerializer.Serialize(record, Web) : Line(record));
            return ExitCode.Done;
        });
        return verb;
    }

    private static void Tell(string path, AuditReport report)
    {
        foreach (var finding in report.Findings) Terminal.Error(finding.ToString());
        Console.WriteLine(report.Intact
            ? $"{path}: intact, {report.Head.Count} lines, head {report.Head.Hash[..16]}…"
            : $"{path}: {report.Findings.Length} findings");
    }

    private static string Line(AuditRecord record) => string.Create(
        CultureInfo.InvariantCulture,
        $"{record.Line,7} {record.Time.UtcDateTime:yyyy-MM-ddTHH:mm:ss.fff}Z {(record.Security ? '!' : ' ')} "
        + $"{record.Actor}  {record.Action}  {record.Subject}  {record.Outcome}");

    private static string PathOf(SettingsOptions options, ParseResult parsed, Option<FileInfo?> file)
    {
        var path = parsed.GetValue(file)?.FullName ?? options.Load(parsed).Settings.Security.AuditFile;
        return path.Length > 0
            ? path
            : throw new FileNotFoundException("no audit log: set security.audit-file, or give --file");
    }

    private static Option<FileInfo?> FileOption() => new("--file")
    {
        Description = "The log; without it security.audit-file of the settings.",
        HelpName = "FILE",
    };

    private static Option<bool> JsonOption() => new("--json") { Description = "JSON, for programs." };
}
