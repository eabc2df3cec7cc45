using ActorNotice.Security.Sources;

namespace ActorNotice.Security.Tests.Sources;

public sealed class DirectorySourceTests : SecretSourceContract
{
    protected override ISecretSource SourceWith(IReadOnlyDictionary<string, string> secrets)
    {
        foreach (var (name, value) in secrets) Folder.Write(name, value);
        return new DirectorySource(Folder.Root);
    }

    [Fact]
    public async Task WhenTheDirectoryDoesNotExistThenThereIsNothingAndNoProblem()
    {
        var harvest = await new DirectorySource(Folder.PathOf("none")).ReadAsync(default);

        Assert.Empty(harvest.Found);
        Assert.Empty(harvest.Problems);
    }

    [Fact]
    public async Task WhenTheFileIsNamedInLowerCaseThenItIsFound()
    {
        Folder.Write("telegram_bot_token", Sample.BotToken);

        var found = Assert.Single((await new DirectorySource(Folder.Root).ReadAsync(default)).Found);

        Assert.Equal(SecretName.TelegramBotToken, found.Name);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("")]
    public async Task WhenTheFileEndsWithOneLineEndThenItIsNotPartOfTheValue(string ending)
    {
        Folder.Write("API_TOKEN", Sample.ApiToken + ending);

        var found = Assert.Single((await new DirectorySource(Folder.Root).ReadAsync(default)).Found);

        Assert.Equal(Sample.ApiToken, found.Value.RevealText());
    }

    [Fact]
    public async Task WhenTheFileEndsWithTwoLineEndsThenOneStaysAndIsToldAsPadding()
    {
        Folder.Write("API_TOKEN", Sample.ApiToken + "\n\n");

        using var catalog = await SecretCatalog.LoadAsync([new DirectorySource(Folder.Root)]);

        Assert.Equal(SecretFault.Padded, Assert.Single(catalog.Problems).Fault);
    }

    [SkippableFact]
    public async Task WhenOthersMayReadTheFileThenItIsUsedWithAWarningThatNamesChmod()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no mode bits");
        var path = Folder.Write("API_TOKEN", Sample.ApiToken, (UnixFileMode)0b100_100_100);

        var harvest = await new DirectorySource(Folder.Root).ReadAsync(default);

        Assert.Single(harvest.Found);
        var warning = Assert.Single(harvest.Problems);
        Assert.Equal((SecretFault.Exposed, false), (warning.Fault, warning.Blocks));
        Assert.Equal($"chmod 600 {path}", warning.Cure);
    }

    [Fact]
    public async Task WhenTheFileIsTooLargeThenItIsRefused()
    {
        Folder.Write("API_TOKEN", new string('a', 64 * 1024 + 1));

        var harvest = await new DirectorySource(Folder.Root).ReadAsync(default);

        Assert.Empty(harvest.Found);
        Assert.Contains("64 kB", Assert.Single(harvest.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenTheFileIsNotUtf8ThenItIsRefused()
    {
        File.WriteAllBytes(Folder.Write("API_TOKEN", ""), [0xC3, 0x28]);

        var harvest = await new DirectorySource(Folder.Root).ReadAsync(default);

        Assert.Empty(harvest.Found);
        Assert.Contains("UTF-8", Assert.Single(harvest.Problems).Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task WhenThisUserMayNotReadTheFileThenTheProblemSaysSo()
    {
        Skip.If(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "mode bits do not bind this user");
        Folder.Write("API_TOKEN", Sample.ApiToken, UnixFileMode.None);

        var problem = Assert.Single((await new DirectorySource(Folder.Root).ReadAsync(default)).Problems);

        Assert.Contains("may not read", problem.Message, StringComparison.Ordinal);
    }
}
