using ActorNotice.Notify.Tests.Support;

namespace ActorNotice.Notify.Tests.Channels;

/// <summary>What every <see cref="INoticeChannel"/> promises. Each implementation derives a class from this.</summary>
public abstract class NoticeChannelContract : IAsyncLifetime
{
    public abstract Task InitializeAsync();

    public abstract Task DisposeAsync();

    internal abstract INoticeChannel Healthy { get; }

    internal abstract INoticeChannel Broken { get; }

    [Fact]
    public void WhenItIsNamedThenTheNameIsLowerCaseWithoutSecrets()
    {
        Assert.Matches("^[a-z][a-z0-9-]{0,30}$", Healthy.Name);
        Assert.True(Healthy.MaxInFlight >= 1);
        Assert.All(Healthy.Pace, limit => Assert.True(limit.Count >= 1 && limit.Window > TimeSpan.Zero));
    }

    [Fact]
    public async Task WhenItIsHealthyThenSignalsAndEveryAdminNoticeAreDelivered()
    {
        var admin = Some.EveryAdminNotice().Select(content => Some.AdminNotice(content));
        Notice[] notices = [Some.SignalNotice(), .. admin];
        foreach (var notice in notices)
            Assert.Equal(DeliveryOutcome.Delivered(), await Healthy.DeliverAsync(notice, DeliveryMarks.None, default));
        Assert.Equal(DeliveryOutcome.Delivered(), await Healthy.DeliverAsync(notices[0], DeliveryMarks.Repeat, default));
    }

    [Fact]
    public async Task WhenItIsHealthyThenThePreflightSaysSoWithoutANotice() =>
        Assert.Equal(DeliveryOutcome.Delivered(), await Healthy.PreflightAsync(default));

    [Fact]
    public async Task WhenItIsBrokenThenTheOutcomeSaysWhyAndNothingIsThrown()
    {
        var outcome = await Broken.DeliverAsync(Some.SignalNotice(), DeliveryMarks.None, default);
        Assert.NotEqual(DeliveryStatus.Delivered, outcome.Status);
        Assert.NotEmpty(outcome.Reason);
        Assert.DoesNotContain('\n', outcome.Reason);
    }

    [Fact]
    public void WhenItIsDisposedTwiceThenNothingHappens()
    {
        Healthy.Dispose();
        Healthy.Dispose();
    }
}
