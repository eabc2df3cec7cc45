using ActorNotice.Market;
using ActorNotice.Notify.Mutes;
using ActorNotice.Notify.Tests.Support;

namespace ActorNotice.Notify.Tests.Delivery;

public sealed class MuteTests
{
    private static readonly Symbol Btc = Symbol.Parse("BTCUSDT");
    private static readonly Symbol Eth = Symbol.Parse("ETHUSDT");
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly DateTimeOffset Noon = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void WhenAContractIsMutedForAWhileThenOnlyItIsHeldAndOnlySoLong()
    {
        var book = new MuteBook();
        book.Mute(new MuteSignals(Btc, Hour), Noon);
        Assert.True(book.Holds(Btc, Noon + Hour - TimeSpan.FromTicks(1)));
        Assert.False(book.Holds(Btc, Noon + Hour));
        Assert.False(book.Holds(Eth, Noon));
        Assert.Equal(1, book.Snapshot(Noon + Hour).Held);
    }

    [Fact]
    public void WhenAShorterMuteFollowsALongerOneThenTheLongerStays()
    {
        var book = new MuteBook();
        book.Mute(new MuteSignals(null, null), Noon);
        book.Mute(new MuteSignals(null, Hour), Noon);
        Assert.Equal(new MuteInForce(null, null), Assert.Single(book.Snapshot(Noon).Mutes));
    }

    [Fact]
    public void WhenEverythingIsUnmutedThenMutesOfContractsEndTooUnlessTheyAreKept()
    {
        var book = new MuteBook();
        book.Mute(new MuteSignals(null, null), Noon);
        book.Mute(new MuteSignals(Btc, Hour), Noon);
        book.Unmute(new UnmuteSignals(null) { KeepsSymbols = true });
        Assert.Equal(new MuteInForce(Btc, Hour), Assert.Single(book.Snapshot(Noon).Mutes));
        book.Unmute(new UnmuteSignals(null));
        Assert.Empty(book.Snapshot(Noon).Mutes);
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
