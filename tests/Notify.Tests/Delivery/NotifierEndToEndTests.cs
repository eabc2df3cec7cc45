using Akka.Actor;
using Akka.Event;
using ActorNotice.Notify.Tests.Support;
using ActorNotice.Notify.Tests.Telegram;
using ActorNotice.Notify.Wiring;
using ActorNotice.Security;
using ActorNotice.Signals;

namespace ActorNotice.Notify.Tests.Delivery;

/// <summary>The room as Host wires it, against a server on loopback.</summary>
public sealed class NotifierEndToEndTests
{
    private const string Refusal = """{"ok":false,"error_code":401,"description":"Unauthorized"}""";

    private static NotifySettings SettingsFor(FakeTelegram server) => new()
    {
        Telegram = new TelegramSettings { Api = server.Api, Pace = new PaceSettings { Enabled = false } },
    };

    private static NotifierPorts PortsWith(TextWriter? console = null, string chats = TelegramRig.Chat) => new()
    {
        Time = TimeProvider.System,
        TelegramToken = SecretText.From(TelegramRig.Token),
        TelegramChats = SecretText.From(chats),
        Console = console,
        Decimals = static _ => 1,
    };

    [Fact]
    public async Task WhenSignalsComeThenTelegramAndConsoleSayTheSame()
    {
        await using var server = await FakeTelegram.StartAsync();
        using var console = new StringWriter { NewLine = "\n" };
        var system = ActorSystem.Create("end-to-end");
        var probe = new EventProbe(system, typeof(NoticeDelivered));
        var notifier = system.ActorOf(Notifier.Props(SettingsFor(server), PortsWith(console)), Notifier.ActorName);
        notifier.Tell(new Signal(Some.Long(), system.Scheduler.HighResMonotonicClock));
        await probe.NextAsync<NoticeDelivered>(2);
        await system.Terminate();
        Assert.Equal(
            Some.Writer(NoticeLanguage.Korean).Plain(Some.SignalNotice(), DeliveryMarks.None) + "\n", console.ToString());
        Assert.Contains(server.Requests, r => r.Path.EndsWith("/getMe", StringComparison.Ordinal));
        Assert.Contains(server.Requests, r => r.Body.Contains("BTCUSDT 1m 41,980.5", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhenSeveralChatsAreNamedThenEachIsAChannelOfItsOwn()
    {
        await using var server = await FakeTelegram.StartAsync();
        var system = ActorSystem.Create("chats");
        var probe = new EventProbe(system, typeof(NoticeDelivered));
        var notifier = system.ActorOf(Notifier.Props(SettingsFor(server), PortsWith(chats: "77, -88,77")));
        notifier.Tell(AdminNotices.Resumed("x"));
        var delivered = await probe.NextAsync<NoticeDelivered>(2);
        await system.Terminate();
        Assert.Equal(["telegram", "telegram-2"], delivered.Select(d => d.Channel).Order());
        Assert.Equal(2, server.Requests.Count(r => r.Body.Contains("\"chat_id\":", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task WhenTelegramRefusesTheTokenThenNoEventAndNoLogLineShowsIt()
    {
        await using var server = await FakeTelegram.StartAsync();
        for (var i = 0; i < 3; i++) server.Then(401, Refusal);
        using var console = new StringWriter();
        var system = ActorSystem.Create("secrets");
        var everything = new EventProbe(
            system, typeof(LogEvent), typeof(NoticeDelivered), typeof(NoticeFailed), typeof(ChannelFailed));
        var failures = new EventProbe(system, typeof(ChannelFailed));
        var notifier = system.ActorOf(Notifier.Props(SettingsFor(server), PortsWith(console)));
        notifier.Tell(AdminNotices.Started("0.1.0", "mainnet", 1, 1));
        Assert.Equal(ChannelFailureKind.Auth, (await failures.NextAsync<ChannelFailed>()).Kind);
        notifier.Tell(AdminNotices.Halted("Telegram refused the token"));
        await notifier.Ask<OutboxDrained>(new DrainOutbox(), TimeSpan.FromSeconds(20));
        await system.Terminate();
        var said = everything.Rest();
        Assert.Contains(said, e => e is LogEvent);
        Assert.DoesNotContain(said, e => $"{e}".Contains(TelegramRig.Token.Split(':')[1], StringComparison.Ordinal));
        Assert.DoesNotContain(said, e => $"{e}".Contains(TelegramRig.Chat, StringComparison.Ordinal));
        Assert.Contains("안전장치가 작동해 정지했습니다", console.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void WhenACredentialIsMissingThenTheRefusalNamesIt()
    {
        var none = new NotifierPorts { Time = TimeProvider.System };
        Assert.StartsWith("TELEGRAM_BOT_TOKEN is missing", Assert.Throws<FormatException>(
            () => Notifier.Props(new NotifySettings(), none)).Message, StringComparison.Ordinal);
        Assert.StartsWith("TELEGRAM_CHAT_ID is missing", Assert.Throws<FormatException>(
            () => Notifier.Props(
                new NotifySettings(), none with { TelegramToken = SecretText.From(TelegramRig.Token) })).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenDoctorAsksThenEachChannelAnswersWithoutANotice()
    {
        await using var server = await FakeTelegram.StartAsync();
        server.Then(401, Refusal);
        var outcomes = await Notifier.PreflightAsync(SettingsFor(server), PortsWith(TextWriter.Null), default);
        Assert.Equal(DeliveryStatus.Delivered, outcomes["console"].Status);
        Assert.Equal("401 Unauthorized", outcomes["telegram"].Reason);
        Assert.EndsWith("/getMe", Assert.Single(server.Requests).Path, StringComparison.Ordinal);
    }
}
