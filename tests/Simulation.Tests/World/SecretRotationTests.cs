using ActorNotice.Security;
using ActorNotice.Simulation.ExchangePeer;
using ActorNotice.Simulation.TelegramPeer;
using ActorNotice.Simulation.World;
using ActorNotice.Strategy;

namespace ActorNotice.Simulation.Tests.World;

/// <summary>Secrets that change in their source while the service runs, seen by exchange, Telegram and admin.</summary>
public sealed class SecretRotationTests
{
    private const int Port = 18_080;
    private const string Bot = "TELEGRAM_BOT_TOKEN";
    private const string NextToken = "987654321:SIMULATED-token-after-the-rotation";
    private const string UnknownToken = "987654321:SIMULATED-token-that-nobody-has-given";
    private static readonly string Filler = new('k', 50);
    private static readonly SimulatedApiKey Old = new($"old-test-key-{Filler}", $"old-test-secret-{Filler}");
    private static readonly SimulatedApiKey Next = new($"new-test-key-{Filler}", $"new-test-secret-{Filler}");

    [Fact]
    public void WhenTheBotsTokenChangesThenItIsTriedAndTheNextNoticesGoOutWithIt()
    {
        using var world = Open();
        world.Loop.RunFor(TimeSpan.FromMinutes(2));
        world.SetSecret(Bot, NextToken);
        world.Loop.RunFor(TimeSpan.FromMinutes(2));
        Assert.Single(Told(world), static text => text.Contains($"New {Bot} in use", StringComparison.Ordinal));

        // the old one is revoked: only the new one can deliver from here on
        world.Telegram.Revoke(SimulatedTelegramOptions.DefaultToken);
        var before = Told(world).Count();
        world.Loop.RunFor(TimeSpan.FromHours(2));

        Assert.True(Told(world).Count() > before);
        Assert.DoesNotContain(world.Record.Phases, static phase => phase.Phase == StrategyPhase.Halted);
        Assert.DoesNotContain(world.Record.Lines, static line => line.Contains(NextToken, StringComparison.Ordinal));
    }

    [Fact]
    public void WhenTheNewTokenDoesNotWorkThenTheOldOneStaysInUseAndItIsSaidOnce()
    {
        using var world = Open();
        world.Loop.RunFor(TimeSpan.FromMinutes(2));
        world.SetSecret(Bot, UnknownToken);
        world.Loop.RunFor(TimeSpan.FromMinutes(20));
        world.SetSecret(Bot, null);
        world.Loop.RunFor(TimeSpan.FromMinutes(20));

        var refused = Told(world).Where(static text => text.Contains($"New {Bot} refused", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, refused.Count);
        Assert.Contains("401 Unauthorized", refused[0], StringComparison.Ordinal);
        Assert.Contains("no source has it any more", refused[1], StringComparison.Ordinal);
        Assert.DoesNotContain(world.Record.Lines, static line => line.Contains(UnknownToken, StringComparison.Ordinal));
    }

    [Fact]
    public void WhenTheExchangesKeyChangesThenItsPermissionsAreReadFirstAndItIsUsedAfterwards()
    {
        using var world = Open();
        world.Loop.RunFor(TimeSpan.FromMinutes(2));
        world.Exchange.ApiKey = Next;
        SetKey(world, Next);
        world.Loop.RunFor(TimeSpan.FromMinutes(2));
        Assert.Single(Told(world), static text => text.Contains("New BINANCE_API_KEY in use", StringComparison.Ordinal));

        // the daily look signs with the pair that is in use
        world.Loop.RunFor(TimeSpan.FromHours(1));
        Assert.DoesNotContain(world.Record.Phases, static phase => phase.Phase == StrategyPhase.Halted);
        Assert.Contains(world.Record.Of<AuditFact>(), static fact => fact is { Action: "key.inspect", Outcome: "least privilege" });
    }

    [Fact]
    public void WhenTheNewKeyMayTradeThenItIsRefusedWithTheCureAndTheOldOneGoesOn()
    {
        using var world = Open();
        world.Loop.RunFor(TimeSpan.FromMinutes(2));
        world.Exchange.ApiKey = Next with { Permissions = Next.Permissions.SetItem("enableFutures", true) };
        SetKey(world, Next);
        world.Loop.RunFor(TimeSpan.FromMinutes(2));
        world.Exchange.ApiKey = Old;
        world.Loop.RunFor(TimeSpan.FromHours(1));

        Assert.Single(Told(world), static text => text.Contains("New BINANCE_API_KEY refused", StringComparison.Ordinal));
        Assert.DoesNotContain(world.Record.Phases, static phase => phase.Phase == StrategyPhase.Halted);
    }

    [Fact]
    public void WhenAFirstKeyArrivesThenItIsTriedUsedAndLookedAtFromThenOn()
    {
        using var world = Open(withKey: false);
        world.Loop.RunFor(TimeSpan.FromMinutes(2));
        SetKey(world, Old);
        world.Loop.RunFor(TimeSpan.FromMinutes(2));
        Assert.Single(Told(world), static text => text.Contains("New BINANCE_API_KEY in use", StringComparison.Ordinal));

        // its daily look finds what it has gained meanwhile
        world.Exchange.ApiKey = Old with { Permissions = Old.Permissions.SetItem("enableWithdrawals", true) };
        world.Loop.RunFor(TimeSpan.FromHours(1));

        Assert.Contains(world.Record.Phases, static phase => phase.Phase == StrategyPhase.Halted);
        Assert.Single(Told(world), static text => text.Contains("withdraw funds", StringComparison.Ordinal));
    }

    [Fact]
    public void WhenAFirstKeyArrivesWithoutItsSecretThenThatIsSaidOnceAndNothingElseHappens()
    {
        using var world = Open(withKey: false);
        world.SetSecret("BINANCE_API_KEY", Old.Key);
        world.Loop.RunFor(TimeSpan.FromMinutes(20));

        Assert.Single(Told(world), static text => text.Contains("New BINANCE_API_KEY refused", StringComparison.Ordinal)
            && text.Contains("BINANCE_API_SECRET is not", StringComparison.Ordinal));
        Assert.DoesNotContain(world.Record.Of<AuditFact>(), static fact => fact.Action == "key.sign");
    }

    [Theory]
    [InlineData("TELEGRAM_CHAT_ID", "-1009876543210", "need a restart")]
    [InlineData("NOTIFY_SECRETS", "vip-token=obviously-fake-token", "need a restart")]
    [InlineData("NOTIFY_SECRETS", "no-pair-at-all", "New NOTIFY_SECRETS refused")]
    [InlineData("API_TOKEN", "obviously-fake-api-token-of-a-test-000000", "need a restart")]
    public void WhenASecretThatOnlyARestartCanChangeDoesSoThenThatIsSaidOnceAndItStaysAsItWas(
        string name, string value, string said)
    {
        using var world = Open();
        world.Loop.RunFor(TimeSpan.FromMinutes(2));
        world.SetSecret(name, value);
        world.Loop.RunFor(TimeSpan.FromMinutes(20));

        Assert.Single(Told(world), text => text.Contains(name, StringComparison.Ordinal)
            && text.Contains(said, StringComparison.Ordinal));
        Assert.Contains(world.Record.Of<AuditFact>(), fact => fact.Action == "secret.rotate" && fact.Subject == name);
        Assert.DoesNotContain(world.Record.Lines, line => line.Contains(value, StringComparison.Ordinal));
    }

    [Fact]
    public void WhenTheServiceStartsAndStopsThenBothAreWrittenDownWithTheLookAtTheKey()
    {
        using var world = Open();
        world.Loop.RunFor(TimeSpan.FromMinutes(2));
        world.StopService("the test is over");

        var facts = world.Record.Of<AuditFact>().Select(static fact => $"{fact.Action} {fact.Subject}: {fact.Outcome}").ToList();
        Assert.Contains(facts, static fact => fact.StartsWith("service.start mainnet: version ", StringComparison.Ordinal));
        Assert.Contains("key.inspect /sapi/v1/account/apiRestrictions: least privilege", facts);
        Assert.Contains("service.stop service: the test is over", facts);
    }

    private static void SetKey(VirtualWorld world, SimulatedApiKey key)
    {
        world.SetSecret("BINANCE_API_KEY", key.Key);
        world.SetSecret("BINANCE_API_SECRET", key.Secret);
    }

    private static VirtualWorld Open(bool withKey = true) => VirtualWorld.Open(Worlds.Options(2) with
    {
        Settings =
        [
            "exchange.environment=mainnet", $"exchange.endpoints.account=http://127.0.0.1:{Port}",
            "security.rotation-every=1m", "security.key-check-every=30m", "notify.telegram.pace.enabled=false",
        ],
        Secrets = withKey
            ? Worlds.Options(1).Secrets.Add("BINANCE_API_KEY", Old.Key).Add("BINANCE_API_SECRET", Old.Secret)
            : Worlds.Options(1).Secrets,
        Exchange = new() { Port = Port, UpdatesPerCandle = 3, ApiKey = Old },
        Telegram = new() { EnforceLimits = false, Tokens = [SimulatedTelegramOptions.DefaultToken, NextToken] },
    });

    private static IEnumerable<string> Told(VirtualWorld world) =>
        world.Record.Messages.Select(static message => message.Text);
}
