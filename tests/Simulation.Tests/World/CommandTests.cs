using ActorNotice.Simulation.ExchangePeer;
using ActorNotice.Simulation.TelegramPeer;
using ActorNotice.Simulation.World;
using ActorNotice.Strategy;

namespace ActorNotice.Simulation.Tests.World;

/// <summary>People who talk with the bot of a whole service.</summary>
public sealed class CommandTests
{
    private const long Chat = 4242;
    private const long Admin = 101;
    private const long Stranger = 666;
    private const string NextToken = "987654321:SIMULATED-token-after-the-rotation";

    [Fact]
    public void WhenAnAdminAsksThenTheBotAnswersAndAStrangerGetsSilenceAndAnAlert()
    {
        using var world = Open();
        world.Loop.RunFor(TimeSpan.FromMinutes(3));

        Assert.Contains("running", Answer(world, Admin, "/status"), StringComparison.Ordinal);
        Assert.Contains("A0USDT", Answer(world, Admin, "/symbols"), StringComparison.Ordinal);
        Assert.Contains("middle", Answer(world, Admin, "/bands A0USDT"), StringComparison.OrdinalIgnoreCase);

        var told = Answer(world, Stranger, "/status");
        Assert.Contains("[admin]", told, StringComparison.Ordinal);
        Assert.Contains("666", told, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenAChartIsAskedForThenAPictureComes()
    {
        using var world = Open();
        world.Loop.RunFor(TimeSpan.FromMinutes(3));

        world.Telegram.Say(Chat, Admin, "/chart A0USDT 1m");
        world.Loop.RunFor(TimeSpan.FromSeconds(5));

        var picture = world.Record.Messages.Last();
        Assert.Equal("sendPhoto", picture.Method);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], picture.File![..4]);
    }

    [Fact]
    public void WhenSignalsCarryPicturesThenTheyComeWithTheirTextAndAreSmall()
    {
        using var world = Open("notify.chart.enabled=true");

        world.Loop.RunFor(TimeSpan.FromHours(3));

        var signals = world.Record.Messages.Where(static message => message.Text.Contains("candle closed", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(signals);
        Assert.All(signals, static message => Assert.InRange(message.File?.Length ?? 0, 5_000, 100_000));
    }

    [Fact]
    public void WhenTheStrategyIsPausedThenNothingIsSignalledBeforeItIsResumed()
    {
        using var world = Open();
        world.Loop.RunFor(TimeSpan.FromMinutes(3));
        Confirm(world, "/pause");
        Assert.True(world.Record.Phases.Last().IsPaused);
        var paused = world.Loop.Now;
        world.Loop.RunFor(TimeSpan.FromHours(2));
        var resumed = world.Loop.Now;
        Confirm(world, "/resume");
        world.Loop.RunFor(TimeSpan.FromHours(2));

        var signals = world.Record.Messages.Where(static message => message.Text.Contains("candle closed", StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(signals, message => message.At > paused.AddSeconds(30) && message.At < resumed);
        Assert.Contains(signals, message => message.At > resumed);
    }

    [Fact]
    public void WhenTheTokenIsRenewedThenCommandsAreStillHeard()
    {
        using var world = Open("security.rotation-every=1m");
        world.Loop.RunFor(TimeSpan.FromMinutes(3));
        world.SetSecret("TELEGRAM_BOT_TOKEN", NextToken);
        world.Loop.RunFor(TimeSpan.FromMinutes(3));
        world.Telegram.Revoke(SimulatedTelegramOptions.DefaultToken);
        world.Loop.RunFor(TimeSpan.FromMinutes(3));

        Assert.Contains("running", Answer(world, Admin, "/status"), StringComparison.Ordinal);
        Assert.DoesNotContain(world.Record.Phases, static phase => phase.Phase == StrategyPhase.Halted);
    }

    [Fact]
    public void WhenAHaltForAKeyIsResumedThenTheKeyIsLookedAtAtOnceAndOnlyAMendedOneGoesOn()
    {
        var filler = new string('k', 50);
        var key = new SimulatedApiKey($"test-key-{filler}", $"test-secret-{filler}");
        using var world = VirtualWorld.Open(Worlds.Options(2) with
        {
            Settings =
            [
                "exchange.environment=mainnet", "exchange.endpoints.account=http://127.0.0.1:18080", "security.key-check-every=30m",
                $"control.telegram.users.{Admin}=admin", "notify.telegram.pace.enabled=false",
            ],
            Secrets = Worlds.Options(1).Secrets.Add("BINANCE_API_KEY", key.Key).Add("BINANCE_API_SECRET", key.Secret),
            Exchange = new() { Port = 18_080, UpdatesPerCandle = 3, ApiKey = key },
            Telegram = new() { EnforceLimits = false },
        });
        world.Exchange.ApiKey = key with { Permissions = key.Permissions.SetItem("enableWithdrawals", true) };
        world.Loop.RunFor(TimeSpan.FromMinutes(31));
        Assert.Equal(StrategyPhase.Halted, world.Record.Phases.Last().Phase);

        Confirm(world, "/resume");
        Assert.Equal(2, world.Record.Messages.Count(static message => message.Text.Contains("Halted by", StringComparison.Ordinal)));
        Assert.Equal(StrategyPhase.Halted, world.Record.Phases.Last().Phase);

        world.Exchange.ApiKey = key;
        Confirm(world, "/resume");
        world.Loop.RunFor(TimeSpan.FromMinutes(2));
        Assert.Equal(StrategyPhase.Running, world.Record.Phases.Last().Phase);
    }

    // Some commands ask back; the first of the two buttons is yes.
    private static void Confirm(VirtualWorld world, string command)
    {
        Answer(world, Admin, command);
        var asked = world.Record.Messages.Last();
        if (asked.ReplyMarkup is null) return;
        var data = System.Text.Json.JsonDocument.Parse(asked.ReplyMarkup).RootElement
            .GetProperty("inline_keyboard")[0][0].GetProperty("callback_data").GetString();
        world.Telegram.Press(asked, Admin, data!);
        world.Loop.RunFor(TimeSpan.FromSeconds(5));
    }

    private static string Answer(VirtualWorld world, long user, string text)
    {
        var before = world.Record.Messages.Count();
        world.Telegram.Say(Chat, user, text);
        world.Loop.RunFor(TimeSpan.FromSeconds(5));
        return string.Join('\n', world.Record.Messages.Skip(before).Select(static message => message.Text));
    }

    private static VirtualWorld Open(params string[] settings) => VirtualWorld.Open(Worlds.Options(2) with
    {
        Settings = [$"control.telegram.users.{Admin}=admin", "notify.telegram.pace.enabled=false", .. settings],
        Telegram = new() { EnforceLimits = false, Tokens = [SimulatedTelegramOptions.DefaultToken, NextToken] },
    });
}
