using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ActorNotice.Market;
using ActorNotice.Notify;
using ActorNotice.Signals;
using ActorNotice.Simulation.Loopback;
using ActorNotice.Simulation.Markets;
using ActorNotice.Simulation.World;

namespace ActorNotice.EndToEnd.Tests;

/// <summary>Hours of a lively market under virtual time: a private chat, a group and a Telegram with its real limits.</summary>
public sealed partial class NoticeCampaignTests
{
    private const int Symbols = 24;
    private static readonly string[] Channels = ["group", "telegram"];

    private static VirtualWorldOptions Options(params string[] settings) => new(SimulatedMarket.Generate(
        7, Enumerable.Range(0, Symbols).Select(static index => new GeneratedContract(
            new SymbolSpec(Symbol.Parse($"S{index}USDT"), Price.Parse("0.01")), Price.FromDecimal(50 + index))
        {
            MinuteVolatility = 0.004,
        })))
    {
        Secrets = ImmutableDictionary<string, string>.Empty.Add("NOTIFY_SECRETS", "group-chat=-100200300"),
        Settings = ["watch.squeeze.bandwidth=0.001", "notify.channels.group.type=telegram", .. settings],
    };

    [Theory]
    [InlineData("notify.digest.enabled=true")]
    [InlineData("notify.digest.enabled=false")]
    public void WhenTheMarketIsBusyThenTelegramNeverHasToSayTooManyAndTheOrderIsKept(string setting)
    {
        using var world = VirtualWorld.Open(Options(setting));
        world.Loop.RunFor(TimeSpan.FromMinutes(120));

        Assert.True(Signals(world).Count > 200);
        Assert.DoesNotContain(
            world.Record.Of<NoticeFailed>(), static failed => failed.Reason.Contains("429", StringComparison.Ordinal));
        foreach (var channel in Channels)
        {
            var order = world.Record.Delivered.Where(one => one.Channel == channel && one.Kind == NoticeKind.Signal)
                .Select(static one => one.Id.Value).ToList();
            Assert.Equal(order.Order(), order);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void WhenTelegramMisbehavesThenEveryNoticeIsDeliveredOnceOrReported(int seed)
    {
        var random = new Random(seed);
        using var world = VirtualWorld.Open(Options("notify.retry.max-attempts=3"));
        for (var minute = 0; minute < 180; minute++)
        {
            Disturb(world, random);
            world.Loop.RunFor(TimeSpan.FromMinutes(1));
        }

        world.IsOffline = false;
        world.Telegram.Script.Clear();
        // The market goes on, so there is not always a moment without any notice; between two closes there is.
        for (var i = 0; i < 120 && (i < 40 || world.Snapshot().Notifier.Queued > 0); i++)
            world.Loop.RunFor(TimeSpan.FromSeconds(35));
        Assert.Equal(0, world.Snapshot().Notifier.Queued);

        foreach (var channel in Channels) AssertAccounted(world, channel);
        AssertNothingTwice(world);
    }

    private static void Disturb(VirtualWorld world, Random random)
    {
        if (random.Next(12) == 0) world.IsOffline = !world.IsOffline;
        PeerReply[] faults =
        [
            PeerReply.Html(502), PeerReply.Cut, PeerReply.CutAfterWork, new(500, "{\"ok\":false,\"error_code\":500}"),
            new(429, "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many\",\"parameters\":{\"retry_after\":30}}"),
            new(400, "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: message is too long\"}"),
            PeerReply.Html(200),
        ];
        if (random.Next(3) == 0) world.Telegram.Script.Next("sendMessage", faults[random.Next(faults.Length)], random.Next(1, 6));
    }

    private static void AssertAccounted(VirtualWorld world, string channel)
    {
        var delivered = world.Record.Delivered.Where(one => one.Channel == channel).Select(static one => one.Id).ToList();
        var given = world.Record.Of<NoticeFailed>().Where(one => one.IsFinal && one.Channel == channel).Select(static one => one.Id).ToList();
        Assert.Equal(delivered.Count + given.Count, delivered.Concat(given).Distinct().Count());

        // The chat itself was told of each one that was given up; a report that was given up is told by the next.
        var chat = channel == "group" ? -100_200_300 : 4_242;
        var told = world.Record.Messages.Where(message => message.ChatId == chat)
            .Select(static message => Marks().Replace(message.Text, "")).Distinct()
            .Select(static text => Loss().Match(text)).Where(static match => match.Success)
            .Sum(static match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));
        Assert.True(given.Count > 0);
        var owed = given.Count - ReportsAmong(world, given, channel);
        // A report that got no answer twice may have arrived; what it told is then told again.
        Assert.True(told >= owed, $"{told} of {owed} told in {channel}");
        Assert.True(delivered.Count > 100);
    }

    // Numbers that no journal of accepted notices holds: the lane's own reports are no notices of anybody.
    private static int ReportsAmong(VirtualWorld world, List<NoticeId> given, string channel) => given.Count(id =>
        world.Record.Of<NoticeFailed>().Any(one => one.IsFinal && one.Channel == channel && one.Id == id
            && one.Kind == NoticeKind.Admin && !IsShared(world, id)));

    // What is addressed to both channels has an end in both; a lane's own report has one in its own only.
    private static bool IsShared(VirtualWorld world, NoticeId id) =>
        world.Record.Delivered.Where(one => one.Id == id).Select(static one => one.Channel)
            .Concat(world.Record.Of<NoticeFailed>().Where(one => one.Id == id).Select(static one => one.Channel))
            .Distinct().Count() > 1;

    private static void AssertNothingTwice(VirtualWorld world)
    {
        var seen = world.Record.Messages
            .Where(static message => !message.Text.Contains("Sent again", StringComparison.Ordinal))
            .SelectMany(static message => Notices.Signals([message.Text]).Select(signal => (message.ChatId, signal, Name().Match(message.Text).Value)))
            .ToList();
        Assert.Equal(seen.Distinct().Count(), seen.Count);
    }

    private static List<Decision> Signals(VirtualWorld world) =>
        [.. world.Record.Decisions.Where(static made => made.Verdict is Verdict.Long or Verdict.Short)];

    [GeneratedRegex(@"(?:unreachable|Notices lost): (\d+)")]
    private static partial Regex Loss();

    [GeneratedRegex(@"\n(⏱|↻).*")]
    private static partial Regex Marks();

    [GeneratedRegex(@"S\d+USDT")]
    private static partial Regex Name();
}
