using ActorNotice.Notify.Delivery;

namespace ActorNotice.Notify.Tests.Delivery;

public sealed class AdminCapTests
{
    private static TimeSpan Minutes(double minutes) => TimeSpan.FromMinutes(minutes);

    [Fact]
    public void WhenMoreOfAKindComeThanTheCapThenTheRestIsOneCountLater()
    {
        var cap = new AdminCap(2, Minutes(10));
        Assert.True(cap.Allows(AdminEvent.FeedLost, Minutes(0)));
        Assert.True(cap.Allows(AdminEvent.FeedLost, Minutes(1)));
        for (var i = 0; i < 5; i++) Assert.False(cap.Allows(AdminEvent.FeedLost, Minutes(2)));
        Assert.True(cap.Allows(AdminEvent.CandleAnomaly, Minutes(2)));
        Assert.Equal(Minutes(12), cap.DueAt);
        Assert.Empty(cap.TakeDue(Minutes(11.9)));
        Assert.Equal([(AdminEvent.FeedLost, 5L)], cap.TakeDue(Minutes(12)));
        Assert.Null(cap.DueAt);
        Assert.True(cap.Allows(AdminEvent.FeedLost, Minutes(12)));
    }

    [Theory]
    [InlineData(AdminEvent.Halted)]
    [InlineData(AdminEvent.NoticesLost)]
    [InlineData(AdminEvent.Suppressed)]
    public void WhenNobodyMayMissItThenItIsNeverHeldBack(AdminEvent kind)
    {
        var cap = new AdminCap(1, Minutes(10));
        for (var i = 0; i < 9; i++) Assert.True(cap.Allows(kind, Minutes(0)));
        Assert.Null(cap.DueAt);
    }
}
