using ActorNotice.Market;
using ActorNotice.Signals.Tests.Support;
using ActorNotice.Signals.Watching;

namespace ActorNotice.Signals.Tests.Watching;

public sealed class StartLineTests
{
    private static readonly TimeSpan Start = TimeSpan.FromHours(1);

    [Fact]
    public void WhenNothingIsKnownThenNothingIsNews() => Assert.False(new StartLine(Start).IsNews(Close(5)));

    [Fact]
    public void WhenACloseIsToldByTheStreamThenItAndAllLaterOnesAreNews()
    {
        var line = new StartLine(Start);
        line.Told(Close(5));
        line.Told(Close(7));
        Assert.True(line.IsNews(Close(5)));
        Assert.True(line.IsNews(Close(6, CloseEvidence.History)));
        Assert.False(line.IsNews(Close(4, CloseEvidence.History)));
    }

    [Fact]
    public void WhenOnlyHistorySpokeThenNewsBeginsWithTheCandleThatWasOpenAtTheStart()
    {
        // candle 10 is open when listening begins; the answer comes 90 s later
        var line = new StartLine(Start);
        line.Loaded(Answer(newest: 11, WatchRig.OpenTime(12) + 1_000, Start + TimeSpan.FromSeconds(90)), Start);
        Assert.False(line.IsNews(Close(9, CloseEvidence.History)));
        Assert.True(line.IsNews(Close(10, CloseEvidence.History)));
    }

    [Fact]
    public void WhenCandlesRunAheadOfTheClockThenAllThatHistoryBroughtIsHistory()
    {
        var line = new StartLine(Start);
        line.Loaded(Answer(newest: 11, WatchRig.OpenTime(-5_000), Start), Start);
        Assert.False(line.IsNews(Close(11, CloseEvidence.History)));
        Assert.True(line.IsNews(Close(12, CloseEvidence.History)));
    }

    [Fact]
    public void WhenTheClockRunsFarAheadOfTheCandlesThenTheFirstToldCloseDrawsTheLine()
    {
        var line = new StartLine(Start);
        line.Loaded(Answer(newest: 11, WatchRig.OpenTime(1_000_000), Start), Start);
        Assert.False(line.IsNews(Close(12, CloseEvidence.History)));
        line.Told(Close(12));
        Assert.True(line.IsNews(Close(13, CloseEvidence.History)));
    }

    [Fact]
    public void WhenALaterAnswerComesThenTheLineStays()
    {
        var line = new StartLine(Start);
        line.Loaded(Answer(newest: 11, WatchRig.OpenTime(12), Start), Start);
        line.Loaded(Answer(newest: 50, WatchRig.OpenTime(51), Start + TimeSpan.FromSeconds(1)), Start);
        Assert.True(line.IsNews(Close(12, CloseEvidence.History)));
    }

    [Fact]
    public void WhenACloseWasReceivedBeforeTheStartThenItIsHistory()
    {
        var line = new StartLine(Start + TimeSpan.FromSeconds(1));
        line.Told(Close(5));
        Assert.False(line.IsNews(Close(5)));
    }

    private static CandleClosed Close(int index, CloseEvidence evidence = CloseEvidence.Stream) =>
        new(Series.Btc, WatchRig.Candle(index), evidence, WatchRig.OpenTime(index + 1), Start);

    private static HistoryLoaded Answer(int newest, long serverTimeMs, TimeSpan receivedAt) => new(
        HistoryPlan.WarmUp(Series.Btc, 2, null), [WatchRig.Candle(newest - 1), WatchRig.Candle(newest)], serverTimeMs,
            receivedAt);
}
