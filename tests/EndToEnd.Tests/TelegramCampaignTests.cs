using System.Collections.Immutable;
using System.Text.Json;
using ActorNotice.EndToEnd.Tests.Campaign;
using ActorNotice.Market;
using ActorNotice.Simulation.Markets;
using ActorNotice.Simulation.TelegramPeer;
using ActorNotice.Simulation.World;
using ActorNotice.Strategy;

namespace ActorNotice.EndToEnd.Tests;

/// <summary>Two hundred scripts of a Telegram that misbehaves in every way it has, against the whole service: each notice
/// arrives exactly once or is reported, in order, within the limits, and no secret is told.</summary>
public sealed class TelegramCampaignTests
{
    private const int Scripts = 200;
    private const int Symbols = 8;
    private const long Chat = 4_242;
    private const long Admin = 101;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Scripts)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void WhenTelegramMisbehavesThenEveryNoticeArrivesOnceOrIsReported(int seed)
    {
        var script = new TelegramScript(seed);
        var folder = Directory.CreateTempSubdirectory("actornotice-campaign-");
        var journal = Path.Combine(folder.FullName, "notices");
        ImmutableArray<string> faults;
        using (var world = Open(seed, journal))
        {
            for (var minute = 0; minute < TelegramScript.Minutes; minute++)
            {
                script.Begin(minute, world);
                world.Loop.RunFor(TimeSpan.FromMinutes(1));
                ResumeIfHalted(world);
            }

            Settle(world);
            var audit = new NoticeAudit(world, BurstOf(seed));
            string[] secrets = [SimulatedTelegramOptions.DefaultToken.Split(':')[1], "-100200300", "-100200301"];
            world.StopService();
            faults = [.. audit.Faults("telegram"), .. audit.Faults("group"), .. audit.Leaks(secrets, File.ReadAllText(journal))];
            Assert.True(world.Record.Delivered.Count() > 30, "the market was too quiet to prove anything");
        }

        folder.Delete(recursive: true);
        Assert.True(
            faults.IsEmpty,
            $"""
            {string.Join('\n', faults)}
            Seed {seed}:
            {script}
            Replay: dotnet test tests/EndToEnd.Tests --filter "FullyQualifiedName~TelegramCampaignTests&DisplayName~seed: {seed}\)"
            """);
    }

    // One a second, or the default: three at once, then none for three seconds.
    private static int BurstOf(int seed) => seed % 5 == 0 ? 1 : 3;

    private static VirtualWorld Open(int seed, string journal) => VirtualWorld.Open(new VirtualWorldOptions(
        SimulatedMarket.Generate((ulong)seed, Enumerable.Range(0, Symbols).Select(static index => new GeneratedContract(
            new SymbolSpec(Symbol.Parse($"S{index}USDT"), Price.Parse("0.01")), Price.FromDecimal(50 + index))
        {
            MinuteVolatility = 0.004,
        })))
    {
        Secrets = ImmutableDictionary<string, string>.Empty.Add("NOTIFY_SECRETS", "group-chat=-100200300"),
        Seed = seed,
        Settings =
        [
            "watch.squeeze.bandwidth=0.001", "notify.channels.group.type=telegram", "notify.time-zone=UTC",
            $"notify.digest.enabled={(seed % 2 == 0 ? "true" : "false")}", "notify.digest.threshold=3",
            "notify.retry.max-attempts=3", "notify.fresh-for=3m", $"notify.journal.path={journal}",
            "notify.journal.fsync=false",
            $"notify.telegram.pace.chat-burst={BurstOf(seed)}", $"control.telegram.users.{Admin}=admin",
        ],
    });

    // As an admin would on a phone; the bot's answer may be among what goes wrong, so more than once.
    private static void ResumeIfHalted(VirtualWorld world)
    {
        for (var i = 0; i < 20 && world.Record.Phases.LastOrDefault()?.Phase == StrategyPhase.Halted; i++)
        {
            world.IsOffline = false;
            world.Telegram.Say(Chat, Admin, "/resume");
            world.Loop.RunFor(TimeSpan.FromSeconds(20));
            if (world.Record.Messages.LastOrDefault(static one => one.Text.Contains("Start again?", StringComparison.Ordinal))
                is not { ReplyMarkup: { } markup } asked) continue;
            var yes = JsonDocument.Parse(markup).RootElement.GetProperty("inline_keyboard")[0][0].GetProperty("callback_data").GetString();
            world.Telegram.Press(asked, Admin, yes!);
            world.Loop.RunFor(TimeSpan.FromSeconds(20));
        }
    }

    // The market goes on, so there is not always a moment without any notice; between two closes there is.
    private static void Settle(VirtualWorld world)
    {
        world.IsOffline = false;
        world.Telegram.Script.Clear();
        for (var i = 0; i < 120 && (i < 10 || world.Snapshot().Notifier.Queued > 0); i++)
        {
            world.Loop.RunFor(TimeSpan.FromSeconds(35));
            ResumeIfHalted(world);
        }

        Assert.Equal(0, world.Snapshot().Notifier.Queued);
    }
}
