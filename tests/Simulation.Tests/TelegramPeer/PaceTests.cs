using System.Net;
using ActorNotice.Simulation.TelegramPeer;

namespace ActorNotice.Simulation.Tests.TelegramPeer;

public sealed class PaceTests : TelegramFixture
{
    [Fact]
    public async Task WhenAChatGetsMoreThanItsBurstThenItMustWaitASecondForEachMore()
    {
        for (var i = 0; i < 3; i++) Assert.Equal(HttpStatusCode.OK, (await SendAsync("x")).Status);

        var refused = await SendAsync("x");
        Time.Advance(TimeSpan.FromSeconds(1));
        var next = await SendAsync("x");
        var again = await SendAsync("x");

        Assert.Equal((HttpStatusCode.TooManyRequests, "Too Many Requests: retry after 1"), (refused.Status, refused.Description));
        Assert.Equal(1, refused.Json.GetProperty("parameters").GetProperty("retry_after").GetInt32());
        Assert.Equal(TimeSpan.FromSeconds(1), refused.RetryAfter);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.TooManyRequests), (next.Status, again.Status));
        Assert.Equal(4, Telegram.Received.Length);
    }

    [Fact]
    public async Task WhenAGroupGotTwentyInAMinuteThenTheRetryTimeLeadsToTheEndOfIt()
    {
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await SendAsync("x", -100)).Status);
            Time.Advance(TimeSpan.FromSeconds(1));
        }

        var refused = await SendAsync("x", -100);
        var person = await SendAsync("x", 100);
        Time.Advance(refused.RetryAfter ?? TimeSpan.Zero);
        var after = await SendAsync("x", -100);

        Assert.Equal(TimeSpan.FromSeconds(40), refused.RetryAfter);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (person.Status, after.Status));
    }

    [Fact]
    public async Task WhenThirtyWentOutInASecondThenEveryChatMustWait()
    {
        for (var chat = 1; chat <= 30; chat++) Assert.Equal(HttpStatusCode.OK, (await SendAsync("x", chat)).Status);

        var refused = await SendAsync("x", 31);
        Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync("x", 31)).Status);
    }

    [Fact]
    public async Task WhenLimitsAreOffThenEverythingGoes()
    {
        await using var free = await SimulatedTelegram.StartAsync(new SimulatedTelegramOptions { EnforceLimits = false }, Time);
        for (var i = 0; i < 50; i++)
        {
            using var reply = await Http.GetAsync(
                new Uri(free.Base, $"/bot{SimulatedTelegramOptions.DefaultToken}/sendMessage?chat_id=1&text=x"));
            Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        }

        Assert.Equal(50, free.Received.Length);
    }
}
