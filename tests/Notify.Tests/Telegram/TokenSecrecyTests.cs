using System.Diagnostics;
using ActorNotice.Notify.Telegram;
using ActorNotice.Notify.Tests.Support;
using ActorNotice.Notify.Wiring;
using ActorNotice.Security;

namespace ActorNotice.Notify.Tests.Telegram;

/// <summary>The token and the chat are in no text that comes out, whatever happens.</summary>
public sealed class TokenSecrecyTests
{
    private static readonly string Secret = TelegramRig.Token.Split(':')[1];

    private static void AssertClean(object? shown)
    {
        var text = $"{shown}";
        Assert.DoesNotContain(Secret, text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(TelegramRig.Chat, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenTheServerEchoesTokenAndChatThenTheReasonMasksThem()
    {
        await using var rig = await TelegramRig.StartAsync();
        rig.Server.Then(400, $$"""
            {"ok":false,"error_code":400,
             "description":"no /bot{{TelegramRig.Token}}/x, no {{Secret}}, no {{TelegramRig.Chat}}"}
            """);
        var outcome = await rig.DeliverAsync();
        Assert.Equal("400 no /bot***/x, no ***, no ***", outcome.Reason);
        AssertClean(outcome);
    }

    [Fact]
    public async Task WhenTheNetworkFailsInAnyWayThenNeitherOutcomeNorReplyShowsTheUrl()
    {
        await using var rig = await TelegramRig.StartAsync();
        rig.Server.Then(Drop).Then(Drop).Then(502, "<html>").Then(Half).Then(Drop);
        for (var i = 0; i < 4; i++) AssertClean(await rig.DeliverAsync());
        AssertClean(await rig.Client.GetMeAsync(CancellationToken.None));

        static Task Drop(Microsoft.AspNetCore.Http.HttpContext context)
        {
            context.Abort();
            return Task.CompletedTask;
        }

        static async Task Half(Microsoft.AspNetCore.Http.HttpContext context)
        {
            context.Response.ContentLength = 1_000;
            await context.Response.Body.WriteAsync("{\"ok\":tr"u8.ToArray());
            context.Abort();
        }
    }

    [Fact]
    public async Task WhenASendIsCancelledThenTheExceptionDoesNotShowTheUrl()
    {
        await using var rig = await TelegramRig.StartAsync();
        using var cancel = new CancellationTokenSource();
        rig.Server.Then(context =>
        {
            cancel.Cancel();
            return new TaskCompletionSource().Task.WaitAsync(context.RequestAborted);
        });
        AssertClean(await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => rig.Channel.DeliverAsync(Some.SignalNotice(), DeliveryMarks.None, cancel.Token)));
    }

    [Fact]
    public async Task WhenSomeoneTracesTheProcessThenNoActivityCarriesTheUrl()
    {
        List<Activity> activities = [];
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name.StartsWith("System.Net", StringComparison.Ordinal),
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) =>
                ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activities.Add,
        };
        ActivitySource.AddActivityListener(listener);
        await using var rig = await TelegramRig.StartAsync();
        await rig.DeliverAsync();
        foreach (var activity in activities.ToArray())
            AssertClean(string.Join(' ', activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("4242")]
    [InlineData("4242:SECRET-part_of-the-token/../../x")]
    [InlineData("4242:SECRET-part_of-the-token?x=1")]
    [InlineData("4242:SECRET-part_of-the-token\n")]
    [InlineData("x4242:SECRET-part_of-the-token")]
    public void WhenATokenHasTheWrongShapeThenItIsRefusedWithoutBeingShown(string token)
    {
        var refusal = Assert.Throws<FormatException>(
            () => TelegramAccess.Create(new Uri("https://api.telegram.org"), SecretText.From(token)));
        AssertClean(refusal);
        Assert.StartsWith("TELEGRAM_BOT_TOKEN", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "TELEGRAM_CHAT_ID")]
    [InlineData("0", "TELEGRAM_CHAT_ID")]
    [InlineData("-1001234567890;drop", "TELEGRAM_CHAT_ID")]
    [InlineData("@", "TELEGRAM_CHAT_ID")]
    public void WhenAChatHasTheWrongShapeThenItIsRefusedWithoutBeingShown(string chat, string named)
    {
        var ports = new NotifierPorts
        {
            Time = TimeProvider.System,
            TelegramToken = SecretText.From(TelegramRig.Token),
            TelegramChats = SecretText.From(chat),
        };
        var settings = new NotifySettings();
        var refusal = Assert.Throws<FormatException>(
            () => new ChannelFactory(settings, ports).Channels());
        AssertClean(refusal);
        Assert.StartsWith(named, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenAccessAndPortsArePrintedThenTheyShowNoSecret()
    {
        AssertClean(TelegramAccess.Create(new Uri("https://api.telegram.org"), SecretText.From(TelegramRig.Token)));
        AssertClean(new NotifierPorts
        {
            Time = TimeProvider.System,
            TelegramToken = SecretText.From(TelegramRig.Token),
            TelegramChats = SecretText.From(TelegramRig.Chat),
        });
    }
}
