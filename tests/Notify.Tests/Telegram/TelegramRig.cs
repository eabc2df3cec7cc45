using ActorNotice.Notify.Chart;
using ActorNotice.Notify.Http;
using ActorNotice.Notify.Telegram;
using ActorNotice.Notify.Tests.Support;
using ActorNotice.Security;

namespace ActorNotice.Notify.Tests.Telegram;

/// <summary>A channel on a loopback server, with a clock that the test moves.</summary>
internal sealed class TelegramRig : IAsyncDisposable
{
    public const string Token = "4242:SECRET-part_of-the-token";
    public const string Chat = "-1009876543210";
    public const int Topic = 7;

    private TelegramRig(FakeTelegram server, string? api, NoticeButtons? buttons)
    {
        Server = server;
        var address = new Uri(api ?? server.Api);
        var access = TelegramAccess.Create(address, SecretText.From(Token));
        Client = new TelegramClient(access, HttpHandlers.Create(address), TimeSpan.FromSeconds(15), Time);
        var target = new TelegramTarget("telegram", "telegram", Chat, Topic, 1, new PaceSettings(), NoticeFilter.All);
        var writer = Some.Writer();
        Channel = new TelegramChannel(
            target, Client, writer, new QuietClock(new QuietSettings(), Some.Seoul, Time), new NoticeChart(true, writer, _ => 1), buttons);
    }

    public FakeTelegram Server { get; }

    public ManualTime Time { get; } = new();

    public TelegramClient Client { get; }

    public TelegramChannel Channel { get; }

    public static async Task<TelegramRig> StartAsync(string? api = null, NoticeButtons? buttons = null) =>
        new(await FakeTelegram.StartAsync(), api, buttons);

    public Task<DeliveryOutcome> DeliverAsync(Notice? notice = null, DeliveryMarks marks = default) =>
        Channel.DeliverAsync(notice ?? Some.SignalNotice(), marks, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        Channel.Dispose();
        await Server.DisposeAsync();
    }
}
