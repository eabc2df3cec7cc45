using System.Net;

namespace ActorNotice.Simulation.Tests.TelegramPeer;

public sealed class UpdatesTests : TelegramFixture
{
    [Fact]
    public async Task WhenSomebodyWroteThenTheNextPollBringsItUntilItIsConfirmed()
    {
        Telegram.Say(5, 6, "/status");
        Telegram.Say(5, 6, "/why");

        var first = await CallAsync("getUpdates");
        var again = await CallAsync("getUpdates", ("offset", "1"));
        var second = await CallAsync("getUpdates", ("offset", "2"));
        var none = await CallAsync("getUpdates", ("offset", "3"));

        Assert.Equal((2, 2, 1, 0), (
            first.Result.GetArrayLength(), again.Result.GetArrayLength(), second.Result.GetArrayLength(), none.Result.GetArrayLength()));
        var message = second.Result[0].GetProperty("message");
        Assert.Equal(("/why", 6L), (message.GetProperty("text").GetString(), message.GetProperty("from").GetProperty("id").GetInt64()));
    }

    [Fact]
    public async Task WhenTheOffsetIsNegativeThenOnlyTheLastOnesAreLeft()
    {
        for (var i = 0; i < 3; i++) Telegram.Say(5, 6, $"{i}");

        var last = await CallAsync("getUpdates", ("offset", "-1"));

        Assert.Equal("2", Assert.Single(last.Result.EnumerateArray()).GetProperty("message").GetProperty("text").GetString());
    }

    [Fact]
    public async Task WhenNothingIsThereThenThePollWaitsForIt()
    {
        var polling = CallAsync("getUpdates", ("timeout", "50"));

        Telegram.Say(5, 6, "hello");

        Assert.Equal(1, (await polling).Result.GetArrayLength());
    }

    [Fact]
    public async Task WhenTheTimeOfAPollIsOverThenItComesBackEmpty()
    {
        var polling = CallAsync("getUpdates", ("timeout", "5000"));
        var waited = TimeSpan.Zero;
        for (; !polling.IsCompleted; waited += TimeSpan.FromSeconds(1))
        {
            Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.Equal(0, (await polling).Result.GetArrayLength());
        Assert.True(waited >= TimeSpan.FromSeconds(50));
    }

    [Fact]
    public async Task WhenASecondPollerComesThenTheOlderOneIsEndedWith409()
    {
        var older = CallAsync("getUpdates", ("timeout", "50"));
        var newer = CallAsync("getUpdates", ("timeout", "50"));

        var ended = await await Task.WhenAny(older, newer);
        Telegram.Say(5, 6, "x");
        var kept = ended == await older ? await newer : await older;

        Assert.Equal(HttpStatusCode.Conflict, ended.Status);
        Assert.StartsWith("Conflict: terminated by other getUpdates request", ended.Description, StringComparison.Ordinal);
        Assert.Equal(1, kept.Result.GetArrayLength());
    }

    [Fact]
    public async Task WhenAWebhookIsActiveThenPollingIsRefusedUntilItIsDeleted()
    {
        await CallAsync("setWebhook", ("url", "https://example.org/hook"));
        var refused = await CallAsync("getUpdates");
        await CallAsync("deleteWebhook");
        var after = await CallAsync("getUpdates");

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.OK), (refused.Status, after.Status));
    }

    [Fact]
    public async Task WhenAButtonIsPressedThenItsDataComesAndMustBeAnsweredOnce()
    {
        await SendAsync("notice");
        var id = Telegram.Press(Telegram.Received[0], 77, "mute:1h");

        var query = (await CallAsync("getUpdates")).Result[0].GetProperty("callback_query");
        var answered = await CallAsync("answerCallbackQuery", ("callback_query_id", id), ("text", "muted"));
        var late = await CallAsync("answerCallbackQuery", ("callback_query_id", id));

        Assert.Equal((id, "mute:1h", 77L), (
            query.GetProperty("id").GetString(), query.GetProperty("data").GetString(),
            query.GetProperty("from").GetProperty("id").GetInt64()));
        Assert.True(answered.Result.GetBoolean());
        Assert.StartsWith("Bad Request: query is too old", late.Description, StringComparison.Ordinal);
        Assert.Equal("muted", Assert.Single(Telegram.CallbackAnswers).Text);
    }
}
