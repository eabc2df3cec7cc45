using System.Text.Json;

namespace ActorNotice.EndToEnd.Tests;

/// <summary>What was written down, read by an operator who looks for something.</summary>
public sealed class AuditShowTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("actornotice-audit-");

    private string Audit => Path.Combine(_folder.FullName, "audit.log");

    public async Task InitializeAsync()
    {
        await SecretsAsync("", "the right passphrase", "init");
        await SecretsAsync("42424242\n", "the right passphrase", "set", "TELEGRAM_CHAT_ID");
        await SecretsAsync("", "a passphrase that is a guess", "remove", "TELEGRAM_CHAT_ID");
    }

    public Task DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("init,set,remove")]
    [InlineData("set", "--action", "SECRETS.SET")]
    [InlineData("remove", "--outcome", "refused")]
    [InlineData("init,set", "--outcome", "done")]
    [InlineData("init,set,remove", "--actor", "operator ")]
    [InlineData("", "--actor", "/user/notice")]
    [InlineData("init,set,remove", "--subject", "the.store")]
    [InlineData("", "--subject", "another.store")]
    [InlineData("init,set,remove", "--security")]
    [InlineData("set,remove", "--last", "2")]
    [InlineData("set", "--outcome", "done", "--last", "1")]
    [InlineData("init,set,remove", "--since", "2020-01-01", "--until", "2200-01-01")]
    [InlineData("", "--since", "2200-01-01")]
    [InlineData("", "--until", "2020-01-01T00:00:00Z")]
    public async Task WhenAFilterIsGivenThenExactlyItsLinesAreShown(string wanted, params string[] filters)
    {
        await using var process = CliProcess.Start(null, ["audit", "show", "--json", "--file", Audit, .. filters]);

        Assert.Equal(0, await process.ExitAsync());
        var actions = process.Output.Select(static line => JsonDocument.Parse(line).RootElement.GetProperty("action").GetString());
        Assert.Equal(
            wanted.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(static verb => $"secrets.{verb}"), actions);
    }

    [Fact]
    public async Task WhenEveryLineIsRemovedThenVerifyTellsHowManyAreMissing()
    {
        File.Delete(Audit);
        await using var process = CliProcess.Start(null, "audit", "verify", "--file", Audit);

        Assert.Equal(1, await process.ExitAsync());
        Assert.Contains("line 3 was written", process.Screen, StringComparison.Ordinal);
    }

    private async Task SecretsAsync(string input, string passphrase, params string[] verb)
    {
        await using var process = CliProcess.StartWith(
            input, new Dictionary<string, string> { ["STORE_PASSPHRASE"] = passphrase },
            ["secrets", .. verb, "--set", $"security.store.file={Path.Combine(_folder.FullName, "the.store")}",
                "--set", $"security.audit-file={Audit}", "--set", "security.store.iterations=220000"]);
        await process.ExitAsync();
    }
}
