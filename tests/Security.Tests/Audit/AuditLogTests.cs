using ActorNotice.Security.Audit;
using ActorNotice.Security.Masking;
using ActorNotice.Security.Wiring;
using ActorNotice.Support.Time;
using Akka.Actor;
using Akka.TestKit.Xunit2;

namespace ActorNotice.Security.Tests.Audit;

public sealed class AuditLogTests : TestKit
{
    private readonly TempFolder _folder = new();

    public AuditLogTests()
        : base(HandClock.Config) => Sys.EventStream.Subscribe(TestActor, typeof(AuditTrouble));

    private string LogFile => _folder.PathOf("audit.log");

    [Fact]
    public void WhenFactsArePublishedThenTheyAreInTheFileInOrderAfterTheOpening()
    {
        var log = Start();
        for (var i = 0; i < 20; i++) Sys.EventStream.Publish(new AuditFact("tester", $"act-{i}", "thing", "done"));
        Stop(log);

        var lines = File.ReadAllLines(LogFile);
        Assert.Equal(21, lines.Length);
        Assert.Contains("\"audit.open\"", lines[0], StringComparison.Ordinal);
        for (var i = 0; i < 20; i++) Assert.Contains($"\"act-{i}\"", lines[i + 1], StringComparison.Ordinal);
        Assert.True(AuditVerifier.VerifyFile(LogFile).Intact);
    }

    [Fact]
    public void WhenAFactIsWrittenThenItsTimeIsTheActorSystems()
    {
        Stop(Start());

        var time = Sys.Scheduler.Now.UtcDateTime.ToString(
            "yyyy-MM-ddTHH:mm:ss.fffZ", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains($"\"time\":\"{time}\"", File.ReadAllText(LogFile), StringComparison.Ordinal);
    }

    [Fact]
    public void WhenTheLogWasTamperedWithThenThatIsToldAtStartWithTheLineAndWritingGoesOn()
    {
        Stop(Start());
        Stop(Start());
        var lines = File.ReadAllLines(LogFile);
        File.WriteAllLines(LogFile, [lines[0].Replace("done", "gone", StringComparison.Ordinal), lines[1]]);

        var log = EventFilter.Error(contains: "line 2").ExpectOne(Start);

        Assert.StartsWith("line 2:", Assert.Single(ExpectMsg<AuditTrouble>().Findings), StringComparison.Ordinal);
        Stop(log);
        Assert.Equal(3, File.ReadAllLines(LogFile).Length);
    }

    [Fact]
    public void WhenTheLogCannotBeWrittenThenThatIsToldAndTheNextFactIsTriedAgain()
    {
        Directory.CreateDirectory(LogFile);

        var log = EventFilter.Error(contains: "could not be written").ExpectOne(Start);
        Assert.Contains("'audit.open'", Assert.Single(ExpectMsg<AuditTrouble>().Findings), StringComparison.Ordinal);

        Directory.Delete(LogFile);
        Sys.EventStream.Publish(new AuditFact("tester", "later", "thing", "done"));
        Stop(log);
        Assert.Contains("\"later\"", Assert.Single(File.ReadAllLines(LogFile)), StringComparison.Ordinal);
    }

    [Fact]
    public void WhenTheSettingsNameNoFileThenThereIsNoAuditLog() =>
        Assert.Null(SecurityProps.AuditLog(SecuritySettings.Default, new SecretMask()));

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _folder.Dispose();
    }

    private IActorRef Start()
    {
        var props = SecurityProps.AuditLog(SecuritySettings.Default with { AuditFile = LogFile }, new SecretMask());
        Assert.NotNull(props);
        var log = Sys.ActorOf(props);

        // Its answer comes after PreStart, so it listens from here on.
        log.Ask<ActorIdentity>(new Identify(1), TimeSpan.FromSeconds(10)).GetAwaiter().GetResult();
        return log;
    }

    private void Stop(IActorRef log)
    {
        Watch(log);
        log.Tell(PoisonPill.Instance);
        ExpectTerminated(log);
    }
}
