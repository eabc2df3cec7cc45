using System.Collections.Immutable;
using ActorNotice.Exchange.Tests.Support;
using ActorNotice.Market;

namespace ActorNotice.Exchange.Tests;

public class ClosedRowsTests
{
    private const long T0 = 1_700_000_040_000;
    private static readonly StreamKey Btc = Frames.Key("BTCUSDT", "1m");

    [Fact]
    public void WhenTheLastRowHasNotClosedByTheExchangesClockThenItIsLeftOut() =>
        Assert.Equal([T0, T0 + 60_000], Select(rows: 3, from: null, count: 10, serverTime: T0 + 179_999));

    [Fact]
    public void WhenTheLastRowHasClosedByTheExchangesClockThenItCounts() =>
        Assert.Equal([T0, T0 + 60_000, T0 + 120_000], Select(rows: 3, from: null, count: 10, serverTime: T0 + 180_000));

    [Theory]
    [InlineData(HistoryPurpose.Gap, 120_000, 2)]
    [InlineData(HistoryPurpose.Gap, 120_001, 3)]
    [InlineData(HistoryPurpose.OverdueClose, 3_000, 2)]
    [InlineData(HistoryPurpose.OverdueClose, 120_001, 3)]
    public void WhenTheStreamDidNotTellItThenTheLastRowNeedsASuccessorOrAClockBeyondDoubt(
        HistoryPurpose purpose, int lateMs, int closed) => Assert.Equal(
        closed, Select(rows: 3, from: T0, count: 10, serverTime: T0 + 179_999 + lateMs, purpose).Count());

    [Fact]
    public void WhenCandleTimesRunAheadOfTheClockThenARowWithASuccessorStillCounts() =>
        Assert.Equal([T0, T0 + 60_000], Select(rows: 3, from: null, count: 10, serverTime: 0));

    [Fact]
    public void WhenMoreCameThanWantedThenTheNewestAreKept() =>
        Assert.Equal([T0 + 60_000, T0 + 120_000], Select(rows: 4, from: null, count: 2, serverTime: T0));

    [Fact]
    public void WhenAStartWasNamedThenTheEarliestAreKept() =>
        Assert.Equal([T0, T0 + 60_000], Select(rows: 4, from: T0, count: 2, serverTime: T0));

    [Fact]
    public void WhenNothingCameThenNothingIsClosed() => Assert.Empty(Select(rows: 0, from: null, count: 5, serverTime: T0));

    [Fact]
    public void WhenOnlyTheOpenCandleCameThenNothingIsClosed() => Assert.Empty(Select(rows: 1, from: null, count: 5, serverTime: T0));

    private static IEnumerable<long> Select(
        int rows, long? from, int count, long serverTime, HistoryPurpose purpose = HistoryPurpose.WarmUp)
    {
        var one = new Price(100);
        ImmutableArray<Candle> candles =
            [.. Enumerable.Range(0, rows).Select(i => new Candle(T0 + i * 60_000, one, one, one, one, 0, 0, 0))];
        var request = new HistoryWanted(Btc, from, count, purpose);
        return ClosedRows.Select(candles, request, serverTime).Select(static candle => candle.OpenTimeMs);
    }
}
