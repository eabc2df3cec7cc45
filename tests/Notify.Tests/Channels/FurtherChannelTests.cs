using System.Text.Json;
using ActorNotice.Hocon;
using ActorNotice.Notify.Http;
using ActorNotice.Notify.Push;
using ActorNotice.Notify.Reading;
using ActorNotice.Notify.Tests.Support;
using ActorNotice.Notify.Webhook;
using ActorNotice.Notify.Wiring;
using ActorNotice.Security;

namespace ActorNotice.Notify.Tests.Channels;

/// <summary>Webhooks and pushes over a real socket.</summary>
public sealed class FurtherChannelTests : IAsyncLifetime
{
    private static readonly SecretText Key = SecretText.From("a-key-nobody-may-read");
    private static readonly QuietClock Clock = new(new QuietSettings(), Some.Seoul, TimeProvider.System);
    private FakeTelegram? _server;

    private FakeTelegram Server => _server ?? throw new InvalidOperationException("not started");

    public async Task InitializeAsync() => _server = await FakeTelegram.StartAsync();

    public async Task DisposeAsync() => await Server.DisposeAsync();

    private HttpPost Post()
    {
        var target = HttpTarget.Of(SecretText.From($"{Server.Api}/hook/secret-part"), "hook-url");
        return new HttpPost(target, HttpHandlers.Create(target.Address), TimeProvider.System);
    }

    private WebhookChannel Hook(WebhookFormat format = WebhookFormat.Json, string body = "") => new(
        new ChannelSettings("hook", ChannelType.Webhook) { Format = format, Body = body }, Post(), Key, Some.Writer(),
        new ManualTime());

    private async Task<JsonElement> BodyAsync(WebhookChannel hook, Notice? notice = null)
    {
        Assert.Equal(
            DeliveryOutcome.Delivered(), await hook.DeliverAsync(notice ?? Some.SignalNotice(), DeliveryMarks.None, default));
        return JsonDocument.Parse(Server.Requests.Last().Body).RootElement;
    }

    [Fact]
    public async Task WhenAWebhookIsSentThenABystanderCanVerifyItWithTheKeyAlone()
    {
        string? signature = null, timestamp = null;
        Server.Then(context =>
        {
            signature = context.Request.Headers[WebhookChannel.SignatureHeader];
            timestamp = context.Request.Headers[WebhookChannel.TimestampHeader];
            return Task.CompletedTask;
        });
        using var hook = Hook();
        var body = await BodyAsync(hook);
        Assert.Equal("BTCUSDT", body.GetProperty("symbol").GetString());
        Assert.Equal("41980.5", body.GetProperty("close").GetString());
        Assert.Equal("0", timestamp);
        var signed = System.Text.Encoding.UTF8.GetBytes($"0.{Server.Requests.Last().Body}");
        var expected = System.Security.Cryptography.HMACSHA256.HashData("a-key-nobody-may-read"u8, signed);
        Assert.Equal($"sha256={Convert.ToHexStringLower(expected)}", signature);
    }

    [Theory]
    [InlineData(WebhookFormat.Discord, "content")]
    [InlineData(WebhookFormat.Slack, "text")]
    public async Task WhenTheFormatIsAKnownOneThenTheTextStandsWhereItIsExpected(WebhookFormat format, string field)
    {
        using var hook = Hook(format);
        var notice = Some.AdminNotice(AdminNotices.Resumed("\"quoted\" \\ <@everyone>"));
        Assert.Equal(
            Some.Writer().Plain(notice, DeliveryMarks.None), (await BodyAsync(hook, notice)).GetProperty(field).GetString());
    }

    [Fact]
    public async Task WhenTheBodyIsCustomThenItsPlaceholdersAreFilledAndEscaped()
    {
        using var hook = Hook(WebhookFormat.Custom, """{"to":{"room":7},"msg":"{symbol} {side}: {text}"}""");
        var body = await BodyAsync(hook);
        Assert.StartsWith("BTCUSDT LONG: 📈", body.GetProperty("msg").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"a\":\"{texd}\"}", "{texd}")]
    [InlineData("{\"a\":{text}}", "not JSON")]
    [InlineData("", "not JSON")]
    public void WhenACustomBodyIsWrongThenItIsSaidAtTheStart(string body, string problem) =>
        Assert.Contains(problem, WebhookBody.ProblemOf(WebhookFormat.Custom, body), StringComparison.Ordinal);

    [Theory]
    [InlineData(204, DeliveryStatus.Delivered)]
    [InlineData(400, DeliveryStatus.Rejected)]
    [InlineData(401, DeliveryStatus.ChannelRefused)]
    [InlineData(404, DeliveryStatus.ChannelRefused)]
    [InlineData(429, DeliveryStatus.Busy)]
    [InlineData(500, DeliveryStatus.NotSent)]
    public async Task WhenTheReceiverAnswersThenTheStatusDecides(int status, DeliveryStatus expected)
    {
        Server.Then(status, "", retryAfter: 7);
        using var hook = Hook();
        var outcome = await hook.DeliverAsync(Some.SignalNotice(), DeliveryMarks.None, default);
        Assert.Equal(expected, outcome.Status);
        Assert.DoesNotContain("secret", outcome.Reason, StringComparison.Ordinal);
        Assert.Equal(expected == DeliveryStatus.Busy ? TimeSpan.FromSeconds(7) : null, outcome.RetryAfter);
    }

    [Fact]
    public async Task WhenAPushIsSentThenItIsPlainTextWithItsPriority()
    {
        string? priority = null, authorization = null, type = null;
        Server.Then(context =>
        {
            priority = context.Request.Headers["Priority"];
            authorization = context.Request.Headers.Authorization;
            type = context.Request.ContentType;
            return Task.CompletedTask;
        });
        using var push = new PushChannel(new ChannelSettings("phone", ChannelType.Push), Post(), Key, Some.Writer(), Clock);
        var notice = Some.AdminNotice(AdminNotices.Halted(new string('가', 700) + "x"));
        Assert.Equal(DeliveryOutcome.Delivered(), await push.DeliverAsync(notice, DeliveryMarks.None, default));
        Assert.Equal(("urgent", "Bearer a-key-nobody-may-read", "text/plain"), (priority, authorization, type));
        Assert.Equal(Some.Writer().Plain(notice, DeliveryMarks.None), Server.Requests.Last().Body);
    }

    [Theory]
    [InlineData("http://hooks.example.com/x")]
    [InlineData("ftp://127.0.0.1/x")]
    [InlineData("nonsense")]
    public void WhenAnAddressIsNotSafeThenTheRefusalDoesNotShowIt(string address)
    {
        var refusal = Assert.Throws<FormatException>(() => HttpTarget.Of(SecretText.From(address), "hook-url"));
        Assert.DoesNotContain(address, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenChannelsAreWrittenThenEachIsReadWithItsFilter()
    {
        var report = new SettingsReport();
        var settings = NotifySettingsReader.Read(SettingsSection.At(HoconParser.Parse("""
            notify.channels {
              vip { type = telegram, language = en, kinds = [signal], sides = [short], symbols = [ETHUSDT], intervals = [1h] }
              ops { type = webhook, kinds = [admin], min-severity = critical, format = slack }
              off { type = push, enabled = false }
            }
            """).Resolve(), "notify", report));
        Assert.Empty(report.Problems.Items);
        Assert.Equal(["vip", "ops"], settings.Channels.Select(static channel => channel.Name));
        var (vip, ops) = (settings.Channels[0].Filter, settings.Channels[1].Filter);
        Assert.False(vip.Takes(Some.SignalNotice()));
        var made = Some.Short() with { Stream = Some.Stream("ETHUSDT", "1h") };
        Assert.True(vip.Takes(Some.Notice(made)));
        Assert.False(vip.Takes(Some.AdminNotice()));
        Assert.True(ops.Takes(Some.AdminNotice(AdminNotices.Halted("x"))));
        Assert.False(ops.Takes(Some.AdminNotice(AdminNotices.Resumed("x"))));
    }

    [Fact]
    public void WhenAChannelFiltersBySymbolThenReferencesOfOthersAreNotForIt()
    {
        var filter = new NoticeFilter { Symbols = [Market.Symbol.Parse("ETHUSDT")] };
        var (mine, other) = (
            Some.Reference(Signals.ReferenceKind.SqueezeBegan, 1, "ETHUSDT"), Some.Reference(Signals.ReferenceKind.SqueezeBegan, 2));
        Assert.True(filter.Takes(mine));
        Assert.False(filter.Takes(other));
        Assert.False(filter.Takes(new ReferenceDigest([mine, other])));
        Assert.False((filter with { Kinds = [NoticeKind.Signal] }).Takes(mine));
    }

    [Theory]
    [InlineData("", "Reference")]
    [InlineData("quiet.kinds = [signal, reference]", "Signal,Reference")]
    [InlineData("quiet.kinds = [none]", "")]
    public void WhenSilentKindsAreWrittenThenTheyAreReadAndNoneMeansNone(string text, string expected)
    {
        var settings = NotifySettingsReader.Read(
            SettingsSection.At(HoconParser.Parse($"notify {{ {text} }}").Resolve(), "notify", new SettingsReport()));
        Assert.Equal(expected, string.Join(',', settings.Quiet.Kinds));
    }

    [Fact]
    public void WhenChannelsAreWrongThenEveryProblemIsNamed()
    {
        var report = new SettingsReport();
        NotifySettingsReader.Read(SettingsSection.At(HoconParser.Parse("""
            notify.channels {
              Console { type = push }
              a { type = carrier-pigeon, kinds = [rumour], format = custom, body = "{x}", topic = -1, colour = red }
            }
            """).Resolve(), "notify", report));
        Assert.Equal(
            ["notify.channels.Console", "notify.channels.a.body", "notify.channels.a.kinds", "notify.channels.a.topic",
                "notify.channels.a.type"],
            report.Problems.Items.Select(static problem => problem.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task WhenTheRoomIsWiredThenSecretsByNameReachTheirChannelAndAMissingOneIsNamed()
    {
        var settings = new NotifySettings
        {
            Telegram = new TelegramSettings { Enabled = false, Api = Server.Api },
            Channels = [new("hook", ChannelType.Webhook), new("vip", ChannelType.Telegram)],
        };
        var ports = new NotifierPorts
        {
            Time = TimeProvider.System,
            Named = NamedSecrets.Read(SecretText.From(
                $"hook-url={Server.Api}/x?a=b;vip-chat=-100777;vip-token=99:other-bot_token")),
        };
        var outcomes = await Notifier.PreflightAsync(settings, ports, default);
        Assert.Equal(["hook", "vip"], outcomes.Keys.Order());
        Assert.Equal("/bot99:other-bot_token/getMe", Assert.Single(Server.Requests).Path);
        var missing = Assert.Throws<FormatException>(
            () => Notifier.Props(settings, ports with { Named = NamedSecrets.None }));
        Assert.Contains("hook-url", missing.Message, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => NamedSecrets.Read(SecretText.From("no-pair")));
    }
}
