using ActorNotice.Notify.Journal;
using ActorNotice.Notify.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ActorNotice.Notify.Tests.Journal;

/// <summary>A journal cut or damaged anywhere.</summary>
public sealed class JournalCrashProperties
{
    private static readonly JournalSettings Settings = new() { MaxSize = 4_096 };

    // Every append is one step of the world; after each the bytes are what a crash there would leave.
    private static List<(byte[] Bytes, HashSet<long> Open)> Play(int seed)
    {
        var random = new Random(seed);
        var store = new MemoryStore();
        var journal = NoticeJournal.Open(Settings, store);
        HashSet<long> open = [];
        List<(byte[] Bytes, HashSet<long> Open)> moments = [(store.Content, [])];
        for (var id = 1L; moments.Count < 120; id++)
        {
            journal.Take(Some.Notice(Some.Long($"S{id}USDT"), id), ["telegram"]);
            open.Add(id);
            moments.Add((store.Content, [.. open]));
            if (random.Next(3) == 0) continue;
            var chosen = open.ElementAt(random.Next(open.Count));
            journal.Send(new NoticeId(chosen), "telegram");
            moments.Add((store.Content, [.. open]));
            journal.Done(new NoticeId(chosen), "telegram");
            open.Remove(chosen);
            moments.Add((store.Content, [.. open]));
        }

        return moments;
    }

    private static IEnumerable<long> OwedAfter(byte[] bytes) => NoticeJournal.Open(Settings, new MemoryStore(bytes))
        .LastRun.Signals.Select(static mark => long.Parse(mark.Stream.Symbol.Name[1..^4], null)).Order();

    [Fact]
    public void WhenTheProcessDiesAtAnyStepThenExactlyTheOpenNoticesAreOwed() =>
        Prop.ForAll(Gen.Choose(0, 1_000).ToArbitrary(), seed =>
            Play(seed).All(moment => OwedAfter(moment.Bytes).SequenceEqual(moment.Open.Order())))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(20));

    [Fact]
    public void WhenTheLastLineIsCutAnywhereThenItsStepHasNotHappened()
    {
        var moments = Play(7);
        foreach (var (before, after) in moments.Zip(moments.Skip(1)))
        {
            if (!after.Bytes.AsSpan().StartsWith(before.Bytes)) continue;
            for (var cut = before.Bytes.Length; cut < after.Bytes.Length; cut++)
                Assert.Equal(before.Open.Order(), OwedAfter(after.Bytes[..cut]));
        }
    }

    [Fact]
    public void WhenAnyByteIsDamagedThenNothingIsThrownAndOneLineIsMissingAtMost() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).Two().ToArbitrary(), pair =>
        {
            var (place, value) = pair;
            var bytes = Play(3)[60].Bytes;
            bytes[place % bytes.Length] ^= (byte)(1 + (value % 255));
            var journal = NoticeJournal.Open(Settings, new MemoryStore(bytes));
            // A damaged line end joins two lines.
            return journal.BrokenLines is 1 or 2;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void WhenTheFileIsRubbishThenNothingIsThrown() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
            NoticeJournal.Open(Settings, new MemoryStore(bytes)).LastRun.Count == 0).QuickCheckThrowOnFailure();
}
