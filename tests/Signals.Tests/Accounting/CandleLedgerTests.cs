using ActorNotice.Market;
using ActorNotice.Signals.Accounting;
using FsCheck;
using FsCheck.Fluent;
using Interval = ActorNotice.Market.Interval;

namespace ActorNotice.Signals.Tests.Accounting;

public sealed class CandleLedgerTests
{
    private static readonly long Monday = new DateTimeOffset(2026, 1, 5, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();

    [Fact]
    public void WhateverArrivesThenAccountedAndMissingAndPendingAreWhatTheClockSays() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), static seed => AddsUp(seed))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void WhenACandleIsNotTheNextThenItIsRefused()
    {
        var (ledger, open) = (new CandleLedger(), Monday);
        ledger.Enter(Interval.OneMinute, open, CloseEvidence.Stream);
        Assert.Throws<ArgumentOutOfRangeException>(
            () => ledger.Enter(Interval.OneMinute, open, CloseEvidence.Stream));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => ledger.Enter(Interval.OneMinute, open + 120_000, CloseEvidence.Stream));
    }

    [Fact]
    public void WhenThereAreManyHolesThenTheNewestRangesAreKeptAndAllAreCounted()
    {
        var (ledger, stream) = (new CandleLedger(), Stream(Interval.OneMinute));
        for (var index = 0; index < 300; index++)
        {
            var open = Monday + index * 120_000L;
            ledger.GiveUp(stream, open, 20, "out");
            ledger.Enter(stream.Interval, open, CloseEvidence.Stream);
        }

        var account = ledger.Read(stream.Interval, null, 0);
        Assert.Equal((300, 299, 0), (account.Counts.Stream, account.Counts.Missing, account.Counts.Pending));
        Assert.Equal(CandleLedger.KeptHoles, account.Holes.Length);
        Assert.Equal(ledger.NextMs - 120_000, account.Holes[^1].LastOpenTimeMs);
    }

    [Fact]
    public void WhenNothingIsAccountedForThenNothingIsPendingOrGivenUp()
    {
        var ledger = new CandleLedger();
        Assert.Null(ledger.GiveUp(Stream(Interval.OneMinute), Monday, 20, "out"));
        Assert.Equal(CandleCounts.Zero, ledger.Read(Interval.OneMinute, Monday, 0).Counts);
    }

    [Fact]
    public void WhenCountsAreAddedThenEachIsItsSum()
    {
        var sum = new CandleCounts(1, 2, 3, 4, 5, 6).Add(new CandleCounts(10, 20, 30, 40, 50, 60));
        Assert.Equal(new CandleCounts(11, 22, 33, 44, 55, 66), sum);
        Assert.Equal((110, 231), (sum.Accounted, sum.Due));
        Assert.Equal(
            [11, 22, 33, 44], Enum.GetValues<CloseEvidence>().Select(evidence => sum[evidence]));
        Assert.Equal(
            "231 closed: 11 by stream, 22 by a later candle, 33 by REST, 44 from history, 55 missing, 66 pending",
            sum.ToString());
    }

    [Fact]
    public void WhenAVerdictOrAnEvidenceIsAddedThenThereIsRoomForItsNumber()
    {
        Assert.Equal(VerdictTally.Verdicts, Enum.GetValues<Verdict>().Length);
        Assert.Equal(4, Enum.GetValues<CloseEvidence>().Length);
        var ledger = new StreamLedger();
        var open = Monday;
        foreach (var verdict in Enum.GetValues<Verdict>())
        {
            ledger.Enter(Interval.OneMinute, open, verdict, CloseEvidence.Stream);
            open += 60_000;
        }

        Assert.All(Enum.GetValues<Verdict>(), verdict => Assert.Equal(1, ledger.Decisions()[verdict]));
    }

    // the model is the plainest there is: one entry a candle
    private static bool AddsUp(int seed)
    {
        var random = new Random(seed);
        var stream = Stream(Interval.All[random.Next(Interval.All.Count)]);
        var ledger = new CandleLedger();
        var model = new Dictionary<long, CloseEvidence?>();
        var first = stream.Interval.OpenTimeMs(Monday);
        var next = first;
        for (var step = 0; step < 60; step++)
        {
            var passedOver = ledger.FirstMs is not null && random.Next(5) == 0 ? random.Next(1, 5) : 0;
            for (var missing = 0; missing < passedOver; missing++) next = Note(null);
            Assert.Equal(
                passedOver > 0 ? passedOver : null, ledger.GiveUp(stream, next, 20, "out")?.Candles);
            var evidence = (CloseEvidence)random.Next(4);
            ledger.Enter(stream.Interval, next, evidence);
            next = Note(evidence);
            Check(random.NextInt64(0, 5 * stream.Interval.NominalMs));
        }

        return true;

        long Note(CloseEvidence? evidence)
        {
            model.Add(next, evidence);
            return stream.Interval.Advance(next);
        }

        void Check(long laterMs)
        {
            var now = next + laterMs;
            var account = ledger.Read(stream.Interval, now, 0);
            Assert.Equal((first, next), (account.FirstOpenTimeMs, account.NextOpenTimeMs));
            Assert.All(
                Enum.GetValues<CloseEvidence>(),
                evidence => Assert.Equal(model.Values.LongCount(value => value == evidence), account.Counts[evidence]));
            Assert.Equal(model.Values.LongCount(static value => value is null), account.Counts.Missing);
            Assert.Equal(ClosedBy(now), account.Counts.Due);
            Assert.All(model, entry => Assert.Equal(entry.Value is null, ledger.HoleAt(entry.Key) is not null));
        }

        long ClosedBy(long now)
        {
            var closed = 0L;
            for (var open = first; stream.Interval.CloseTimeMs(open) < now; open = stream.Interval.Advance(open)) closed++;
            return closed;
        }
    }

    private static StreamKey Stream(Interval interval) => new(Symbol.Parse("BTCUSDT"), interval);
}
