using ActorNotice.Security.Kms;
using ActorNotice.Security.Sources;
using ActorNotice.Security.Store;
using Amazon.Runtime;

namespace ActorNotice.Security.Tests.Kms;

public sealed class KmsKeyTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly FakeKms _kms = new();

    private StorePlace Place => new(_folder.PathOf("store"), "mainnet", new ManualTime());

    public Task InitializeAsync() => _kms.StartAsync();

    public async Task DisposeAsync() => await _kms.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task WhenKmsWrapsTheDataKeyThenItOpensTheStoreAgain()
    {
        await MakeAsync();
        using var key = Key("mainnet");

        using var store = await SecretStore.OpenAsync(Place, key);
        using var value = store.Read(SecretName.ApiToken);

        Assert.Equal("x", value?.RevealText());
        Assert.Equal(["TrentService.GenerateDataKey", "TrentService.Decrypt"], _kms.Calls);
    }

    [Fact]
    public async Task WhenTheContextIsAnotherThenKmsRefuses()
    {
        await MakeAsync();
        using var key = Key("testnet");

        Assert.Equal(SecretFault.KmsRefused, await FaultAsync(key));
    }

    [Theory]
    [InlineData("ThrottlingException", SecretFault.KmsThrottled)]
    [InlineData("LimitExceededException", SecretFault.KmsThrottled)]
    [InlineData("AccessDeniedException", SecretFault.KmsDenied)]
    [InlineData("UnrecognizedClientException", SecretFault.KmsDenied)]
    [InlineData("ExpiredTokenException", SecretFault.KmsDenied)]
    [InlineData("InvalidCiphertextException", SecretFault.KmsRefused)]
    [InlineData("IncorrectKeyException", SecretFault.KmsRefused)]
    [InlineData("NotFoundException", SecretFault.KmsKey)]
    [InlineData("DisabledException", SecretFault.KmsKey)]
    [InlineData("KMSInvalidStateException", SecretFault.KmsKey)]
    [InlineData("DependencyTimeoutException", SecretFault.KmsUnavailable)]
    [InlineData("KMSInternalException", SecretFault.KmsUnavailable)]
    public async Task WhenKmsFailsThenItsTypeDecidesTheFaultAndTheStoreIsAsItWas(string type, SecretFault fault)
    {
        await MakeAsync();
        var before = File.ReadAllBytes(Place.Path);
        _kms.Failure = type;
        using var key = Key("mainnet");

        Assert.Equal(fault, await FaultAsync(key));
        Assert.Equal(before, File.ReadAllBytes(Place.Path));
    }

    [Fact]
    public async Task WhenTheCredentialsAreWrongThenTheServerSeesItAndTheyAreRefused()
    {
        await MakeAsync();
        using var key = new KmsKey(
            _kms.Settings, "mainnet", new BasicAWSCredentials(FakeKms.AccessKey, "another secret access key"));

        Assert.Equal(SecretFault.KmsDenied, await FaultAsync(key));
    }

    [Fact]
    public async Task WhenNobodyListensThenKmsIsUnavailable()
    {
        await MakeAsync();
        using var key = new KmsKey(
            _kms.Settings with { Endpoint = "http://127.0.0.1:1" }, "mainnet",
            new BasicAWSCredentials(FakeKms.AccessKey, FakeKms.SecretKey));

        Assert.Equal(SecretFault.KmsUnavailable, await FaultAsync(key));
    }

    [Fact]
    public async Task WhenMakingFailsThenThereIsNoFile()
    {
        _kms.Failure = "AccessDeniedException";
        using var key = Key("mainnet");

        await Assert.ThrowsAsync<SecretException>(() => SecretStore.InitAsync(Place, key).AsTask());

        Assert.False(File.Exists(Place.Path));
    }

    private KmsKey Key(string environment) =>
        new(_kms.Settings, environment, new BasicAWSCredentials(FakeKms.AccessKey, FakeKms.SecretKey));

    private async Task MakeAsync()
    {
        using var key = Key("mainnet");
        using var store = await SecretStore.InitAsync(Place, key);
        using var value = SecretText.From("x");
        store.Set(SecretName.ApiToken, value);
    }

    private async Task<SecretFault> FaultAsync(KmsKey key)
    {
        var error = await Assert.ThrowsAsync<SecretException>(() => SecretStore.OpenAsync(Place, key).AsTask());
        Assert.DoesNotContain("text that is shown nowhere", error.Message, StringComparison.Ordinal);
        return error.Problem.Fault;
    }
}
