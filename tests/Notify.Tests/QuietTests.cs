using ActorNotice.Market;
using ActorNotice.Notify.Tests.Support;

namespace ActorNotice.Notify.Tests;

public sealed class QuietTests
{
    private static readonly QuietSettings Night = new() { From = new TimeOnly(22, 0), To = new TimeOnly(7, 0) };

    [Theory]
    [InlineData(21, 59, false)]
    [InlineData(22, 0, true)]
    [InlineData(0, 0, true)]
    [InlineData(6, 59, true)]
    [InlineData(7, 0, false)]
    public void WhenItIsNightThenSignalsMakeNoSound(int hour, int minute, bool isSilent)
    {
        var time = new TimeOnly(hour, minute);
        Assert.Equal(isSilent, Night.IsSilent(Some.SignalNotice(), time));
        Assert.False(Night.IsSilent(Some.AdminNotice(AdminNotices.Halted("x")), time));
        Assert.True(Night.IsSilent(Some.AdminNotice(AdminNotices.Resumed("x")), time));
    }

    [Fact]
    public void WhenASymbolIsQuietThenItsSignalsMakeNoSoundUnlessADigestHoldsAnother()
    {
        var settings = new QuietSettings { Symbols = [Symbol.Parse("BTCUSDT")] };
        var quiet = Some.SignalNotice();
        var loud = Some.Notice(Some.Long("ETHUSDT"), 2);
        Assert.True(settings.IsSilent(quiet, default));
        Assert.False(settings.IsSilent(loud, default));
        Assert.False(settings.IsSilent(new DigestNotice([quiet, loud]), default));
        Assert.True(settings.IsSilent(new DigestNotice([quiet, quiet]), default));
    }

    [Fact]
    public void WhenTheClockIsReadThenItIsThatOfTheNoticesZone()
    {
        // The manual clock begins at midnight UTC: nine in the morning in Seoul.
        var clock = new QuietClock(
            new QuietSettings { From = new TimeOnly(8, 30), To = new TimeOnly(9, 30) }, Some.Seoul, new ManualTime());
        Assert.True(clock.IsSilent(Some.SignalNotice()));
        clock.MoveTo(TimeZoneInfo.Utc);
        Assert.False(clock.IsSilent(Some.SignalNotice()));
    }
}
