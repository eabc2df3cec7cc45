using ActorNotice.Notify.Tests.Chart;
using ActorNotice.Notify.Tests.Support;
using ActorNotice.Signals;

namespace ActorNotice.Notify.Tests.Telegram;

public sealed class PictureDeliveryTests
{
    private const string Refused = """{"ok":false,"error_code":400,"description":"Bad Request: PHOTO_INVALID_DIMENSIONS"}""";

    [Fact]
    public async Task WhenASignalHasItsWindowThenThePictureGoesWithTheTextAsItsCaption()
    {
        await using var rig = await TelegramRig.StartAsync();
        Assert.Equal(DeliveryStatus.Delivered, (await rig.DeliverAsync(WithWindow())).Status);
        var (path, body) = Assert.Single(rig.Server.Requests);
        Assert.EndsWith("/sendPhoto", path, StringComparison.Ordinal);
        Assert.Contains("name=\"caption\"\r\n\r\n📈", body, StringComparison.Ordinal);
        Assert.Contains("name=\"message_thread_id\"\r\n\r\n7\r\n", body, StringComparison.Ordinal);
        Assert.Contains("filename=\"chart.png\"", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenASignalHasNoWindowThenOnlyTextIsSent()
    {
        await using var rig = await TelegramRig.StartAsync();
        await rig.DeliverAsync();
        Assert.EndsWith("/sendMessage", Assert.Single(rig.Server.Requests).Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400, Refused)]
    [InlineData(400, """{"ok":false,"error_code":400,"description":"Bad Request: not enough rights to send photos to the chat"}""")]
    [InlineData(403, """{"ok":false,"error_code":403,"description":"Forbidden: photos are not for you"}""")]
    [InlineData(500, """{"ok":false,"error_code":500,"description":"Internal Server Error"}""")]
    [InlineData(413, "<html>too large</html>")]
    public async Task WhenThePictureIsRefusedThenTheTextGoesAloneAndSaysSo(int status, string answer)
    {
        await using var rig = await TelegramRig.StartAsync();
        rig.Server.Then(status, answer);
        var outcome = await rig.DeliverAsync(WithWindow());
        Assert.Equal(DeliveryStatus.Delivered, outcome.Status);
        Assert.StartsWith("sent without its picture: ", outcome.Reason, StringComparison.Ordinal);
        Assert.EndsWith("/sendMessage", rig.Server.Requests.Last().Path, StringComparison.Ordinal);
        Assert.Equal(2, rig.Server.Requests.Count);
    }

    [Fact]
    public async Task WhenTheChatRefusesTheTextTooThenTheChannelIsRefused()
    {
        const string Blocked = """{"ok":false,"error_code":403,"description":"Forbidden: bot was blocked by the user"}""";
        await using var rig = await TelegramRig.StartAsync();
        rig.Server.Then(403, Blocked).Then(403, Blocked);
        Assert.Equal(DeliveryStatus.ChannelRefused, (await rig.DeliverAsync(WithWindow())).Status);
    }

    [Fact]
    public async Task WhenThePictureGotNoAnswerThenItsRepeatIsTextOnly()
    {
        await using var rig = await TelegramRig.StartAsync();
        await rig.DeliverAsync(WithWindow(), DeliveryMarks.Repeat);
        Assert.EndsWith("/sendMessage", Assert.Single(rig.Server.Requests).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenTheTextIsTooLongForACaptionThenThePictureFollowsIt()
    {
        await using var rig = await TelegramRig.StartAsync();
        var digest = LongDigest();
        Assert.Equal(DeliveryStatus.PartDelivered, (await rig.DeliverAsync(digest)).Status);
        Assert.Equal(DeliveryStatus.Delivered, (await rig.DeliverAsync(digest, new DeliveryMarks(false, Part: 1))).Status);
        Assert.Equal(["sendMessage", "sendPhoto"], rig.Server.Requests.Select(static one => one.Path.Split('/')[^1]));
        Assert.DoesNotContain("name=\"caption\"", rig.Server.Requests.Last().Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenAPictureThatFollowsIsRefusedThenItsTextIsStillDelivered()
    {
        await using var rig = await TelegramRig.StartAsync();
        var digest = LongDigest();
        await rig.DeliverAsync(digest);
        rig.Server.Then(400, Refused);
        var outcome = await rig.DeliverAsync(digest, new DeliveryMarks(false, Part: 1));
        Assert.Equal((DeliveryStatus.Delivered, 2), (outcome.Status, rig.Server.Requests.Count));
    }

    [Fact]
    public async Task WhenANoticeHasButtonsThenTheyAreBelowTextAndPictureAlike()
    {
        await using var rig = await TelegramRig.StartAsync(
            buttons: static (notice, _) => [[new NoticeButton("why?", $"why/{notice.Id.Value}")]]);
        await rig.DeliverAsync(WithWindow(5));
        await rig.DeliverAsync(Some.SignalNotice(6));
        const string Five = """{"inline_keyboard":[[{"text":"why?","callback_data":"why/5"}]]}""";
        Assert.Contains($"name=\"reply_markup\"\r\n\r\n{Five}\r\n", rig.Server.Requests.First().Body, StringComparison.Ordinal);
        Assert.Contains(
            $"\"reply_markup\":{Five.Replace('5', '6')}", rig.Server.Requests.Last().Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenADigestIsSentThenItShowsTheStrongestSignal()
    {
        var (weak, strong) = (WithWindow(1), WithWindow(2));
        var decision = strong.Signal.Decision with { Bands = Some.Bands with { PercentB = 1.9 }, Verdict = Verdict.Short };
        var picture = Pictures.Walk("ETHUSDT", seed: 3);
        strong = strong with { Signal = strong.Signal with { Decision = decision, Picture = picture } };
        await using var one = await TelegramRig.StartAsync();
        await using var other = await TelegramRig.StartAsync();
        await one.DeliverAsync(new DigestNotice([weak, strong]));
        await other.DeliverAsync(new DigestNotice([strong, strong with { Id = new NoticeId(3) }]));
        Assert.Equal(Photo(one), Photo(other));
    }

    private static DigestNotice LongDigest() => new([.. Enumerable.Range(1, 60).Select(id =>
    {
        var notice = WithWindow(id);
        var stream = Some.Stream($"LONGNAME{id}LONGNAMEUSDT");
        return notice with { Signal = notice.Signal with { Decision = notice.Signal.Decision with { Stream = stream } } };
    })]);

    private static SignalNotice WithWindow(long id = 1)
    {
        var notice = Some.SignalNotice(id);
        return notice with { Signal = notice.Signal with { Picture = Pictures.Walk(interval: "1m") } };
    }

    private static string Photo(TelegramRig rig) => rig.Server.Requests.Single().Body.Split("image/png")[1];
}
