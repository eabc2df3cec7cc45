using ActorNotice.Market;
using ActorNotice.Notify.Delivery;
using ActorNotice.Notify.Tests.Support;

namespace ActorNotice.Notify.Tests.Delivery;

public sealed class MuteTests
{
    private static readonly Symbol Btc = Symbol.Parse("BTCUSDT");
    private static readonly Symbol Eth = Symbol.Parse("ETHUSDT");
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public void WhenAContractIsMutedForAWhileThenOnlyItIsHeldAndOnlySoLong()
    {
        var book = new MuteBook();
        book.Mute(new MuteSignals(Btc, Hour), TimeSpan.Zero);
        Assert.True(book.Holds(Btc, Hour - TimeSpan.FromTicks(1)));
        Assert.False(book.Holds(Btc, Hour));
        Assert.False(book.Holds(Eth, TimeSpan.Zero));
        Assert.Equal(1, book.Snapshot(Hour).Held);
    }

    [Fact]
    public void WhenAShorterMuteFollowsALongerOneThenTheLongerStays()
    {
        var book = new MuteBook();
        book.Mute(new MuteSignals(null, null), TimeSpan.Zero);
        book.Mute(new MuteSignals(null, Hour), TimeSpan.Zero);
        Assert.Equal(new MuteInForce(null, null), Assert.Single(book.Snapshot(TimeSpan.Zero).Mutes));
    }

    [Fact]
    public void WhenEverythingIsUnmutedThenMutesOfContractsEndTooUnlessTheyAreKept()
    {
        var book = new MuteBook();
        book.Mute(new MuteSignals(null, null), TimeSpan.Zero);
        book.Mute(new MuteSignals(Btc, Hour), TimeSpan.Zero);
        book.Unmute(new UnmuteSignals(null) { KeepsSymbols = true });
        Assert.Equal(new MuteInForce(Btc, Hour), Assert.Single(book.Snapshot(TimeSpan.Zero).Mutes));
        book.Unmute(new UnmuteSignals(null));
        Assert.Empty(book.Snapshot(TimeSpan.Zero).Mutes);
    }

    [Fact]
    public async Task WhenASignalIsMutedThenItIsCountedAndToldButNotSentWhileAdminNoticesAre()
    {
        var channel = new ScriptedChannel("console");
        await using var rig = new NotifierRig(channel);
        var probe = new EventProbe(rig.System, typeof(NoticeMuted));
        await rig.AskAsync<MutesInForce>(new MuteSignals(Btc, null));
        rig.Signal("BTCUSDT");
        rig.Signal("ETHUSDT");
        rig.Notifier.Tell(AdminNotices.Resumed("x"), Akka.Actor.ActorRefs.NoSender);

        var told = await probe.NextAsync<NoticeMuted>();
        Assert.Equal(Btc, told.Stream.Symbol);
        Assert.Equal(1, (await rig.AskAsync<MutesInForce>(new MuteQuery())).Held);
        await rig.AskAsync<OutboxDrained>(new DrainOutbox());
        Assert.Equal(2, (await rig.AskAsync<NotifierSnapshot>(new NotifierQuery())).Delivered);
    }
}
