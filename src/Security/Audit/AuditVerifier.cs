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
    private AuditHead _head = AuditHead.Start;
    private long _line;
    private bool _endsMidLine;

    private AuditVerifier(AuditHead? kept) => _kept = kept;

    /// <summary>Reads a log from its first byte to its last.</summary>
    /// <param name="log">The file's bytes.</param>
    /// <param name="kept">The head kept beside the file; null when there is none, which is a finding for a log with
    /// lines.</param>
    public static AuditReport Verify(Stream log, AuditHead? kept)
    {
        ArgumentNullException.ThrowIfNull(log);
        var verifier = new AuditVerifier(kept);
        foreach (var (line, ended) in AuditLines.Read(log)) verifier.Check(line, ended);
        return verifier.Finish();
    }

    /// <summary>Reads a log and the head beside it, also while the service writes them.</summary>
    /// <exception cref="IOException">The log cannot be read.</exception>
    public static AuditReport VerifyFile(string path)
    {
        // The head first: lines that are written in between only make it lag.
        var kept = ReadHead(HeadPathOf(path));
        using var log = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return Verify(log, kept);
    }

    /// <summary>The file that holds a log's head.</summary>
    internal static string HeadPathOf(string path) => path + ".head";

    /// <summary>The kept head; null when there is none or it is not one.</summary>
    internal static AuditHead? ReadHead(string headPath) =>
        File.Exists(headPath) ? AuditHead.Parse(File.ReadAllText(headPath)) : null;

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

    private void Find(string message) => _findings.Add(new(_line, message));

    private static string WhyUnlinked(long says, long expected) => says == expected
        ? $"The line before (or this one) was changed: it does not hold that line's hash."
        : $"Lines were removed, added or reordered: here stands number {says}, not {expected}.";
}
