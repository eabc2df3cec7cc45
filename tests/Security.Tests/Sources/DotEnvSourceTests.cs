using ActorNotice.Security.Sources;

namespace ActorNotice.Security.Tests.Sources;

public sealed class DotEnvSourceTests : SecretSourceContract
{
    protected override ISecretSource SourceWith(IReadOnlyDictionary<string, string> secrets) =>
        FileWith(string.Join('\n', secrets.Select(pair => $"{pair.Key}={pair.Value}")) + "\n");

    [SkippableTheory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.GroupWrite)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.OtherWrite)]
    public async Task WhenGroupOrOthersMayTouchTheFileThenItIsRefusedAndChmodIsNamed(UnixFileMode extra)
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no mode bits");
        var path = Folder.Write(
            ".env", $"API_TOKEN={Sample.ApiToken}\n", UnixFileMode.UserRead | UnixFileMode.UserWrite | extra);

        var harvest = await new DotEnvSource(path).ReadAsync(default);

        Assert.Empty(harvest.Found);
        var problem = Assert.Single(harvest.Problems);
        Assert.Equal((SecretFault.Exposed, true), (problem.Fault, problem.Blocks));
        Assert.Equal($"chmod 600 {path}", problem.Cure);
    }

    [SkippableFact]
    public async Task WhenTheFileIsALinkThenTheModeOfItsTargetCounts()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no mode bits");
        var target = Folder.Write("real", $"API_TOKEN={Sample.ApiToken}\n", (UnixFileMode)0b110_000_100);
        File.CreateSymbolicLink(Folder.PathOf(".env"), target);

        var harvest = await new DotEnvSource(Folder.PathOf(".env")).ReadAsync(default);

        Assert.Equal(SecretFault.Exposed, Assert.Single(harvest.Problems).Fault);
    }

    [Fact]
    public async Task WhenTheFileDoesNotExistThenThatIsNoProblem()
    {
        var harvest = await new DotEnvSource(Folder.PathOf(".env")).ReadAsync(default);

        Assert.Empty(harvest.Found);
        Assert.Empty(harvest.Problems);
    }

    [Theory]
    [InlineData("API_TOKEN=value-of-it")]
    [InlineData("export API_TOKEN=value-of-it")]
    [InlineData("API_TOKEN = value-of-it   # a comment")]
    [InlineData("API_TOKEN=\"value-of-it\"")]
    [InlineData("API_TOKEN='value-of-it'\r")]
    [InlineData("\uFEFFAPI_TOKEN=value-of-it")]
    [InlineData("# head\n\nOTHER=$HOME\nAPI_TOKEN=first\nAPI_TOKEN=value-of-it\n")]
    public async Task WhenTheLineIsWrittenInAnyUsualWayThenTheValueIsTheSame(string content)
    {
        var harvest = await FileWith(content).ReadAsync(default);

        Assert.Empty(harvest.Problems);
        Assert.Equal("value-of-it", Assert.Single(harvest.Found).Value.RevealText());
    }

    [Theory]
    [InlineData("API_TOKEN=ab$cd", true)]
    [InlineData("export API_TOKEN = \"ab${cd}\"", true)]
    [InlineData("API_TOKEN='ab$cd'", false)]
    [InlineData("OTHER=ab$cd\nAPI_TOKEN=abcd", false)]
    public async Task WhenADollarWouldEatTextThenThatIsToldUnlessItIsInSingleQuotes(string content, bool told)
    {
        var harvest = await FileWith(content).ReadAsync(default);

        Assert.Equal(
            told, harvest.Problems.Any(p => p.Fault == SecretFault.Malformed && p.Name == SecretName.ApiToken));
    }

    [Theory]
    [InlineData("A=1\nAPI_TOKEN \"hidden-value\"\n", 2)]
    [InlineData("API_TOKEN=\"hidden-value", 1)]
    public async Task WhenALineBreaksTheGrammarThenItsNumberIsToldAndNotItsText(string content, int line)
    {
        var problem = Assert.Single((await FileWith(content).ReadAsync(default)).Problems);

        Assert.Equal(SecretFault.Syntax, problem.Fault);
        Assert.EndsWith($".env:{line}", problem.Place, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", problem.ToString(), StringComparison.Ordinal);
    }

    private DotEnvSource FileWith(string content) => new(Folder.Write(".env", content));
}
