using System.Collections.Immutable;

namespace ActorNotice.Security.Audit;

/// <summary>
/// Finds every change, removal and reordering in an audit log. A chain alone cannot show a cut tail or a changed last
/// line: that takes the head. A head that is behind the file is no finding, as a crash between the two writes leaves it
/// so.
/// </summary>
public sealed class AuditVerifier
{
    private readonly ImmutableArray<AuditFinding>.Builder _findings = ImmutableArray.CreateBuilder<AuditFinding>();
    private readonly AuditHead? _kept;
    private AuditHead _head;
    private string _file = "";
    private long _line;
    private bool _endsMidLine;

    private AuditVerifier(AuditHead? kept, AuditHead start) => (_kept, _head) = (kept, start);

    /// <summary>Reads a log from its first byte to its last.</summary>
    /// <param name="log">The file's bytes.</param>
    /// <param name="kept">The head kept beside the file; null when there is none, which is a finding for a log with
    /// lines.</param>
    public static AuditReport Verify(Stream log, AuditHead? kept)
    {
        ArgumentNullException.ThrowIfNull(log);
        var verifier = new AuditVerifier(kept, AuditHead.Start);
        verifier.Add("", log);
        return verifier.Finish();
    }

    /// <summary>Reads a log with the files of its earlier days and the head beside it, also while the service writes
    /// them.</summary>
    /// <exception cref="IOException">The log cannot be read.</exception>
    public static AuditReport VerifyFile(string path)
    {
        // The head first: lines that are written in between only make it lag. With a head and no file at all, all of
        // its lines are missing; without both there never was a log.
        var kept = ReadHead(HeadPathOf(path));
        var start = AuditDays.Base(path);
        var verifier = new AuditVerifier(kept, start);
        var files = AuditDays.All(path);
        if (files.IsEmpty && kept is null) throw new FileNotFoundException($"there is no audit log {path}", path);
        foreach (var file in files)
        {
            using var log = new FileStream(
                file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            // A crash between the note of what is retired and the removal leaves a file that counts no more.
            if (file == files[0] && start.Count > 0 && FirstNumber(log) <= start.Count) continue;
            verifier.Add(files.Length == 1 ? "" : Path.GetFileName(file), log);
        }

        return verifier.Finish();
    }

    /// <summary>The file that holds a log's head.</summary>
    internal static string HeadPathOf(string path) => path + ".head";

    /// <summary>The kept head; null when there is none or it is not one.</summary>
    internal static AuditHead? ReadHead(string headPath) =>
        File.Exists(headPath) ? AuditHead.Parse(File.ReadAllText(headPath)) : null;

    private static long FirstNumber(FileStream log)
    {
        var first = AuditLines.Read(log).Select(static pair => AuditChain.Links(pair.Line)?.Number).FirstOrDefault();
        log.Position = 0;
        return first ?? long.MaxValue;
    }

    private void Add(string file, Stream log)
    {
        (_file, _line, _endsMidLine) = (file, 0, false);
        foreach (var (line, ended) in AuditLines.Read(log)) Check(line, ended);
    }

    private void Check(byte[] line, bool ended)
    {
        _line++;
        var expected = _head.Count + 1;
        var links = AuditChain.Links(line);
        if (links is null) Find("The line is damaged: it is not an audit line.");
        else if (links.Value.Previous != _head.Hash) Find(WhyUnlinked(links.Value.Number, expected));
        else if (links.Value.Number != expected) Find($"The line says number {links.Value.Number}, not {expected}.");

        // What the line says counts from here on, so that one removed line is one finding and not one for each line
        // after it.
        _head = new(links?.Number ?? expected, AuditChain.HashOf(line));
        if (_kept?.Count == _head.Count && _kept.Hash != _head.Hash) Find("The line written last was another.");
        if (!ended) Find("The line has no end: the writer was interrupted, or the file was cut.");
        _endsMidLine = !ended;
    }

    private AuditReport Finish()
    {
        // A missing tail is told at the line where it would begin.
        _line++;
        if (_kept is null && _head.Count > 0) Find("The head file is missing, so a cut tail would not show.");
        if (_kept is not null && _kept.Count > _head.Count)
            Find($"The tail is missing: line {_kept.Count} was written, the log ends with {_head.Count}.");
        return new(_head, _findings.ToImmutable(), _endsMidLine);
    }

    private void Find(string message) => _findings.Add(new(_line, message) { File = _file });

    private static string WhyUnlinked(long says, long expected) => says == expected
        ? $"The line before (or this one) was changed: it does not hold that line's hash."
        : $"Lines were removed, added or reordered: here stands number {says}, not {expected}.";
}
