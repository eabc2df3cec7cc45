using System.Security.Cryptography;
using System.Text;
using ActorNotice.Security.Audit;
using FsCheck;
using FsCheck.Fluent;

namespace ActorNotice.Security.Tests.Audit;

public sealed class AuditVerifierTests
{
    // Seven lines; positions in them are drawn by the properties.
    private static readonly AuditHead[] Heads = new AuditHead[8];
    private static readonly byte[] Log = Write();
    private static readonly string[] Lines = Encoding.UTF8.GetString(Log).TrimEnd('\n').Split('\n');

    private static AuditHead Head => Heads[7];

    private static Arbitrary<int> AnyLine => Gen.Choose(0, Lines.Length - 1).ToArbitrary();

    private static Arbitrary<int> AnyByte => Gen.Choose(0, Log.Length - 1).ToArbitrary();

    [Fact]
    public void WhenNothingWasTouchedThenTheLogIsIntactAndItsHeadIsTheKeptOne()
    {
        var report = Verify(Log, Head);

        Assert.True(report.Intact);
        Assert.Equal(Head, report.Head);
        Assert.False(report.EndsMidLine);
    }

    [Fact]
    public void WhenAnyByteIsChangedThenTheVerifierSaysWhere() =>
        Prop.ForAll(AnyByte, Gen.Choose(1, 255).ToArbitrary(), (at, flip) =>
        {
            var changed = (byte[])Log.Clone();
            changed[at] ^= (byte)flip;
            var line = 1 + Log.AsSpan(0, at).Count((byte)'\n');
            var report = Verify(changed, Head);
            return !report.Intact && report.Findings[0].Line >= line && report.Findings[0].Line <= line + 1;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void WhenALineIsRemovedThenTheVerifierSaysWhereAndOnlyOnce() =>
        Prop.ForAll(AnyLine, gone =>
        {
            var report = Verify(Join(Lines.Where((_, index) => index != gone)), Head);
            return report.Findings.Length == 1 && report.Findings[0].Line == gone + 1;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void WhenTwoLinesChangePlacesThenTheVerifierSaysWhereItBegins() =>
        Prop.ForAll(AnyLine, AnyLine, (one, other) =>
        {
            var lines = (string[])Lines.Clone();
            (lines[one], lines[other]) = (lines[other], lines[one]);
            var report = Verify(Join(lines), Head);
            return one == other ? report.Intact : !report.Intact && report.Findings[0].Line == Math.Min(one, other) + 1;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void WhenALineIsAddedThenTheVerifierSaysWhere() =>
        Prop.ForAll(AnyLine, AnyLine, (copied, to) =>
        {
            var lines = Lines.ToList();
            lines.Insert(to, Lines[copied]);
            var report = Verify(Join(lines), Head);
            return !report.Intact && report.Findings[0].Line >= to + 1 && report.Findings[0].Line <= to + 2;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void WhenTheFileIsCutAtAnyByteThenTheMissingTailIsTold() =>
        Prop.ForAll(AnyByte, length =>
        {
            var report = Verify(Log[..length], Head);
            return !report.Intact && report.Findings[^1].Message.Length > 0;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void WhenTheWriterDiedBeforeTheHeadWasKeptThenTheLogIsIntact() =>
        Prop.ForAll(Gen.Choose(0, 7).ToArbitrary(), kept => Verify(Log, Heads[kept]).Intact).QuickCheckThrowOnFailure();

    [Fact]
    public void WhenAForgerRewritesTheWholeChainThenTheKeptHeadGivesItAway()
    {
        var head = AuditHead.Start;
        var forged = new MemoryStream();
        for (var i = 0; i < 7; i++) head = AppendTo(forged, head, i, "forged");

        Assert.True(Verify(forged.ToArray(), head).Intact);
        Assert.Equal(7, Assert.Single(Verify(forged.ToArray(), Head).Findings).Line);
    }

    [Fact]
    public void WhenTheHeadIsGoneThenThatIsToldUnlessTheLogIsEmpty()
    {
        Assert.Contains(
            "head file is missing", Assert.Single(Verify(Log, null).Findings).Message, StringComparison.Ordinal);
        Assert.True(Verify([], null).Intact);
    }

    [Fact]
    public void WhenTheFileIsCutAtItsLastLineEndThenItEndsMidLine()
    {
        Assert.True(Verify(Log[..^1], Head).EndsMidLine);
    }

    [Fact]
    public void WhenLinesAreLongerThanAChunkThenTheyAreReadWhole()
    {
        var log = new MemoryStream();
        var head = AppendTo(log, AuditHead.Start, 0, new string('x', 40_000));
        head = AppendTo(log, head, 1, new string('y', 16_384));

        Assert.True(Verify(log.ToArray(), head).Intact);
    }

    [Fact]
    public void WhenALineIsWrittenThenItHasTheDocumentedForm()
    {
        Assert.Equal(
            """{"line":1,"time":"2026-01-02T03:04:05.000Z","actor":"tester","action":"act","subject":"0",""" +
            "\"outcome\":\"done\",\"security\":false," +
            $"\"previous\":\"{new string('0', 64)}\"}}",
            Lines[0]);
        Assert.Equal(Heads[1].Hash, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Lines[0]))));
    }

    [Fact]
    public void WhenAnotherProgramHashesALineThenTheNextLineHoldsItsAnswer() => Assert.Contains(
        // sha256sum of the first line, without its line end
        "\"previous\":\"33b002e6f4378886c99cbb3d1b09d755f124f6e2846efce0792fa088b35493b1\"", Lines[1],
        StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"line":1,"previous":"\ud800"}""")]
    [InlineData("""{"line":1.5,"previous":"0"}""")]
    [InlineData("""{"line":"1","previous":0}""")]
    [InlineData("[]")]
    [InlineData("")]
    public void WhenALineIsForgedToBreakTheReaderThenItIsAFindingOnly(string line)
    {
        Assert.Contains("damaged", Verify(Join([line]), Head).Findings[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3 " + "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" + "\n", true)]
    [InlineData("", false)]
    [InlineData("3", false)]
    [InlineData("x 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", false)]
    [InlineData("3 0123", false)]
    public void WhenAHeadIsReadThenOnlyItsOwnFormIsTaken(string text, bool good)
    {
        Assert.Equal(good, AuditHead.Parse(text) is not null);
        if (good) Assert.Equal(text, AuditHead.Parse(text)?.ToString());
    }

    private static AuditReport Verify(byte[] log, AuditHead? kept) => AuditVerifier.Verify(new MemoryStream(log), kept);

    private static byte[] Join(IEnumerable<string> lines) =>
        Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n")));

    private static byte[] Write()
    {
        var log = new MemoryStream();
        Heads[0] = AuditHead.Start;
        for (var i = 0; i < 7; i++) Heads[i + 1] = AppendTo(log, Heads[i], i, "done");
        return log.ToArray();
    }

    private static AuditHead AppendTo(MemoryStream log, AuditHead head, int index, string outcome)
    {
        var time = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero).AddSeconds(index);
        var (line, next) = AuditChain.Append(head, time, new("tester", "act", $"{index}", outcome));
        log.Write(line);
        log.WriteByte((byte)'\n');
        return next;
    }
}
