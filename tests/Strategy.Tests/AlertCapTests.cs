namespace ActorNotice.Strategy.Tests;

public sealed class AlertCapTests
{
    private readonly AlertCap _cap = new(TimeSpan.FromMinutes(5));

    [Fact]
    public void WhenTheSameKindComesAgainWithinTheWindowThenItIsHeldBack()
    {
        Assert.True(_cap.Allows("a", TimeSpan.Zero));
        Assert.False(_cap.Allows("a", TimeSpan.FromMinutes(4.9)));
        Assert.True(_cap.Allows("a", TimeSpan.FromMinutes(5)));
    }

    [Fact]
    public void WhenKindsDifferThenTheyDoNotHoldEachOtherBack()
    {
        Assert.True(_cap.Allows("a", TimeSpan.Zero));
        Assert.True(_cap.Allows("b", TimeSpan.Zero));
    }
}
