using ActorNotice.Notify.Delivery;
using ActorNotice.Notify.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ActorNotice.Notify.Tests.Delivery;

public sealed class OutboxTests
{
    private static List<long> TakeAll(Outbox outbox)
    {
        List<long> ids = [];
        while (outbox.Take() is { } entry) ids.Add(entry.Notice.Id.Value);
        return ids;
    }

    [Fact]
    public void WhenBothKindsWaitThenAdminGoesFirstAndEachKindInItsOrder()
    {
        var outbox = new Outbox(10);
        foreach (var id in (long[])[1, 2, 3]) outbox.Add(Some.SignalNotice(id));
        foreach (var id in (long[])[4, 5]) outbox.Add(Some.AdminNotice(id: id));
        Assert.Equal([4, 5, 1, 2, 3], TakeAll(outbox));
    }

    [Fact]
    public void WhenAnEntryIsPutBackThenItHasItsOldPlaceAndItsAttempts()
    {
        var outbox = new Outbox(10);
        foreach (var id in (long[])[1, 2]) outbox.Add(Some.SignalNotice(id));
        outbox.Take();
        var first = outbox.Answer(new NoticeId(1), 1);
        Assert.NotNull(first);
        outbox.PutBack(first with { Marks = DeliveryMarks.Repeat });
        var again = outbox.Take();
        Assert.Equal((1, 2, true), (again?.Notice.Id.Value, again?.Attempts, again?.Marks.IsRepeat));
    }

    [Fact]
    public void WhenAnAnswerIsNotToTheLastAttemptThenItIsIgnored()
    {
        var outbox = new Outbox(10);
        outbox.Add(Some.SignalNotice());
        outbox.Take();
        Assert.Null(outbox.Answer(new NoticeId(1), 2));
        Assert.Null(outbox.Answer(new NoticeId(2), 1));
        Assert.NotNull(outbox.Answer(new NoticeId(1), 1));
        Assert.Null(outbox.Answer(new NoticeId(1), 1));
    }

    [Fact]
    public void WhenItIsFullThenTheOldestSignalGoesNeverAnAdminNotice()
    {
        var outbox = new Outbox(3);
        outbox.Add(Some.AdminNotice(id: 1));
        outbox.Add(Some.SignalNotice(2));
        outbox.Add(Some.SignalNotice(3));
        Assert.Equal(2, outbox.Add(Some.SignalNotice(4))?.Notice.Id.Value);
        Assert.Equal(3, outbox.Add(Some.AdminNotice(id: 5))?.Notice.Id.Value);
        Assert.Equal([1, 5, 4], TakeAll(outbox));
    }

    [Fact]
    public void WhenItIsFullOfAdminNoticesThenASignalIsNotTakenAndAnAdminNoticeReplacesTheOldest()
    {
        var outbox = new Outbox(2);
        outbox.Add(Some.AdminNotice(id: 1));
        outbox.Add(Some.AdminNotice(id: 2));
        Assert.Equal(3, outbox.Add(Some.SignalNotice(3))?.Notice.Id.Value);
        Assert.Equal(1, outbox.Add(Some.AdminNotice(id: 4))?.Notice.Id.Value);
    }

    [Fact]
    public void WhenItIsClearedThenWhatIsUnderWayStays()
    {
        var outbox = new Outbox(5);
        foreach (var id in (long[])[1, 2, 3]) outbox.Add(Some.SignalNotice(id));
        outbox.Take();
        Assert.Equal([2, 3], outbox.Clear().Select(entry => entry.Notice.Id.Value));
        Assert.Equal((0, 1), (outbox.Queued, outbox.InFlight));
    }

    [Fact]
    public void WhenAnythingHappensThenEveryNoticeIsWaitingUnderWayAnsweredOrDroppedExactlyOnce() =>
        Prop.ForAll(Gen.Choose(0, 9).ArrayOf().ToArbitrary(), steps =>
        {
            var outbox = new Outbox(5);
            var underWay = new Queue<OutboxEntry>();
            long added = 0;
            long gone = 0;
            foreach (var step in steps)
            {
                if (step < 4) gone += outbox.Add(NewNotice(++added, step)) is null ? 0 : 1;
                else if (step < 7 && outbox.Take() is { } taken) underWay.Enqueue(taken);
                else if (underWay.TryDequeue(out var entry) && Answer(outbox, entry, step == 9)) gone++;
            }

            return added == gone + outbox.Queued + outbox.InFlight && outbox.InFlight == underWay.Count;
        }).QuickCheckThrowOnFailure();

    private static Notice NewNotice(long id, int step) => step == 0 ? Some.AdminNotice(id: id) : Some.SignalNotice(id);

    private static bool Answer(Outbox outbox, OutboxEntry entry, bool putBack)
    {
        var answered = outbox.Answer(entry.Notice.Id, entry.Attempts) ?? throw new InvalidOperationException("lost");
        if (putBack) outbox.PutBack(answered);
        return !putBack;
    }
}
