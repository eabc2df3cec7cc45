using ActorNotice.Security.Audit;
using ActorNotice.Security.Masking;

namespace ActorNotice.Security.Tests.Audit;

public sealed class AuditFileTests : IDisposable
{
    private static readonly DateTimeOffset At = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private readonly TempFolder _folder = new();
    private readonly SecretMask _mask = new();

    private string Log => _folder.PathOf(Path.Combine("audit", "audit.log"));

    [Fact]
    public void WhenFactsAreAppendedOverTwoRunsThenOneIntactChainStands()
    {
        Append("one", "two");
        Append("three");

        var report = Verify();
        Assert.True(report.Intact);
        Assert.Equal(3, report.Head.Count);
    }

    [Fact]
    public void WhenASecretSlipsIntoAFactThenItIsMaskedInTheFile()
    {
        _mask.Learn(SecretText.From("very-secret-value"));

        Append("sent very-secret-value to nobody");

        Assert.DoesNotContain("very-secret-value", File.ReadAllText(Log), StringComparison.Ordinal);
        Assert.Contains("sent *** to nobody", File.ReadAllText(Log), StringComparison.Ordinal);
        Assert.True(Verify().Intact);
    }

    [SkippableFact]
    public void WhenTheLogIsMadeThenOnlyItsOwnerMayReadLogAndHead()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no mode bits");
        Append("one");

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, new FileInfo(Log).UnixFileMode);
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite, new FileInfo(AuditVerifier.HeadPathOf(Log)).UnixFileMode);
    }

    [Fact]
    public void WhenTheWriterDiedInTheMiddleOfALineThenTheNextRunSaysSoAndGoesOn()
    {
        Append("one");
        File.AppendAllText(Log, """{"line":2,"ti""");

        var told = Append("after");

        Assert.Contains(told.Findings, finding => finding.Line == 2);
        Assert.Equal(3, File.ReadAllLines(Log).Length);
        Assert.All(Verify().Findings, finding => Assert.Equal(2, finding.Line));
    }

    [Fact]
    public void WhenTheTailWasCutBetweenRunsThenTheNextRunSaysSo()
    {
        Append("one", "two", "three");
        File.WriteAllLines(Log, File.ReadLines(Log).Take(2).ToArray());

        Assert.Contains("tail is missing", Assert.Single(Append("after").Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenTheHeadFileIsNoHeadThenTheNextRunSaysSo()
    {
        Append("one");
        File.WriteAllText(AuditVerifier.HeadPathOf(Log), "nonsense");

        Assert.Contains(
            "head file is missing", Assert.Single(Append("after").Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenAnotherWriterHasTheLogThenASecondIsRefusedAndAReaderIsNot()
    {
        var (first, _) = AuditFile.Open(Log, _mask);
        using (first)
        {
            Assert.Throws<IOException>(() => AuditFile.Open(Log, _mask));
            Assert.True(Verify().Intact);
        }
    }

    public void Dispose() => _folder.Dispose();

    private AuditReport Append(params string[] outcomes)
    {
        var (file, report) = AuditFile.Open(Log, _mask);
        using (file)
            foreach (var outcome in outcomes) file.Append(At, new("tester", "act", "thing", outcome, Security: true));
        return report;
    }

    private AuditReport Verify() => AuditVerifier.VerifyFile(Log);
}
