using System.Text.Json;
using ActorNotice.Notify.Telegram;
using ActorNotice.Notify.Tests.Support;
using ActorNotice.Security;

namespace ActorNotice.Notify.Tests.Telegram;

/// <summary>Each answer of the Bot API, and of what may stand before it, over a real socket.</summary>
public sealed class TelegramChannelTests
{
    private static string Error(int code, string description, string more = "") =>
        $$"""{"ok":false,"error_code":{{code}},"description":"{{description}}"{{more}}}""";

    [Fact]
    public async Task WhenASignalIsSentThenTheRequestIsTheDocumentedOne()
    {
        await using var rig = await TelegramRig.StartAsync();
        Assert.Equal(DeliveryOutcome.Delivered(), await rig.DeliverAsync());
        var (path, body) = Assert.Single(rig.Server.Requests);
        Assert.Equal($"/bot{TelegramRig.Token}/sendMessage", path);
        using var json = JsonDocument.Parse(body);
        var root = json.RootElement;
        Assert.Equal(-1009876543210, root.GetProperty("chat_id").GetInt64());
        Assert.Equal(TelegramRig.Topic, root.GetProperty("message_thread_id").GetInt32());
        Assert.Equal("HTML", root.GetProperty("parse_mode").GetString());
        Assert.True(root.GetProperty("link_preview_options").GetProperty("is_disabled").GetBoolean());
        Assert.False(root.GetProperty("disable_notification").GetBoolean());
        Assert.Equal(
            Some.Writer().Plain(Some.SignalNotice(), DeliveryMarks.None),
            HtmlChecker.Decode(root.GetProperty("text").GetString() ?? ""));
    }

    [Theory]
    [InlineData(NoticeSeverity.Info, true)]
    [InlineData(NoticeSeverity.Warning, false)]
    [InlineData(NoticeSeverity.Critical, false)]
    public async Task WhenAnAdminNoticeIsOnlyForInformationThenItMakesNoSound(NoticeSeverity severity, bool isSilent)
    {
        await using var rig = await TelegramRig.StartAsync();
        await rig.DeliverAsync(Some.AdminNotice(AdminNotices.Resumed("x") with { Severity = severity }));
        using var json = JsonDocument.Parse(Assert.Single(rig.Server.Requests).Body);
        Assert.Equal(isSilent, json.RootElement.GetProperty("disable_notification").GetBoolean());
    }

    [Theory]
    [InlineData(400, "Bad Request: chat not found", DeliveryStatus.ChannelRefused)]
    [InlineData(400, "Bad Request: message is too long", DeliveryStatus.Rejected)]
    [InlineData(400, "Bad Request: message text is empty", DeliveryStatus.Rejected)]
    [InlineData(400, "Bad Request: CHAT_WRITE_FORBIDDEN", DeliveryStatus.ChannelRefused)]
    [InlineData(401, "Unauthorized", DeliveryStatus.ChannelRefused)]
    [InlineData(403, "Forbidden: bot was blocked by the user", DeliveryStatus.ChannelRefused)]
    [InlineData(403, "Forbidden: bot can't initiate conversation with a user", DeliveryStatus.ChannelRefused)]
    [InlineData(404, "Not Found", DeliveryStatus.ChannelRefused)]
    [InlineData(409, "Conflict: terminated by other getUpdates request", DeliveryStatus.NotSent)]
    [InlineData(421, "Misdirected Request: unallowed token specified", DeliveryStatus.ChannelRefused)]
    [InlineData(500, "Internal Server Error", DeliveryStatus.NotSent)]
    [InlineData(502, "Bad Gateway", DeliveryStatus.NotSent)]
    [InlineData(504, "Gateway Timeout", DeliveryStatus.NotSent)]
    public async Task WhenTelegramRefusesThenTheOutcomeIsOfItsClass(
        int code, string description, DeliveryStatus expected)
    {
        await using var rig = await TelegramRig.StartAsync();
        rig.Server.Then(code, Error(code, description));
        var outcome = await rig.DeliverAsync();
        Assert.Equal((expected, $"{code} {description}"), (outcome.Status, outcome.Reason));
        Assert.Single(rig.Server.Requests);
    }

    [Theory]
    [InlineData(502, "<html><h1>502 Bad Gateway</h1></html>", DeliveryStatus.NotSent)]
    [InlineData(413, "", DeliveryStatus.Rejected)]
    [InlineData(401, "<html>proxy login</html>", DeliveryStatus.NotSent)]
    [InlineData(404, "<html>no such page</html>", DeliveryStatus.NotSent)]
    [InlineData(302, "", DeliveryStatus.NotSent)]
    [InlineData(200, "<html>Welcome to the airport</html>", DeliveryStatus.Unknown)]
    [InlineData(200, "", DeliveryStatus.Unknown)]
    [InlineData(200, "{\"ok\":tr", DeliveryStatus.Unknown)]
    [InlineData(200, "[]", DeliveryStatus.Unknown)]
    [InlineData(200, "{\"ok\":\"yes\"}", DeliveryStatus.Unknown)]
    public async Task WhenSomethingElseAnswersThenItIsNoVerdictOnTheToken(
        int status, string body, DeliveryStatus expected)
    {
        await using var rig = await TelegramRig.StartAsync();
        rig.Server.Then(status, body, "text/html");
        var outcome = await rig.DeliverAsync();
        Assert.Equal((expected, $"HTTP {status} without a Bot API answer"), (outcome.Status, outcome.Reason));
    }

    [Fact]
    public async Task WhenTelegramIsBusyThenTheWaitIsTheOneItNames()
    {
        await using var rig = await TelegramRig.StartAsync();
        rig.Server.Then(429, Error(429, "Too Many Requests: retry after 7", ""","parameters":{"retry_after":7}"""))
            .Then(429, "", "text/html", retryAfter: 11)
            .Then(429, Error(429, "Too Many Requests"));
        Assert.Equal(TimeSpan.FromSeconds(7), (await rig.DeliverAsync()).RetryAfter);
        Assert.Equal(TimeSpan.FromSeconds(11), (await rig.DeliverAsync()).RetryAfter);
        Assert.Equal(TimeSpan.FromSeconds(5), (await rig.DeliverAsync()).RetryAfter);
    }

    [Fact]
    public async Task WhenMarkupIsRefusedThenTheTextIsSentOnceMoreWithoutIt()
    {
        await using var rig = await TelegramRig.StartAsync();
        rig.Server.Then(
            400, Error(400, "Bad Request: can't parse entities: Can't find end of Bold entity at byte offset 5"));
        var outcome = await rig.DeliverAsync();
        Assert.Equal(DeliveryStatus.Delivered, outcome.Status);
        Assert.StartsWith("sent without markup: 400", outcome.Reason, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(rig.Server.Requests.Last().Body);
        Assert.False(json.RootElement.TryGetProperty("parse_mode", out _));
        Assert.Equal(Some.Writer().Plain(Some.SignalNotice(), DeliveryMarks.None), json.RootElement.GetProperty("text").GetString());
    }

    [Fact]
    public async Task WhenTheTopicIsGoneThenTheNoticeGoesToTheGeneralOneAndAWarningSaysSo()
    {
        await using var rig = await TelegramRig.StartAsync();
        rig.Server.Then(400, Error(400, "Bad Request: message thread not found"));
        var outcome = await rig.DeliverAsync();
        Assert.Equal(DeliveryStatus.Delivered, outcome.Status);
        Assert.Contains("topic", outcome.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("message_thread_id", rig.Server.Requests.Last().Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenATextIsTooLongThenItsPartsGoOutOneByOneAndEachIsWithinTheLimit()
    {
        await using var rig = await TelegramRig.StartAsync();
        var digest = new DigestNotice([.. Enumerable.Range(1, 300).Select(i => Some.Notice(Some.Long($"SYMBOL{i}USDT"), i))]);
        var parts = 0;
        while ((await rig.DeliverAsync(digest, new DeliveryMarks(false, Part: parts))).Status == DeliveryStatus.PartDelivered)
            parts++;
        var texts = rig.Server.Requests.Select(static request => JsonDocument.Parse(request.Body).RootElement
            .GetProperty("text").GetString() ?? "").Select(HtmlChecker.Decode).ToList();
        Assert.Equal(parts + 1, texts.Count);
        Assert.True(parts > 1);
        Assert.All(texts, static text => Assert.InRange(text.Length, 1, 4_096));
        Assert.Equal(Some.Writer().Plain(digest, DeliveryMarks.None), string.Join('\n', texts));
    }

    [Fact]
    public async Task WhenMarkupIsRefusedTwiceThenTheNoticeIsGivenUp()
    {
        await using var rig = await TelegramRig.StartAsync();
        var refusal = Error(400, "Bad Request: can't parse entities: x");
        rig.Server.Then(400, refusal).Then(400, refusal);
        Assert.Equal(DeliveryStatus.Rejected, (await rig.DeliverAsync()).Status);
        Assert.Equal(2, rig.Server.Requests.Count);
    }

    [Fact]
    public async Task WhenTheGroupBecameASupergroupThenThisAndLaterNoticesGoThere()
    {
        await using var rig = await TelegramRig.StartAsync();
        rig.Server.Then(400, Error(
            400,
            "Bad Request: group chat was upgraded to a supergroup chat",
            ""","parameters":{"migrate_to_chat_id":-100777}"""));
        var outcome = await rig.DeliverAsync();
        Assert.Equal(DeliveryStatus.Delivered, outcome.Status);
        Assert.Contains("TELEGRAM_CHAT_ID", outcome.Reason, StringComparison.Ordinal);
        await rig.DeliverAsync();
        Assert.All(
            rig.Server.Requests.Skip(1), r => Assert.Contains("\"chat_id\":-100777", r.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhenNoAnswerComesInTimeThenTheOutcomeIsUnknown()
    {
        await using var rig = await TelegramRig.StartAsync();
        var arrived = new TaskCompletionSource();
        rig.Server.Then(context =>
        {
            arrived.SetResult();
            return new TaskCompletionSource().Task.WaitAsync(context.RequestAborted);
        });
        var delivery = rig.DeliverAsync();
        await arrived.Task;
        rig.Time.Advance(TimeSpan.FromSeconds(15));
        Assert.Equal(DeliveryOutcome.Unknown("network: no answer in time"), await delivery);
    }

    [Fact]
    public async Task WhenTheConnectionDropsAfterTheRequestWasReadThenTheOutcomeIsUnknown()
    {
        await using var rig = await TelegramRig.StartAsync();
        rig.Server.Then(context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });
        Assert.Equal(DeliveryStatus.Unknown, (await rig.DeliverAsync()).Status);
        Assert.Single(rig.Server.Requests);
    }

    [Fact]
    public async Task WhenNobodyListensThenTheNoticeIsSurelyNotSent()
    {
        await using var gone = await FakeTelegram.StartAsync();
        var api = gone.Api;
        await gone.DisposeAsync();
        await using var rig = await TelegramRig.StartAsync(api);
        Assert.Equal(DeliveryOutcome.Unreachable("network: ConnectionRefused"), await rig.DeliverAsync());
    }

    [Fact]
    public async Task WhenNoConnectionStandsInTimeThenTheNoticeIsSurelyNotSent()
    {
        var time = new ManualTime();
        var access = TelegramAccess.Create(new Uri("https://api.telegram.org"), SecretText.From(TelegramRig.Token));
        using var client = new TelegramClient(access, new StuckHandler(), TimeSpan.FromSeconds(15), time);
        var reply = client.SendAsync("5", new TelegramMessage("hi", IsHtml: false), CancellationToken.None);
        time.Advance(TimeSpan.FromSeconds(14.9));
        Assert.False(reply.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Equal(TelegramReply.Failed(TelegramFault.NotWritten, "network: no connection in time"), await reply);
    }

    [Fact]
    public async Task WhenAnEndlessAnswerComesThenOnlyItsBeginningIsRead()
    {
        await using var rig = await TelegramRig.StartAsync();
        rig.Server.Then(200, new string(' ', 10_000_000), "text/html");
        Assert.Equal(DeliveryStatus.Unknown, (await rig.DeliverAsync()).Status);
        Assert.Equal(DeliveryStatus.Delivered, (await rig.DeliverAsync()).Status);
    }

    [Fact]
    public async Task WhenSeveralNoticesAreSentThenTheConnectionStaysOpen()
    {
        await using var rig = await TelegramRig.StartAsync();
        List<string> connections = [];
        for (var i = 0; i < 3; i++)
            rig.Server.Then(context =>
            {
                connections.Add(context.Connection.Id);
                return context.Response.Body.WriteAsync("""{"ok":true,"result":{}}"""u8.ToArray()).AsTask();
            });
        for (var i = 0; i < 3; i++) await rig.DeliverAsync();
        Assert.Single(connections.Distinct());
    }

    [Fact]
    public async Task WhenTheBotIsAskedForThenTheTokenIsProven()
    {
        await using var rig = await TelegramRig.StartAsync();
        rig.Server.Then(200, """{"ok":true,"result":{"id":4242,"is_bot":true,"username":"bot"}}""")
            .Then(401, Error(401, "Unauthorized"));
        Assert.Equal(DeliveryOutcome.Delivered(), await rig.Channel.PreflightAsync(CancellationToken.None));
        Assert.Equal(ChannelFailureKind.Auth, (await rig.Channel.PreflightAsync(CancellationToken.None)).Failure);
        Assert.All(rig.Server.Requests, r => Assert.Equal($"/bot{TelegramRig.Token}/getMe", r.Path));
    }

    [Theory]
    [InlineData("1", "telegram/chat:3/3 telegram/bot:30/1")]
    [InlineData("-100123", "telegram/chat:3/3 telegram/group:20/60 telegram/bot:30/1")]
    [InlineData("@signals", "telegram/chat:3/3 telegram/group:20/60 telegram/bot:30/1")]
    public void WhenAChatIsPacedThenTheLimitsAreTelegrams(string chat, string expected)
    {
        string Limits(PaceSettings pace) => string.Join(' ',
            new TelegramTarget("telegram", "telegram", chat, 0, 1, pace, NoticeFilter.All).Limits()
                .Select(p => $"{p.Scope}:{p.Count}/{p.Window.TotalSeconds}"));

        Assert.Equal(expected, Limits(new PaceSettings()));
        Assert.Equal("", Limits(new PaceSettings { Enabled = false }));
    }
}
