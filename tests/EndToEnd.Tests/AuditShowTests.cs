using System.Text.Json;
using ActorNotice.Security;
using ActorNotice.Security.Audit;
using ActorNotice.Security.Masking;

namespace ActorNotice.EndToEnd.Tests;

/// <summary>What was written down, read by an operator who looks for something.</summary>
public sealed class AuditShowTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("actornotice-audit-");

    private string Audit => Path.Combine(_folder.FullName, "audit.log");

    public AuditShowTests()
    {
        Write(1, "operator ann", "secrets.init", "the.store", "done", security: true);
        Write(2, "/user/notice/notifier", "notice.deliver", "BTCUSDT 1m", "delivered by telegram, attempt 1", security: false);
        Write(3, "operator bob", "secrets.set", "the.store", "refused: WrongKey", security: true);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("1,2,3")]
    [InlineData("1,3", "--action", "SECRETS.")]
    [InlineData("3", "--outcome", "refused")]
    [InlineData("2", "--actor", "/user/notice")]
    [InlineData("1", "--actor", "operator", "--outcome", "done")]
    [InlineData("2", "--subject", "btcusdt")]
    [InlineData("1,3", "--security")]
    [InlineData("2,3", "--last", "2")]
    [InlineData("1", "--outcome", "done", "--last", "1")]
    [InlineData("2,3", "--since", "2026-01-02")]
    [InlineData("1", "--until", "2026-01-02T00:00:00Z")]
    [InlineData("", "--since", "2200-01-01")]
    public async Task WhenAFilterIsGivenThenExactlyItsLinesAreShown(string wanted, params string[] filters)
    {
        await using var process = CliProcess.Start(null, ["audit", "show", "--json", "--file", Audit, .. filters]);

        Assert.Equal(0, await process.ExitAsync());
        Assert.Equal(wanted, string.Join(',', process.Output.Select(static line =>
            JsonDocument.Parse(line).RootElement.GetProperty("line").GetInt64())));
    }

    [Fact]
    public async Task WhenEveryFileIsRemovedThenVerifyTellsHowManyLinesAreMissing()
    {
        foreach (var file in _folder.GetFiles("*.log")) file.Delete();
        await using var process = CliProcess.Start(null, "audit", "verify", "--file", Audit);

        Assert.Equal(1, await process.ExitAsync());
        Assert.Contains("line 3 was written", process.Screen, StringComparison.Ordinal);
    }

    // A line a day, so that the filters go over the files of three days.
    private void Write(int day, string actor, string action, string subject, string outcome, bool security) =>
        AuditOnce.Append(
            SecuritySettings.Default with { AuditFile = Audit }, new SecretMask(),
            new DateTimeOffset(2026, 1, day, 12, 0, 0, TimeSpan.Zero), new AuditFact(actor, action, subject, outcome, security));
}
