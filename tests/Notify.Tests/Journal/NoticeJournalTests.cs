using ActorNotice.Notify.Journal;
using ActorNotice.Notify.Tests.Support;

namespace ActorNotice.Notify.Tests.Journal;

public sealed class NoticeJournalTests
{
    private static readonly JournalSettings Small = new() { MaxSize = 1_000 };

    private static NoticeJournal Open(MemoryStore store) => NoticeJournal.Open(Small, store);

    private static UndeliveredNotices After(MemoryStore store) => Open(new MemoryStore(store.Content)).LastRun;

    [Fact]
    public void WhenARunEndsInOrderThenTheNextOwesNothing()
    {
        var store = new MemoryStore();
        var journal = Open(store);
        journal.Take(Some.SignalNotice(1), ["telegram", "console"]);
        foreach (var channel in (string[])["telegram", "console"])
        {
            journal.Send(new NoticeId(1), channel);
            journal.Done(new NoticeId(1), channel);
        }

        Assert.Equal(0, After(store).Count);
    }

    [Fact]
    public void WhenARunIsCutThenTheNextNamesWhatWaitedAndWhatMayHaveArrived()
    {
        var store = new MemoryStore();
        var journal = Open(store);
        journal.Take(Some.Notice(Some.Long("BTCUSDT"), 1), ["telegram"]);
        journal.Take(Some.Notice(Some.Long("币安人生USDT"), 2), ["telegram"]);
        journal.Take(Some.AdminNotice(id: 3), ["telegram"]);
        journal.Send(new NoticeId(3), "telegram");
        var owed = After(store);
        Assert.Equal(["BTCUSDT", "币安人生USDT"], owed.Signals.Select(mark => mark.Stream.Symbol.Name));
        Assert.Equal((3, 1, 1), (owed.Count, owed.Others, owed.MaybeArrived));
        Assert.Equal(["telegram"], owed.Channels.AsEnumerable());
    }

    [Fact]
    public void WhenTwoChannelsOweTheSameNoticeThenItIsOneNotice()
    {
        var store = new MemoryStore();
        var journal = Open(store);
        journal.Take(Some.SignalNotice(1), ["telegram", "webhook"]);
        journal.Take(Some.AdminNotice(id: 2), ["telegram", "webhook"]);
        journal.Take(Some.AdminNotice(id: 3), ["telegram", "webhook"]);
        var owed = After(store);
        Assert.Equal((1, 2), (owed.Signals.Length, owed.Others));
        Assert.Equal(["telegram", "webhook"], owed.Channels.AsEnumerable());
    }

    [Fact]
    public void WhenTheStartNoticeDidNotArriveEitherThenTheRunAfterStillTells()
    {
        var store = new MemoryStore();
        Open(store).Take(Some.SignalNotice(1), ["telegram"]);
        var second = Open(store);
        second.Take(Started(1), ["telegram"]);
        second.Send(new NoticeId(1), "telegram");
        Assert.Single(After(store).Signals);
        second.Done(new NoticeId(1), "telegram");
        Assert.Equal(0, After(store).Count);
    }

    [Fact]
    public void WhenAChannelIsGoneThenAnotherOnesStartNoticeSettlesItsDebts()
    {
        var store = new MemoryStore();
        Open(store).Take(Some.SignalNotice(1), ["webhook"]);
        var second = Open(store);
        second.Take(Started(1), ["telegram"]);
        second.Done(new NoticeId(1), "telegram");
        Assert.Equal(0, After(store).Count);
    }

    [Fact]
    public void WhenAGivenUpNoticeWasReportedThenOnlyADeliveredReportSettlesIt()
    {
        var store = new MemoryStore();
        var journal = Open(store);
        journal.Take(Some.SignalNotice(1), ["telegram"]);
        journal.Drop(new NoticeId(1), "telegram");
        Assert.Single(After(store).Signals);
        journal.Take(Some.AdminNotice(AdminNotices.NoticesLost(1, "telegram", "x"), 2), ["telegram"]);
        journal.Drop(new NoticeId(2), "telegram");
        Assert.Single(After(store).Signals);
        journal.Take(Some.AdminNotice(AdminNotices.NoticesLost(1, "telegram", "x"), 3), ["telegram"]);
        journal.Done(new NoticeId(3), "telegram");
        Assert.Equal(0, After(store).Count);
    }

    [Fact]
    public void WhenTheFileGrowsThenItIsWrittenAnewWithWhatIsOpenOnly()
    {
        var store = new MemoryStore();
        var journal = Open(store);
        journal.Take(Some.Notice(Some.Long("OPENUSDT"), 1), ["telegram"]);
        for (var id = 2; id < 500; id++)
        {
            journal.Take(Some.SignalNotice(id), ["telegram"]);
            journal.Send(new NoticeId(id), "telegram");
            journal.Done(new NoticeId(id), "telegram");
        }

        Assert.InRange(store.Content.Length, 1, 1_000);
        Assert.True(store.Replacements > 10);
        Assert.Equal("OPENUSDT", Assert.Single(After(store).Signals).Stream.Symbol.Name);
    }

    [Fact]
    public void WhenManyNoticesAreAcceptedThenOneForceOntoTheDiskBeforeTheSendIsEnough()
    {
        var store = new MemoryStore();
        var journal = Open(store);
        for (var id = 1; id <= 5; id++) journal.Take(Some.SignalNotice(id), ["telegram"]);
        Assert.Equal(0, store.Syncs);
        journal.Send(new NoticeId(1), "telegram");
        Assert.Equal(1, store.Syncs);
    }

    [Fact]
    public void WhenTheDiskIsFullThenItIsToldOnceAndTheFileIsWholeAgainAfterwards()
    {
        var store = new MemoryStore();
        var journal = Open(store);
        journal.Take(Some.Notice(Some.Long("AUSDT"), 1), ["telegram"]);
        store.IsFull = true;
        journal.Take(Some.Notice(Some.Long("BUSDT"), 2), ["telegram"]);
        journal.Send(new NoticeId(1), "telegram");
        Assert.Equal("IOException", journal.TakeFault());
        Assert.Null(journal.TakeFault());
        Assert.Equal("AUSDT", Assert.Single(After(store).Signals).Stream.Symbol.Name);
        store.IsFull = false;
        journal.Done(new NoticeId(1), "telegram");
        Assert.Equal("BUSDT", Assert.Single(After(store).Signals).Stream.Symbol.Name);
        Assert.Null(journal.TakeFault());
    }

    [Fact]
    public void WhenAnotherProcessHoldsTheFileThenTheSecondIsRefused()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("journal-").FullName, "notices");
        using (NoticeJournal.Open(new JournalSettings { Path = path }))
            Assert.Throws<IOException>(() => NoticeJournal.Open(new JournalSettings { Path = path }));
        using var again = NoticeJournal.Open(new JournalSettings { Path = path });
        Assert.Equal(0, again.LastRun.Count);
    }

    [Fact]
    public void WhenTheFileIsARealOneThenOnlyItsOwnerReadsItAndTheNextRunToo()
    {
        var settings = new JournalSettings
        {
            Path = Path.Combine(Directory.CreateTempSubdirectory("journal-").FullName, "notices"),
        };
        using (var journal = NoticeJournal.Open(settings)) journal.Take(Some.SignalNotice(1), ["telegram"]);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(settings.Path));
        using var next = NoticeJournal.Open(settings);
        Assert.Single(next.LastRun.Signals);
    }

    private static AdminItem Started(long id) => Some.AdminNotice(AdminNotices.Started("1", "mainnet", 1, 1), id);
}
