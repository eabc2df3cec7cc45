using ActorNotice.Security.Sources;

namespace ActorNotice.Security.Tests.Sources;

public sealed class FileVariableSourceTests : SecretSourceContract
{
    protected override ISecretSource SourceWith(IReadOnlyDictionary<string, string> secrets)
    {
        var paths =
            secrets.ToDictionary(pair => pair.Key + "_FILE", pair => Folder.Write(pair.Key + ".txt", pair.Value));
        return new FileVariableSource(paths.GetValueOrDefault);
    }

    [Fact]
    public async Task WhenTheFileDoesNotExistThenTheProblemNamesIt()
    {
        var source = new FileVariableSource(name => name == "API_TOKEN_FILE" ? Folder.PathOf("nowhere") : null);

        var problem = Assert.Single((await source.ReadAsync(default)).Problems);

        Assert.Equal(SecretFault.Unreadable, problem.Fault);
        Assert.Equal(SecretName.ApiToken, problem.Name);
        Assert.True(problem.Blocks);
        Assert.Contains("does not exist", problem.Message, StringComparison.Ordinal);
        Assert.Equal(Folder.PathOf("nowhere"), problem.Place);
    }

    [Fact]
    public async Task WhenTheVariablePointsToADirectoryThenThatIsAProblem()
    {
        var source = new FileVariableSource(name => name == "API_TOKEN_FILE" ? Folder.Root : null);

        Assert.Equal(SecretFault.Unreadable, Assert.Single((await source.ReadAsync(default)).Problems).Fault);
    }
}
