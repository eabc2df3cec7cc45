using ActorNotice.Exchange;
using ActorNotice.Notify;

namespace ActorNotice.Strategy.Tests;

public class ClockAlertsTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);
    private readonly ClockAlerts _alerts = new(new AlertCap(TimeSpan.FromMinutes(5)));

    [Fact]
    public void WhenTheClockIsOverTheLimitThenItIsSaidOnceAndItsRecoveryToo()
    {
        Assert.Null(Tell(0.1, 0));
        var alert = Tell(-3, 1);
        Assert.Equal(AdminEvent.ClockSkew, alert?.Event);
        Assert.Equal(new NoticeValue.Duration(TimeSpan.FromSeconds(-3)), alert?.Find("skew"));
        Assert.Null(Tell(-3.1, 2));
        Assert.Equal(AdminEvent.ClockRestored, Tell(0.2, 3)?.Event);
        Assert.Null(Tell(0.2, 4));
    }

    [Fact]
    public void WhenTheClockFlapsThenAWindowHasOnePair()
    {
        Tell(3, 0);
        Tell(0, 1);
        for (var minute = 2; minute < 5; minute++)
        {
            Assert.Null(Tell(3, minute - 0.5));
            Assert.Null(Tell(0, minute));
        }

        Assert.Equal(AdminEvent.ClockSkew, Tell(3, 5)?.Event);
        Assert.Equal(AdminEvent.ClockRestored, Tell(0, 5.1)?.Event);
    }

    [Fact]
    public void WhenTheTroubleOutlastsTheWindowThenItIsSaidAsSoonAsTheWindowIsOver()
    {
        Tell(3, 0);
        Tell(0, 1);
        Assert.Null(Tell(3, 2));
        Assert.Equal(AdminEvent.ClockSkew, Tell(3, 7)?.Event);
    }

    private AdminNotice? Tell(double seconds, double minute) =>
        _alerts.Of(ClockSkew.Of(TimeSpan.FromSeconds(seconds), TimeSpan.Zero, Limit), TimeSpan.FromMinutes(minute));
}
