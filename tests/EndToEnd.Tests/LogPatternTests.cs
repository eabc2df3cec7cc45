using System.Text.RegularExpressions;
using ActorNotice.Support;

namespace ActorNotice.EndToEnd.Tests;

/// <summary>The patterns that docs/security.md gives to log watchers, against lines that real processes wrote.</summary>
public sealed partial class LogPatternTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("actornotice-patterns-");

    private string Audit => Path.Combine(_folder.FullName, "audit.log");

    [Fact]
    public void WhenTheDocsGiveAPatternThenATestHereKnowsIt() =>
        Assert.Equal(["forged audit log", "guessing at the store", "halts", "key misuse"], Patterns().Keys.Order());

    [Fact]
    public async Task WhenTheServiceHaltsThenTheDocumentedPatternFindsIt()
    {
        await RunAsync();

        AssertFinds("halts", Screen);
        Assert.Contains("\"strategy.halt\"", await File.ReadAllTextAsync(Audit));
        Assert.DoesNotMatch(Patterns()["forged audit log"], Screen);
    }

    [Fact]
    public async Task WhenTheAuditLogWasForgedThenTheDocumentedPatternFindsIt()
    {
        await RunAsync();
        var lines = await File.ReadAllLinesAsync(Audit);
        await File.WriteAllLinesAsync(Audit, lines.Where(static (_, i) => i != 1));

        await RunAsync();

        AssertFinds("forged audit log", Screen);
    }

    [Theory]
    [InlineData("list")]
    [InlineData("remove", "API_TOKEN")]
    public async Task WhenSomebodyGuessesAtTheStoreThenTheDocumentedPatternFindsIt(params string[] verb)
    {
        await SecretsAsync("the right passphrase", "init");
        Assert.DoesNotMatch(Patterns()["guessing at the store"], await File.ReadAllTextAsync(Audit));

        await SecretsAsync("a passphrase that is a guess", verb);

        AssertFinds("guessing at the store", await File.ReadAllTextAsync(Audit));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Screen { get; set; } = "";

    // A key whose permissions nobody can tell halts the service: nothing else is needed here.
    private async Task RunAsync()
    {
        await using var process = CliProcess.Start(
            new Dictionary<string, string>
            {
                ["BINANCE_API_KEY"] = new('k', 64),
                ["BINANCE_API_SECRET"] = new('s', 64),
            },
            "run", "--set", "notify.telegram.enabled=false", "--set", "exchange.endpoints.rest=http://127.0.0.1:1",
            "--set", "exchange.endpoints.account=http://127.0.0.1:1", "--set", "exchange.endpoints.websocket=ws://127.0.0.1:1",
            "--set", $"security.audit-file={Audit}", "--set", "watch.symbols=BTCUSDT");
        Assert.Equal(3, await process.ExitAsync());
        Screen = process.Screen;
    }

    private async Task SecretsAsync(string passphrase, params string[] verb)
    {
        await using var process = CliProcess.Start(
            new Dictionary<string, string> { ["STORE_PASSPHRASE"] = passphrase },
            ["secrets", .. verb, "--set", $"security.store.file={Path.Combine(_folder.FullName, "store")}",
                "--set", $"security.audit-file={Audit}", "--set", "security.store.iterations=220000"]);
        await process.ExitAsync();
    }

    private static void AssertFinds(string what, string text) =>
        Assert.Contains(text.Split('\n'), line => Regex.IsMatch(line, Patterns()[what]));

    private static Dictionary<string, string> Patterns() => DocumentedPattern()
        .Matches(File.ReadAllText(Path.Combine(Checkout.Root, "docs", "security.md")))
        .ToDictionary(static match => match.Groups["what"].Value, static match => match.Groups["pattern"].Value);

    [GeneratedRegex(@"^    (?<what>[a-z ]+?) +\((?:console|audit)\)  +(?<pattern>.+)$", RegexOptions.Multiline)]
    private static partial Regex DocumentedPattern();
}
