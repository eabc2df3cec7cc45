using ActorNotice.Security.Sources;
using ActorNotice.Security.Store;
using ActorNotice.Security.Vault;

namespace ActorNotice.Security.Tests.Vault;

public sealed class TransitKeyTests : IAsyncLifetime, IDisposable
{
    private readonly ManualTime _time = new();
    private readonly TempFolder _folder = new();
    private readonly FakeVault _vault;

    public TransitKeyTests() => _vault = new FakeVault(_time);

    private StorePlace Place => new(_folder.PathOf("store"), "mainnet", _time);

    public Task InitializeAsync() => _vault.StartAsync();

    public async Task DisposeAsync() => await _vault.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task WhenTransitWrapsTheDataKeyThenOnlyVaultOpensTheStore()
    {
        await MakeAsync();
        using var session = _vault.Session();

        using var store = await SecretStore.OpenAsync(Place, new TransitKey(session, _vault.Settings));
        using var value = store.Read(SecretName.ApiToken);

        Assert.Equal("x", value?.RevealText());
    }

    [Fact]
    public async Task WhenVaultIsSealedThenTheStoreStaysShutAndAsItWas()
    {
        await MakeAsync();
        var before = File.ReadAllBytes(Place.Path);
        _vault.IsSealed = true;
        using var session = _vault.Session();

        var error = await Assert.ThrowsAsync<SecretException>(() =>
            SecretStore.OpenAsync(Place, new TransitKey(session, _vault.Settings)).AsTask());

        Assert.Equal(SecretFault.VaultSealed, error.Problem.Fault);
        Assert.Equal(before, File.ReadAllBytes(Place.Path));
    }

    [Fact]
    public async Task WhenTheCiphertextIsFromAnotherVaultThenItIsTheWrongKey()
    {
        await MakeAsync();
        await using var other = await new FakeVault(_time).StartAsync();
        using var session = other.Session();

        var error = await Assert.ThrowsAsync<SecretException>(() =>
            SecretStore.OpenAsync(Place, new TransitKey(session, other.Settings)).AsTask());

        Assert.Equal(SecretFault.WrongKey, error.Problem.Fault);
    }

    private async Task MakeAsync()
    {
        using var session = _vault.Session();
        using var store = await SecretStore.InitAsync(Place, new TransitKey(session, _vault.Settings));
        using var value = SecretText.From("x");
        store.Set(SecretName.ApiToken, value);
    }
}
