using ActorNotice.Security.Masking;
using ActorNotice.Security.Sources;
using ActorNotice.Security.Tests.Sources;
using ActorNotice.Security.Vault;

namespace ActorNotice.Security.Tests.Vault;

public sealed class VaultSourceTests : IAsyncLifetime, IDisposable
{
    private readonly ManualTime _time = new();
    private readonly FakeVault _vault;

    public VaultSourceTests() => _vault = new FakeVault(_time) { Version = 3, Data = Sample.All() };

    public Task InitializeAsync() => _vault.StartAsync();

    public async Task DisposeAsync() => await _vault.DisposeAsync();

    public void Dispose() => GC.SuppressFinalize(this);

    [Fact]
    public async Task WhenTheSecretIsThereThenEveryNameIsFoundWithItsVersionAndTheTokenIsMasked()
    {
        var mask = new SecretMask();
        using var session = _vault.Session(mask);

        var harvest = await ReadAsync(session);

        Assert.Empty(harvest.Problems);
        Assert.All(harvest.Found, found => Assert.Equal(Sample.For(found.Name), found.Value.RevealText()));
        Assert.Equal(SecretNames.All.Length, harvest.Found.Length);
        Assert.Contains("version 3", harvest.Found[0].Place, StringComparison.Ordinal);
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, 678, TimeSpan.Zero), harvest.Found[0].Since);
        Assert.DoesNotContain(FakeVault.SecretId, mask.Apply(FakeVault.SecretId), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenVaultIsReadAgainThenItIsNotLoggedInAgain()
    {
        _vault.SecretIdUses = 1;
        using var session = _vault.Session();

        await ReadAsync(session);
        await ReadAsync(session);

        Assert.Single(_vault.Calls, "POST auth/approle/login");
    }

    [Fact]
    public async Task WhenTwoThirdsOfTheTokensLifeAreOverThenItIsRenewed()
    {
        using var session = _vault.Session();
        await ReadAsync(session);
        _time.Now += TimeSpan.FromMinutes(41);

        await ReadAsync(session);
        _time.Now += TimeSpan.FromMinutes(30);
        Assert.Empty((await ReadAsync(session)).Problems);

        Assert.Single(_vault.Calls, "POST auth/token/renew-self");
        Assert.Single(_vault.Calls, "POST auth/approle/login");
    }

    [Fact]
    public async Task WhenARenewalNoLongerLengthensTheTokenThenThereIsANewLogin()
    {
        _vault.GreatestAge = TimeSpan.FromMinutes(70);
        using var session = _vault.Session();
        await ReadAsync(session);
        _time.Now += TimeSpan.FromMinutes(41);

        Assert.Empty((await ReadAsync(session)).Problems);

        Assert.Equal(2, _vault.Calls.Count(static call => call == "POST auth/approle/login"));
    }

    [Fact]
    public async Task WhenTheTokenWasRevokedThenOneNewLoginMendsIt()
    {
        using var session = _vault.Session();
        await ReadAsync(session);
        _vault.ForgetTokens();

        Assert.Empty((await ReadAsync(session)).Problems);
    }

    [Fact]
    public async Task WhenTheTokenIsOverAndTheSecretIdIsUsedUpThenThatIsSaid()
    {
        _vault.SecretIdUses = 1;
        using var session = _vault.Session();
        await ReadAsync(session);
        _time.Now += TimeSpan.FromHours(2);

        Assert.Equal(SecretFault.VaultExpired, await FaultAsync(session));
    }

    [Theory]
    [InlineData("sealed", SecretFault.VaultSealed)]
    [InlineData("not initialised", SecretFault.VaultSealed)]
    [InlineData("denied", SecretFault.VaultDenied)]
    [InlineData("absent", SecretFault.VaultAbsent)]
    [InlineData("500", SecretFault.VaultUnavailable)]
    [InlineData("502", SecretFault.VaultUnavailable)]
    public async Task WhenVaultCannotAnswerThenEachReasonIsAFaultOfItsOwn(string state, SecretFault fault)
    {
        _vault.IsSealed = state == "sealed";
        _vault.IsInitialised = state != "not initialised";
        _vault.MayRead = state != "denied";
        if (state == "absent") _vault.Version = 0;
        if (int.TryParse(state, out var status))
            for (var i = 0; i < 3; i++) _vault.Failures.Enqueue(status);
        using var session = _vault.Session();

        Assert.Equal(fault, await FaultAsync(session));
    }

    [Fact]
    public async Task WhenANodeIsOnlyBehindThenItIsAskedAgain()
    {
        _vault.Failures.Enqueue(412);
        _vault.Failures.Enqueue(500);
        using var session = _vault.Session();

        Assert.Empty((await ReadAsync(session)).Problems);
    }

    [Theory]
    [InlineData("another role", FakeVault.SecretId)]
    [InlineData(FakeVault.RoleId, "another secret")]
    public async Task WhenTheRoleIsRefusedThenItIsTriedOnceAndTold(string role, string secret)
    {
        using var session = _vault.Session(role: role, secret: secret);

        Assert.Equal(SecretFault.VaultLogin, await FaultAsync(session));
        Assert.Single(_vault.Calls);
    }

    [Fact]
    public async Task WhenThereIsNoRoleThenATokenIsTaken()
    {
        using var none = new VaultSession(_vault.Settings, static _ => null, new SecretMask(), _time);
        using var bad = new VaultSession(
            _vault.Settings, static name => name == "VAULT_TOKEN" ? "hvs.unknown" : null, new SecretMask(), _time);

        Assert.Equal(SecretFault.VaultLogin, await FaultAsync(none));
        Assert.Equal(SecretFault.VaultDenied, await FaultAsync(bad));
    }

    [Fact]
    public async Task WhenANamespaceIsSetThenItIsSentWithEveryCall()
    {
        _vault.Namespace = "team/a";
        using var session = _vault.Session();

        Assert.Empty((await ReadAsync(session)).Problems);
    }

    [Fact]
    public async Task WhenNobodyListensThenVaultIsUnavailable()
    {
        using var session = new VaultSession(
            _vault.Settings with { Address = "http://127.0.0.1:1" }, FakeVault.Variables("a", "b"), new SecretMask(), _time);

        Assert.Equal(SecretFault.VaultUnavailable, await FaultAsync(session));
    }

    [Fact]
    public async Task WhenAValueIsWrittenThenTheOthersStay()
    {
        using var session = _vault.Session();
        using var value = SecretText.From("a new token");

        await session.SetAsync(SecretName.ApiToken, value, default);

        Assert.Equal(4, _vault.Version);
        Assert.Equal("a new token", _vault.Data["API_TOKEN"]);
        Assert.Equal(Sample.BotToken, _vault.Data["TELEGRAM_BOT_TOKEN"]);
    }

    [Fact]
    public async Task WhenThePathIsEmptyThenTheFirstWriteMakesIt()
    {
        (_vault.Version, _vault.Data) = (0, []);
        using var session = _vault.Session();
        using var value = SecretText.From("first");

        await session.SetAsync(SecretName.ApiToken, value, default);

        Assert.Equal((1, "first"), (_vault.Version, _vault.Data["API_TOKEN"]));
    }

    [Fact]
    public async Task WhenSomebodyElseWritesInBetweenThenTheirsStaysAndTheConflictIsTold()
    {
        _vault.BeforeWrite = () =>
        {
            _vault.Version++;
            _vault.Data["API_TOKEN"] = "theirs";
        };
        using var session = _vault.Session();
        using var value = SecretText.From("ours");

        var error = await Assert.ThrowsAsync<SecretException>(() => session.SetAsync(SecretName.ApiToken, value, default));

        Assert.Equal(SecretFault.VaultConflict, error.Problem.Fault);
        Assert.Equal("theirs", _vault.Data["API_TOKEN"]);
    }

    private ValueTask<SecretHarvest> ReadAsync(VaultSession session) =>
        new VaultSource(session, _vault.Settings).ReadAsync(default);

    private async Task<SecretFault> FaultAsync(VaultSession session)
    {
        var problem = Assert.Single((await ReadAsync(session)).Problems);
        Assert.NotEmpty(problem.Cure);
        Assert.DoesNotContain(FakeVault.SecretId, problem.ToString(), StringComparison.Ordinal);
        return problem.Fault;
    }
}
