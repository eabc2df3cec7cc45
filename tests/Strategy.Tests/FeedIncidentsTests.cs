namespace ActorNotice.Strategy.Tests;

public sealed class FeedIncidentsTests
{
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);
    private readonly FeedIncidents _incidents = new(Settle, Window);

    [Fact]
    public void WhenStreamsAreSuspendedOneByOneThenOneAlertNamesThemAll()
    {
        for (var i = 1; i <= 200; i++) _incidents.Suspend(i, "connection reset", At(0));

        Assert.Empty(_incidents.TakeDue(At(0.9)));
        Assert.Equal([new FeedLostAlert(200, "connection reset", 1)], _incidents.TakeDue(At(1)));
        Assert.Empty(_incidents.TakeDue(At(2)));
    }

    [Fact]
    public void WhenTheFeedComesBackAfterTheAlertThenTheRecoveryIsToldAtOnce()
    {
        _incidents.Suspend(3, "no route", At(0));
        _incidents.TakeDue(At(1));

        Assert.Equal(new FeedRecoveredAlert(3, At(42)), _incidents.Recover(At(42)));
        Assert.Null(_incidents.Recover(At(43)));
    }

    [Fact]
    public void WhenTheFeedIsBackBeforeTheAlertIsDueThenBothAreToldTogether()
    {
        _incidents.Suspend(3, "close 1001", At(0));

        Assert.Null(_incidents.Recover(At(0.5)));
        Assert.Equal(
            [new FeedLostAlert(3, "close 1001", 1), new FeedRecoveredAlert(3, At(0.5))],
            _incidents.TakeDue(At(1)));
    }

    [Fact]
    public void WhenTheFeedFlapsThenOneAlertAWindowCountsTheInterruptions()
    {
        var alerts = new List<FeedAlert>();
        for (var i = 0; i < 20; i++)
        {
            _incidents.Suspend(5, "flap", At(i * 10));
            alerts.AddRange(_incidents.TakeDue(At(i * 10 + 1)));
            if (_incidents.Recover(At(i * 10 + 5)) is { } back) alerts.Add(back);
        }

        alerts.AddRange(_incidents.TakeDue(At(1) + Window));

        Assert.Equal(
            [
                new FeedLostAlert(5, "flap", 1), new FeedRecoveredAlert(5, At(5)),
                new FeedLostAlert(5, "flap", 19), new FeedRecoveredAlert(5, At(5)),
            ],
            alerts);
    }

    [Fact]
    public void WhenALaterLossIsSmallerThenItsAlertDoesNotShowTheEarlierCount()
    {
        _incidents.Suspend(200, "first", At(0));
        _incidents.TakeDue(At(1));
        _incidents.Recover(At(2));

        _incidents.Suspend(1, "second", At(1000));

        Assert.Equal([new FeedLostAlert(1, "second", 1)], _incidents.TakeDue(At(1001)));
    }

    private static TimeSpan At(double seconds) => TimeSpan.FromSeconds(seconds);
}
