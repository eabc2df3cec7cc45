using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ActorNotice.Simulation.Loopback;
using ActorNotice.Simulation.TelegramPeer;

namespace ActorNotice.EndToEnd.Tests;

/// <summary>A service process that gets SIGKILL, again and again, with one journal.</summary>
public sealed partial class KilledServiceTests
{
    private const int Kills = 6;

    [Fact]
    public async Task WhenTheServiceIsKilledAtManyPointsThenNothingComesTwiceAndNothingIsLostInSilence()
    {
        var random = new Random(20);
        var journal = JournalPath();
        Action<ReceivedMessage> onMessage = static _ => { };
        await using var telegram = await SimulatedTelegram.StartAsync(
            new SimulatedTelegramOptions { EnforceLimits = false, OnMessage = message => onMessage(message) });
        await using var peers = await TwoProcesses.StartAsync(
            "--csv", GeneratedKlines.Write(seed: 7, 40_000), "--speed", "4000", "--updates", "1", "--no-limits");
        HashSet<string> accepted = [];
        for (var kill = 0; kill < Kills; kill++)
        {
            var before = telegram.Received.Length;
            var killAt = before + random.Next(1, 14);
            var diesUnanswered = random.Next(3) > 0;
            var died = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var run = Run(peers, telegram, journal);
            onMessage = message =>
            {
                // What was on the wire when the run before died may come first.
                if (message.MessageId < killAt) return;
                // Here Telegram has the message, and the service has no answer yet.
                if (diesUnanswered) run.Kill();
                died.TrySetResult();
            };
            await died.Task.WaitAsync(TimeSpan.FromSeconds(120), TimeProvider.System);
            run.Kill();
            await run.ExitAsync();
            await run.DisposeAsync();
            accepted.UnionWith(Accepted().Matches(await File.ReadAllTextAsync(journal)).Select(static line => line.Value));
        }

        var told = telegram.Received.Length;
        await using (var last = Run(peers, telegram, journal))
        {
            await telegram.ShowsAsync(message => message.MessageId > told && IsReady(message));
            last.Terminate();
            Assert.Equal(0, await last.ExitAsync());
        }

        var texts = telegram.Received.Select(static message => message.Text).ToList();
        var signals = Notices.Signals(texts.Where(static text => !text.Contains("Sent again", StringComparison.Ordinal)));
        Assert.Equal(signals.Distinct().Count(), signals.Count);
        AssertAllTold(accepted, signals, texts);
    }

    [Fact]
    public async Task WhenTelegramNeverAnsweredThenTheNextStartCountsEverySignalOfTheKilledRun()
    {
        var file = GeneratedKlines.Write(seed: 7, 800);
        var expected = await SignalsOfAsync(file);
        var journal = JournalPath();
        await using var telegram = await SimulatedTelegram.StartAsync(new SimulatedTelegramOptions { EnforceLimits = false });
        telegram.Script.Next("sendMessage", PeerReply.Cut with { Delay = TimeSpan.FromMinutes(5) }, int.MaxValue);
        await using var peers = await TwoProcesses.StartAsync(
            "--csv", file, "--speed", "9000", "--updates", "1", "--no-limits");
        await using (var first = Run(peers, telegram, journal, "notify.telegram.timeout=120s"))
        {
            await first.LineAsync($"candle closed {expected[^1].Closed}");
            first.Kill();
        }

        telegram.Script.Clear();
        await using var second = Run(peers, telegram, journal);
        var start = await telegram.ShowsAsync(
            static message => message.Text.Contains("Watching has started", StringComparison.Ordinal));
        var told = Told().Match(start.Text);
        Assert.True(told.Success, start.Text);
        Assert.Equal(expected.Count, Number(told.Groups[1]) - Number(AdminToo().Match(start.Text).Groups[1]));
        second.Kill();
        await second.ExitAsync();
        Assert.DoesNotContain(SimulatedTelegramOptions.DefaultToken.Split(':')[1], await File.ReadAllTextAsync(journal),
            StringComparison.Ordinal);
    }

    private static bool IsReady(ReceivedMessage message) => message.Text.Contains("Ready", StringComparison.Ordinal);

    // Each accepted signal was received, or a start notice names it, or at least counts it where there are too many names.
    private static void AssertAllTold(
        HashSet<string> accepted, IReadOnlyList<(string Side, string Closed)> received, List<string> texts)
    {
        Assert.NotEmpty(accepted);
        var starts = texts.Where(static text => text.Contains("Watching has started", StringComparison.Ordinal)).ToList();
        foreach (var token in accepted)
        {
            var parts = token.Split(' ');
            var written = Notices.Written(
                long.Parse(parts[3], CultureInfo.InvariantCulture), GeneratedKlines.Stream.Interval.NominalMs, parts[0]);
            var named = $"{parts[0]} SEEDUSDT 1m {written.Closed[5..]}";
            Assert.True(
                received.Contains(written) || starts.Exists(text =>
                    text.Contains(named, StringComparison.Ordinal) || HasMore().IsMatch(text)), named);
        }
    }

    private static CliProcess Run(TwoProcesses peers, SimulatedTelegram telegram, string journal, params string[] more) =>
        peers.Run(
        [
            $"notify.telegram.api={telegram.Base}", "watch.symbols=SEEDUSDT", "watch.intervals=1m",
            "watch.squeeze.bandwidth=0.001", "notify.time-zone=UTC", $"notify.journal.path={journal}", .. more,
        ]);

    private static string JournalPath() =>
        Path.Combine(Directory.CreateTempSubdirectory("actornotice-journal-").FullName, "notices");

    private static int Number(Group group) => group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : 0;

    private static async Task<IReadOnlyList<(string Side, string Closed)>> SignalsOfAsync(string file)
    {
        await using var replay = CliProcess.Start(
            null, "replay", "--csv", file, "--json", "--signals-only", "--set", "watch.squeeze.bandwidth=0.001");
        Assert.Equal(0, await replay.ExitAsync());
        return
        [
            .. replay.Output.Select(static line => JsonDocument.Parse(line).RootElement).Select(static row => Notices.Written(
                row.GetProperty("openTime").GetInt64(), GeneratedKlines.Stream.Interval.NominalMs,
                row.GetProperty("decision").GetString() ?? "")),
        ];
    }

    [GeneratedRegex(@"(LONG|SHORT) SEEDUSDT 1m \d+")]
    private static partial Regex Accepted();

    [GeneratedRegex(@"without confirmation: .* and [\d,]+ more")]
    private static partial Regex HasMore();

    [GeneratedRegex(@"without confirmation: (\d+) \(telegram\)")]
    private static partial Regex Told();

    [GeneratedRegex(@"others (\d+)")]
    private static partial Regex AdminToo();
}
