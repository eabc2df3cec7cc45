using ActorNotice.Security.Audit;
using ActorNotice.Security.Masking;

namespace ActorNotice.Security.Tests.Audit;

public sealed class AuditDaysTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 1, 2, 23, 59, 59, TimeSpan.Zero);
    private readonly TempFolder _folder = new();

    private string Log => _folder.PathOf("audit.log");

    [Fact]
    public void WhenADayEndsThenItsFileIsNamedAfterItAndTheChainGoesOn()
    {
        Write(keptDays: 9, 0, 1, 1, 3);

        Assert.Equal(["audit-20260102.log", "audit-20260103.log", "audit.log"], Files());
        var report = AuditVerifier.VerifyFile(Log);
        Assert.True(report.Intact);
        Assert.Equal(4, report.Head.Count);
        Assert.Equal([1L, 2, 3, 4], AuditRecord.Read(Log).Select(static record => record.Line));
    }

    [Fact]
    public void WhenTheServiceIsStartedAgainOnAnotherDayThenTheOldFileIsEndedAllTheSame()
    {
        Write(keptDays: 9, 0);
        Write(keptDays: 9, 1);

        Assert.Equal(["audit-20260102.log", "audit.log"], Files());
        Assert.True(AuditVerifier.VerifyFile(Log).Intact);
    }

    [Fact]
    public void WhenFilesAreOlderThanTheSettingThenTheyAreRetiredAndTheRestIsIntact()
    {
        Write(keptDays: 2, 0, 1, 2, 3, 4, 5);

        Assert.Equal(["audit-20260105.log", "audit-20260106.log", "audit.log"], Files());
        Assert.True(AuditVerifier.VerifyFile(Log).Intact);
        Assert.Equal(
            ["audit-20260102.log", "audit-20260103.log", "audit-20260104.log"],
            AuditRecord.Read(Log).Where(static record => record.Action == "audit.retire").Select(static record => record.Subject));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-1, 1)]
    [InlineData(-1, 0)]
    public void WhenADayWasEndedAndTheClockIsSetBackThenEveryFactIsWrittenAndTheChainStaysIntact(params int[] days)
    {
        Write(keptDays: 9, 0);
        // the crash came when the day had its file and the next had no line yet
        File.Move(Log, _folder.PathOf("audit-20260102.log"));

        // each in a process of its own, as a machine without a clock of its own starts
        foreach (var day in days) Write(keptDays: 9, day);

        Assert.True(AuditVerifier.VerifyFile(Log).Intact);
        Assert.Equal([1L, 2, 3], AuditRecord.Read(Log).Select(static record => record.Line));
    }

    [Fact]
    public void WhenEveryFileIsRemovedByHandThenTheHeadTellsHowMuchIsMissing()
    {
        Write(keptDays: 9, 0, 1, 2);
        foreach (var file in Files().OfType<string>().ToList()) File.Delete(_folder.PathOf(file));

        var finding = Assert.Single(AuditVerifier.VerifyFile(Log).Findings);

        Assert.Contains("line 3 was written", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenTheNewestFileIsRemovedByHandThenItsLinesAreMissed()
    {
        Write(keptDays: 9, 0, 1, 1);
        File.Delete(Log);

        var finding = Assert.Single(AuditVerifier.VerifyFile(Log).Findings);

        Assert.Contains("line 3 was written, the log ends with 1", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("audit-20260102.log")]
    [InlineData("audit-20260103.log")]
    public void WhenADaysFileIsRemovedByHandThenThatIsFoundAndWhere(string file)
    {
        Write(keptDays: 9, 0, 1, 2, 3);
        File.Delete(_folder.PathOf(file));

        var finding = Assert.Single(AuditVerifier.VerifyFile(Log).Findings);

        Assert.Contains("removed", finding.Message, StringComparison.Ordinal);
        Assert.Equal(1, finding.Line);
    }

    [Fact]
    public void WhenALineOfAnEarlierDayIsChangedThenTheFindingNamesItsFileOrTheNext()
    {
        Write(keptDays: 9, 0, 0, 1);
        var path = _folder.PathOf("audit-20260102.log");
        var lines = File.ReadAllLines(path);
        File.WriteAllLines(path, [lines[0].Replace("outcome", "outcame", StringComparison.Ordinal), lines[1]]);

        var finding = AuditVerifier.VerifyFile(Log).Findings[0];

        Assert.Equal(("audit-20260102.log", 2L), (finding.File, finding.Line));
    }

    [Fact]
    public void WhenACrashLeavesARetiredFileThenItCountsNoMore()
    {
        Write(keptDays: 9, 0, 1);
        var kept = File.ReadAllBytes(_folder.PathOf("audit-20260102.log"));
        Write(keptDays: 1, 3);
        File.WriteAllBytes(_folder.PathOf("audit-20260102.log"), kept);

        Assert.True(AuditVerifier.VerifyFile(Log).Intact);
    }

    public void Dispose() => _folder.Dispose();

    private void Write(int keptDays, params int[] days)
    {
        using var file = AuditFile.Open(Log, new SecretMask(), keptDays).File;
        foreach (var day in days)
            file.Append(Start.AddDays(day), new AuditFact("tester", "act", "thing", "done", Security: true));
    }

    private IEnumerable<string?> Files() => Directory.GetFiles(_folder.Root, "*.log").Select(Path.GetFileName).Order();
}
