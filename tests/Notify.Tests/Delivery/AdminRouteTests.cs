using ActorNotice.Notify.Tests.Support;

namespace ActorNotice.Notify.Tests.Delivery;

/// <summary>A separate admin channel with stand-ins, in the running actor.</summary>
public sealed class AdminRouteTests
{
    private static readonly NotifySettings Ordered = new() { Admin = new AdminSettings { Order = ["ops", "telegram"] } };

    private static readonly DeliveryOutcome Gone =
        DeliveryOutcome.Refused(ChannelFailureKind.Closed, "HTTP 404");

    [Fact]
    public async Task WhenAnOrderIsSetThenAdminNoticesGoToTheFirstAndSignalsToAll()
    {
        await using var rig = new NotifierRig(
            Ordered, new ScriptedChannel("telegram"), new ScriptedChannel("ops"), new ScriptedChannel("console"));
        rig.Notifier.Tell(AdminNotices.Resumed("x"), Akka.Actor.ActorRefs.NoSender);
        Assert.Equal("ops", (await rig.Probe.NextAsync<NoticeDelivered>()).Channel);
        rig.Signal();
        var signals = await rig.Probe.NextAsync<NoticeDelivered>(3);
        Assert.Equal(["console", "ops", "telegram"], signals.Select(static one => one.Channel).Order());
    }

    [Fact]
    public async Task WhenTheFirstRefusesThenTheNoticeAndAllLaterOnesGoToTheStandIn()
    {
        await using var rig = new NotifierRig(
            Ordered, new ScriptedChannel("telegram"), new ScriptedChannel("ops") { Answer = static (_, _) => Task.FromResult(Gone) },
            new ScriptedChannel("console"));
        rig.Notifier.Tell(AdminNotices.Resumed("x"), Akka.Actor.ActorRefs.NoSender);
        Assert.Equal(ChannelFailureKind.Closed, (await rig.Probe.NextAsync<ChannelFailed>()).Kind);
        Assert.True((await rig.Probe.NextAsync<NoticeFailed>()).IsFinal);
        Assert.Equal("telegram", (await rig.Probe.NextAsync<NoticeDelivered>()).Channel);
        rig.Notifier.Tell(AdminNotices.Suspended("y"), Akka.Actor.ActorRefs.NoSender);
        Assert.Equal("telegram", (await rig.Probe.NextAsync<NoticeDelivered>()).Channel);
    }

    [Fact]
    public async Task WhenTheServiceHaltsThenEveryOpenChannelSaysSo()
    {
        await using var rig = new NotifierRig(
            Ordered, new ScriptedChannel("telegram"), new ScriptedChannel("ops"), new ScriptedChannel("console"));
        rig.Notifier.Tell(AdminNotices.Halted("x"), Akka.Actor.ActorRefs.NoSender);
        Assert.Equal(3, (await rig.Probe.NextAsync<NoticeDelivered>(3)).Select(static one => one.Channel).Distinct().Count());
    }
}
