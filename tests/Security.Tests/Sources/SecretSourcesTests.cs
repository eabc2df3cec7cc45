using ActorNotice.Security.Keys;
using ActorNotice.Security.Sources;
using ActorNotice.Security.Wiring;

namespace ActorNotice.Security.Tests.Sources;

public sealed class SecretSourcesTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData("env", "file", "credentials", "directory", "dotenv")]
    [InlineData("file", "credentials", "directory", "dotenv")]
    [InlineData("credentials", "directory", "dotenv")]
    [InlineData("directory", "dotenv")]
    [InlineData("dotenv")]
    public async Task WhenSeveralPlacesHaveTheSecretThenTheDocumentedPrecedenceDecides(params string[] places)
    {
        var variables = new Dictionary<string, string> { ["CREDENTIALS_DIRECTORY"] = MakeFolder("credentials") };
        var settings = SecuritySettings.Default with
        {
            SecretsDirectory = MakeFolder("directory"),
            EnvFile = _folder.PathOf(".env"),
        };
        foreach (var place in places) Put(place, variables);

        var ports = new SecretPorts(settings, KeyEnvironment.Mainnet, variables.GetValueOrDefault);
        using var keys = new StoreKeys(ports);
        using var catalog = await SecretCatalog.LoadAsync(SecretSources.InOrder(ports, keys));

        Assert.Equal("@" + places[0], catalog[SecretName.TelegramChatId]?.RevealText());
    }

    [Fact]
    public void WhenDirectoryAndFileAreSwitchedOffThenOnlyTheEnvironmentIsAsked()
    {
        var settings = SecuritySettings.Default with { SecretsDirectory = "", EnvFile = "" };

        var ports = new SecretPorts(settings, KeyEnvironment.Mainnet, static _ => null);
        using var keys = new StoreKeys(ports);
        var names = SecretSources.InOrder(ports, keys).Select(source => source.Name);

        Assert.Equal(["process environment", "*_FILE variables"], names);
    }

    public void Dispose() => _folder.Dispose();

    private string MakeFolder(string name) => Directory.CreateDirectory(_folder.PathOf(name)).FullName;

    private void Put(string place, Dictionary<string, string> variables)
    {
        const string Name = "TELEGRAM_CHAT_ID";
        if (place == "env") variables[Name] = "@env";
        else if (place == "file") variables[Name + "_FILE"] = _folder.Write("by-variable", "@file");
        else if (place == "dotenv") _folder.Write(".env", $"{Name}=@dotenv\n");
        else _folder.Write(Path.Combine(place, Name), "@" + place);
    }
}
