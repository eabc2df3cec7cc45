using ActorNotice.Market;
using ActorNotice.Signals;

namespace ActorNotice.Strategy.Tests;

public sealed class FeedIncidentsTests
{
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);
    private static readonly StreamKey Btc = new(Symbol.Parse("BTCUSDT"), Interval.OneMinute);
    private static readonly StreamKey Eth = new(Symbol.Parse("ETHUSDT"), Interval.OneMinute);
    private readonly FeedIncidents _incidents = new(Settle, Window);

    [Fact]
    public void WhenStreamsAreSuspendedOneByOneThenOneAlertNamesThemAll()
    {
        _incidents.Suspend(Eth, "connection reset", At(0));
        _incidents.Suspend(Btc, "connection reset", At(0.1));

        Assert.Empty(_incidents.TakeDue(At(0.9)));
        var lost = Assert.IsType<FeedLostAlert>(Assert.Single(_incidents.TakeDue(At(1))));
        Assert.Equal([Btc, Eth], lost.Streams.ToArray());
        Assert.Equal("connection reset", lost.Reason);
        Assert.Empty(_incidents.TakeDue(At(2)));
    }

    [Fact]
    public void WhenTheLastStreamIsBackAfterTheAlertThenTheRecoveryIsToldAtOnceWithWhatWasRefilled()
    {
        _incidents.Suspend(Btc, "no route", At(0));
        _incidents.Suspend(Eth, "no route", At(0));
        _incidents.TakeDue(At(1));
        _incidents.Refilled();
        _incidents.Refilled();

        Assert.Null(_incidents.Recover(Btc, At(41)));
        var back = Assert.IsType<FeedRecoveredAlert>(_incidents.Recover(Eth, At(42)));

        Assert.Equal([Btc, Eth], back.Streams.ToArray());
        Assert.Equal(At(42), back.DownFor);
        Assert.Equal(2, back.Refilled);
        Assert.Null(_incidents.Recover(Eth, At(43)));
    }

    [Fact]
    public void WhenTheFeedIsBackBeforeTheAlertIsDueThenBothAreToldTogether()
    {
        _incidents.Suspend(Btc, "close 1001", At(0));

        Assert.Null(_incidents.Recover(Btc, At(0.5)));
        var alerts = _incidents.TakeDue(At(1));

        Assert.Equal(2, alerts.Count);
        Assert.IsType<FeedLostAlert>(alerts[0]);
        Assert.Equal(At(0.5), Assert.IsType<FeedRecoveredAlert>(alerts[1]).DownFor);
    }

    [Fact]
    public void WhenTheFeedFlapsThenOneAlertAWindowCountsTheInterruptions()
    {
        var alerts = new List<FeedAlert>();
        for (var i = 0; i < 20; i++)
        {
            _incidents.Suspend(Btc, "flap", At(i * 10));
            alerts.AddRange(_incidents.TakeDue(At(i * 10 + 1)));
            if (_incidents.Recover(Btc, At(i * 10 + 5)) is { } back) alerts.Add(back);
        }

        alerts.AddRange(_incidents.TakeDue(At(1) + Window));

        Assert.Equal(
            ["flap", "flap (×19)"], alerts.OfType<FeedLostAlert>().Select(static alert => alert.Reason));
        Assert.Equal(2, alerts.OfType<FeedRecoveredAlert>().Count());
    }

    [Fact]
    public void WhenALaterLossHitsOtherStreamsThenItsAlertDoesNotNameTheEarlierOnes()
    {
        _incidents.Suspend(Btc, "first", At(0));
        _incidents.TakeDue(At(1));
        _incidents.Recover(Btc, At(2));

        _incidents.Suspend(Eth, "second", At(1000));
        var lost = Assert.IsType<FeedLostAlert>(Assert.Single(_incidents.TakeDue(At(1001))));

        Assert.Equal([Eth], lost.Streams.ToArray());
        Assert.Equal("second", lost.Reason);
    }

    [Fact]
    public void WhenACandleIsLoadedWhileNothingIsSuspendedThenItDoesNotCountAsRefilled()
    {
        _incidents.Refilled();
        _incidents.Suspend(Btc, "x", At(0));
        _incidents.TakeDue(At(1));

        Assert.Equal(0, Assert.IsType<FeedRecoveredAlert>(_incidents.Recover(Btc, At(2))).Refilled);
    }

    [Fact]
    public void WhenManyStreamsHaveHolesThenOneAlertNamesThemWithTheWholeRange()
    {
        _incidents.Miss(Hole(Eth, first: 5, last: 6), At(0));
        _incidents.Miss(Hole(Btc, first: 3, last: 5), At(0.5));
        Assert.Empty(_incidents.TakeDue(At(0.9)));

        var alert = Assert.IsType<CandlesMissingAlert>(Assert.Single(_incidents.TakeDue(At(1))));
        Assert.Equal([Btc, Eth], alert.Streams.ToArray());
        Assert.Equal((5, 180_000, 360_000, 20), (alert.Candles, alert.FirstOpenTimeMs, alert.LastOpenTimeMs, alert.CandlesToReady));
        Assert.Equal("maintenance", alert.Reason);
        Assert.Null(_incidents.DueAt);
    }

    [Fact]
    public void WhenHolesGoOnThenOneAlertAWindowGathersThem()
    {
        var alerts = new List<FeedAlert>();
        for (var i = 0; i < 40; i++)
        {
            _incidents.Miss(Hole(Btc, i, i), At(i * 10));
            alerts.AddRange(_incidents.TakeDue(At(i * 10 + 1)));
        }

        Assert.Equal([1, 30], alerts.OfType<CandlesMissingAlert>().Select(static alert => alert.Candles));
    }

    [Fact]
    public void WhenAHoleIsFoundWhileALossWaitsForItsWindowThenItsAlertIsDueFirst()
    {
        _incidents.Suspend(Btc, "flap", At(0));
        _incidents.TakeDue(At(1));
        _incidents.Recover(Btc, At(2));
        _incidents.Suspend(Btc, "flap", At(3));
        _incidents.Miss(Hole(Btc, 1, 1), At(10));

        Assert.Equal(At(11), _incidents.DueAt);
        Assert.IsType<CandlesMissingAlert>(Assert.Single(_incidents.TakeDue(At(11))));
        Assert.Equal(At(1) + Window, _incidents.DueAt);
    }

    private static CandleHole Hole(StreamKey stream, int first, int last) =>
        new(stream, first * 60_000L, last * 60_000L, last - first + 1, 20, "maintenance");

    private static TimeSpan At(double seconds) => TimeSpan.FromSeconds(seconds);
}
