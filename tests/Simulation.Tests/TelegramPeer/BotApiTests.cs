using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using ActorNotice.Simulation.Loopback;
using ActorNotice.Simulation.TelegramPeer;

namespace ActorNotice.Simulation.Tests.TelegramPeer;

public sealed class BotApiTests : TelegramFixture
{
    [Fact]
    public async Task WhenTheTokenIsRightThenTheBotTellsItsName()
    {
        using var reply = await Http.GetAsync(Method("getMe"));
        var answer = await Answer.ReadAsync(reply);

        Assert.Equal(("actornotice_sim_bot", 123456789L, true), (
            answer.Result.GetProperty("username").GetString(), answer.Result.GetProperty("id").GetInt64(),
            answer.Json.GetProperty("ok").GetBoolean()));
    }

    [Theory]
    [InlineData("/bot1:nobody/getMe", 401, "Unauthorized")]
    [InlineData("/botnonsense/getMe", 404, "Not Found")]
    [InlineData("/getMe", 404, "Not Found")]
    [InlineData("/bot" + SimulatedTelegramOptions.DefaultToken + "/fly", 404, "Not Found: method not found")]
    public async Task WhenTokenOrPathIsWrongThenTheAnswerSaysWhich(string path, int code, string description)
    {
        using var reply = await Http.GetAsync(new Uri(Telegram.Base, path));
        var answer = await Answer.ReadAsync(reply);

        Assert.Equal((code, code, description), (
            (int)answer.Status, answer.Json.GetProperty("error_code").GetInt32(), answer.Description));
        Assert.False(answer.Json.GetProperty("ok").GetBoolean());
    }

    [Fact]
    public async Task WhenAMessageIsSentThenItIsRecordedAsItWasMeant()
    {
        var answer = await SendAsync(
            "<b>LONG</b> a &lt; b", -100, ("parse_mode", "HTML"), ("disable_notification", "true"), ("message_thread_id", "7"));

        var message = Assert.Single(Telegram.Received);
        Assert.Equal((1L, -100L, "LONG a < b", "<b>LONG</b> a &lt; b", "HTML", true, 7), (
            message.MessageId, message.ChatId, message.Text, message.RawText, message.ParseMode, message.Silent, message.TopicId));
        Assert.Equal(Time.GetUtcNow(), message.At);
        Assert.Equal(1, answer.Result.GetProperty("message_id").GetInt64());
        Assert.Equal("LONG a < b", answer.Result.GetProperty("text").GetString());
        Assert.Equal("supergroup", answer.Result.GetProperty("chat").GetProperty("type").GetString());
    }

    [Fact]
    public async Task WhenTheBodyIsJsonThenNestedValuesAreUnderstood()
    {
        var body = new
        {
            chat_id = 5,
            text = "hi",
            reply_markup = new { inline_keyboard = new[] { new[] { new { text = "a", callback_data = "x" } } } },
        };
        using var reply = await Http.PostAsJsonAsync(Method("SENDMESSAGE"), body);

        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        Assert.Contains("callback_data", Telegram.Received[0].ReplyMarkup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenAPhotoIsSentThenItsBytesAndCaptionAreKept()
    {
        byte[] png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 3, 32, 0, 0, 2, 88];
        var answer = await SendFileAsync("sendPhoto", "photo", png, "<i>c</i>");

        var message = Assert.Single(Telegram.Received);
        Assert.Equal(png, message.File);
        Assert.Equal(("c", "chart.png", "sendPhoto"), (message.Text, message.FileName, message.Method));
        Assert.Equal(1, answer.Result.GetProperty("photo").GetArrayLength());
        Assert.Equal(png, await Http.GetByteArrayAsync(new Uri(Telegram.Base, "/received/1/file")));
    }

    [Theory]
    [InlineData(9000, 2000, "Bad Request: PHOTO_INVALID_DIMENSIONS")]
    [InlineData(2100, 100, "Bad Request: PHOTO_INVALID_DIMENSIONS")]
    public async Task WhenAPictureHasAnImpossibleShapeThenItIsRefused(int width, int height, string description)
    {
        byte[] png =
        [
            0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 73, 72, 68, 82,
            0, 0, (byte)(width >> 8), (byte)width, 0, 0, (byte)(height >> 8), (byte)height,
        ];

        var answer = await SendFileAsync("sendPhoto", "photo", png, "");

        Assert.Equal(description, answer.Description);
    }

    [Fact]
    public async Task WhenADocumentIsSentThenItIsKeptToo()
    {
        await SendFileAsync("sendDocument", "document", [1, 2, 3], "doc");

        Assert.Equal(("sendDocument", 3), (Telegram.Received[0].Method, Telegram.Received[0].File?.Length));
    }

    [Theory]
    [InlineData("", "Bad Request: message text is empty")]
    [InlineData("   ", "Bad Request: message text is empty")]
    public async Task WhenThereIsNothingToReadThenItIsRefused(string text, string description) =>
        Assert.Equal(description, (await SendAsync(text)).Description);

    [Fact]
    public async Task WhenTheTextIsTooLongAfterParsingThenItIsRefused()
    {
        var fits = await SendAsync("<b>" + new string('x', 4096) + "</b>", 1, ("parse_mode", "HTML"));
        var over = await SendAsync(new string('x', 4097), 2);

        Assert.Equal(HttpStatusCode.OK, fits.Status);
        Assert.Equal("Bad Request: message is too long", over.Description);
    }

    [Fact]
    public async Task WhenACaptionIsTooLongThenItIsRefused() => Assert.Equal(
        "Bad Request: message caption is too long",
        (await SendFileAsync("sendDocument", "document", [1], new string('x', 1025))).Description);

    [Fact]
    public async Task WhenTheChatIsBlockedMigratedOrUnknownThenEachHasItsOwnAnswer()
    {
        Telegram.SetChat(new SimulatedChat(1) { Forbidden = "bot was blocked by the user" });
        Telegram.SetChat(new SimulatedChat(-2) { Type = "group", MigratedTo = -1002 });
        Telegram.SetChat(new SimulatedChat(-3) { Type = "supergroup", Topics = [5] });

        var blocked = await SendAsync("x", 1);
        var migrated = await SendAsync("x", -2);
        var noTopic = await SendAsync("x", -3, ("message_thread_id", "6"));
        var topic = await SendAsync("x", -3, ("message_thread_id", "5"));
        var nobody = await CallAsync("sendMessage", ("chat_id", "@nobody"), ("text", "x"));
        var empty = await CallAsync("sendMessage", ("text", "x"));

        Assert.Equal((HttpStatusCode.Forbidden, "Forbidden: bot was blocked by the user"), (blocked.Status, blocked.Description));
        Assert.Equal(-1002, migrated.Json.GetProperty("parameters").GetProperty("migrate_to_chat_id").GetInt64());
        Assert.Equal("Bad Request: message thread not found", noTopic.Description);
        Assert.Equal(HttpStatusCode.OK, topic.Status);
        Assert.Equal("Bad Request: chat not found", nobody.Description);
        Assert.Equal("Bad Request: chat_id is empty", empty.Description);
    }

    [Fact]
    public async Task WhenMarkupIsBrokenThenThatIsSaidBeforeTheChatIsLookedAt()
    {
        Telegram.SetChat(new SimulatedChat(1) { Forbidden = "bot was blocked by the user" });

        var answer = await SendAsync("<b>x", 1, ("parse_mode", "HTML"));

        Assert.Equal("Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"b\"", answer.Description);
    }

    [Fact]
    public async Task WhenAMessageIsEditedThenTheRecordChangesAndAnEqualEditIsRefused()
    {
        await SendAsync("one");

        var edited = await CallAsync("editMessageText", ("chat_id", "42"), ("message_id", "1"), ("text", "two"));
        var same = await CallAsync("editMessageText", ("chat_id", "42"), ("message_id", "1"), ("text", "two"));
        var none = await CallAsync("editMessageText", ("chat_id", "42"), ("message_id", "9"), ("text", "two"));

        Assert.Equal("two", edited.Result.GetProperty("text").GetString());
        Assert.StartsWith("Bad Request: message is not modified", same.Description, StringComparison.Ordinal);
        Assert.Equal("Bad Request: message to edit not found", none.Description);
        Assert.Equal(("two", 1), (Telegram.Received[0].Text, Telegram.Received[0].Edits));
    }

    [Fact]
    public async Task WhenAButtonsDataIsTooLongThenItIsRefused()
    {
        var markup = $$"""{"inline_keyboard":[[{"text":"a","callback_data":"{{new string('x', 65)}}"}]]}""";

        Assert.Equal("Bad Request: BUTTON_DATA_INVALID", (await SendAsync("x", 1, ("reply_markup", markup))).Description);
    }

    [Fact]
    public async Task WhenCommandsAreSetThenTheyAreCheckedAndKept()
    {
        const string Good = """[{"command":"status","description":"How it is"}]""";

        var good = await CallAsync("setMyCommands", ("commands", Good));
        var bad = await CallAsync("setMyCommands", ("commands", """[{"command":"Status!","description":"x"}]"""));

        Assert.True(good.Result.GetBoolean());
        Assert.Equal("Bad Request: BOT_COMMAND_INVALID", bad.Description);
        Assert.Equal(Good, Telegram.Commands);
    }

    [Fact]
    public async Task WhenAnAnswerIsScriptedThenItReplacesTheRealOne()
    {
        Telegram.Script.Next("sendMessage", new PeerReply(500, """{"ok":false,"error_code":500,"description":"Internal"}"""));
        Telegram.Script.Next("sendMessage", PeerReply.Html(502));

        var broken = await SendAsync("x");
        using var page = await Http.GetAsync(Method("sendMessage?chat_id=1&text=x"));

        Assert.Equal(HttpStatusCode.InternalServerError, broken.Status);
        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        Assert.Empty(Telegram.Received);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync("x")).Status);
    }

    [Fact]
    public async Task WhenTheConnectionIsCutAfterTheWorkThenTheMessageWasStillDelivered()
    {
        Telegram.Script.Next("sendMessage", PeerReply.CutAfterWork);
        Telegram.Script.Next("sendMessage", PeerReply.Cut);

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => SendAsync("delivered"));
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => SendAsync("lost"));

        Assert.Equal("delivered", Assert.Single(Telegram.Received).Text);
    }

    [Fact]
    public async Task WhenAnAnswerIsSlowThenItComesWithTheTime()
    {
        Telegram.Script.Next("sendMessage", new PeerReply(200, """{"ok":true,"result":{}}""") { Delay = TimeSpan.FromSeconds(20) });
        var sending = SendAsync("x");

        while (!sending.IsCompleted)
        {
            Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.Equal(HttpStatusCode.OK, (await sending).Status);
    }

    [Fact]
    public async Task WhenSomebodyWaitsForAMessageThenItIsHandedOver()
    {
        var waiting = Telegram.WaitForAsync(static message => message.Text == "second");
        await SendAsync("first");
        Assert.False(waiting.IsCompleted);
        await SendAsync("second");

        Assert.Equal(2, (await waiting).MessageId);
        Assert.Equal(1, (await Telegram.WaitForAsync(static message => message.Text == "first")).MessageId);
    }

    [Fact]
    public async Task WhenAnotherProcessAsksThenItSeesWhatWasReceived()
    {
        await SendAsync("<b>x</b>", 9, ("parse_mode", "HTML"));

        var list = await Http.GetFromJsonAsync<JsonElement>(new Uri(Telegram.Base, "/received"));

        Assert.Equal(("x", 9L, "HTML"), (
            list[0].GetProperty("text").GetString(), list[0].GetProperty("chatId").GetInt64(),
            list[0].GetProperty("parseMode").GetString()));
        Assert.Equal(Time.GetUtcNow().ToUnixTimeMilliseconds(), list[0].GetProperty("at").GetInt64());
    }

    private async Task<Answer> SendFileAsync(string method, string part, byte[] content, string caption)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(42.ToString(CultureInfo.InvariantCulture), Encoding.UTF8), "chat_id" },
            { new StringContent(caption), "caption" },
            { new StringContent("HTML"), "parse_mode" },
            { new ByteArrayContent(content), part, "chart.png" },
        };
        using var reply = await Http.PostAsync(Method(method), form);
        return await Answer.ReadAsync(reply);
    }
}
