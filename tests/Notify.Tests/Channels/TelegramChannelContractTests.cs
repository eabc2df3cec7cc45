using ActorNotice.Notify.Tests.Support;
using ActorNotice.Notify.Tests.Telegram;

namespace ActorNotice.Notify.Tests.Channels;

public sealed class TelegramChannelContractTests : NoticeChannelContract
{
    private TelegramRig? _healthy;
    private TelegramRig? _broken;

    internal override INoticeChannel Healthy => Started(_healthy).Channel;

    internal override INoticeChannel Broken => Started(_broken).Channel;

    public override async Task InitializeAsync()
    {
        _healthy = await TelegramRig.StartAsync();
        var gone = await FakeTelegram.StartAsync();
        var api = gone.Api;
        await gone.DisposeAsync();
        _broken = await TelegramRig.StartAsync(api);
    }

    public override async Task DisposeAsync()
    {
        await Started(_healthy).DisposeAsync();
        await Started(_broken).DisposeAsync();
    }

    private static TelegramRig Started(TelegramRig? rig) => rig ?? throw new InvalidOperationException("not started");
}
