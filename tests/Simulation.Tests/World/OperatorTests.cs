using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ActorNotice.Simulation.TelegramPeer;
using ActorNotice.Simulation.World;

namespace ActorNotice.Simulation.Tests.World;

/// <summary>What an operator changes stays changed: by the override file, by the file of mutes.</summary>
public sealed partial class OperatorTests : IDisposable
{
    private const long Chat = 4242;
    private const long Admin = 101;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("actornotice-operator-");

    private string Journal => Path.Combine(_folder.FullName, "notices");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void WhenASettingIsChangedThenTheLastDayIsJudgedFirstAndTheYesPutsItInForce()
    {
        var file = Path.Combine(_folder.FullName, "actornotice.conf");
        File.WriteAllText(file, VirtualSettings.Compose(
            $"watch {{ symbols = [A0USDT, B1USDT], intervals = [1m] }}\nnotify.language = en\ncontrol.telegram.users {{ \"{Admin}\" = admin }}"));
        using var world = VirtualWorld.Open(Options() with { SettingsFile = file });
        world.Loop.RunFor(TimeSpan.FromMinutes(3));

        Say(world, "/set bollinger.deviations 1.5");
        var asked = world.Record.Messages.Last();
        var trial = Trial().Match(asked.Text);
        Assert.True(trial.Success, asked.Text);
        Assert.True(Number(trial, 2) > Number(trial, 1));
        Assert.Equal((2, 2_880), (Number(trial, 3), Number(trial, 4)));
        Assert.Contains("watch.bollinger.deviations 2 → 1.5", asked.Text, StringComparison.Ordinal);

        world.Telegram.Press(asked, Admin, FirstButton(asked));
        world.Loop.RunFor(TimeSpan.FromMinutes(1));
        Assert.Contains(world.Record.Messages, static message => message.Text.Contains("New settings are in force", StringComparison.Ordinal));
        Assert.Contains("\"1.5\"", File.ReadAllText(Path.Combine(_folder.FullName, "actornotice.override.conf")), StringComparison.Ordinal);
    }

    [Fact]
    public void WhenTheServiceIsKilledWhilePausedThenItStaysQuietAndSaysSoUntilItIsUnmuted()
    {
        using var world = VirtualWorld.Open(Options($"notify.journal.path={Journal}", $"control.telegram.users.{Admin}=admin"));
        world.Loop.RunFor(TimeSpan.FromMinutes(3));
        Say(world, "/pause");
        var asked = world.Record.Messages.Last();
        world.Telegram.Press(asked, Admin, FirstButton(asked));
        world.Loop.RunFor(TimeSpan.FromMinutes(1));
        world.StopService();

        var killed = world.Loop.Now;
        world.StartService();
        world.Loop.RunFor(TimeSpan.FromHours(2));
        Assert.Contains(world.Record.Messages, message => message.At >= killed
            && message.Text.Contains("🔕 Muted since before this start: all signals (until /unmute)", StringComparison.Ordinal));
        Assert.Empty(SignalsSince(world, killed));

        Say(world, "/unmute");
        var unmuted = world.Loop.Now;
        world.Loop.RunFor(TimeSpan.FromHours(2));
        Assert.NotEmpty(SignalsSince(world, unmuted));
    }

    private static VirtualWorldOptions Options(params string[] settings) => Worlds.Options(2) with
    {
        Settings = ["notify.telegram.pace.enabled=false", .. settings],
        Telegram = new() { EnforceLimits = false },
    };

    private static void Say(VirtualWorld world, string text)
    {
        world.Telegram.Say(Chat, Admin, text);
        world.Loop.RunFor(TimeSpan.FromSeconds(20));
    }

    private static string FirstButton(ReceivedMessage message) => JsonDocument.Parse(message.ReplyMarkup ?? "").RootElement
        .GetProperty("inline_keyboard")[0][0].GetProperty("callback_data").GetString() ?? "";

    private static IEnumerable<ReceivedMessage> SignalsSince(VirtualWorld world, DateTimeOffset since) => world.Record.Messages.Where(
        message => message.At > since && message.Text.Contains("candle closed", StringComparison.Ordinal));

    private static int Number(Match match, int group) =>
        int.Parse(match.Groups[group].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Over the last 24 h: LONG (\d+) → (\d+), SHORT \d+ → \d+ \((\d+) streams, ([\d,]+) candles\)")]
    private static partial Regex Trial();
}
