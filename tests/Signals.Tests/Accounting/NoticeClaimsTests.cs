using ActorNotice.Market;
using ActorNotice.Signals.Accounting;

namespace ActorNotice.Signals.Tests.Accounting;

public sealed class NoticeClaimsTests
{
    private static readonly BandReading Bands = new(100, 110, 90, 0.2, 0.5);
    private readonly StreamLedger _ledger = new();

    private Verdict Claim(int minute, Side side, DebounceSettings settings) =>
        _ledger.ClaimNotice(Interval.OneMinute, minute * 60_000, side, settings);

    private void Close(string close) => _ledger.Closed(Price.Parse(close), Bands);

    [Fact]
    public void WhenACandleHasItsNoticeThenItMakesNoSecondOfThatSideWhateverTheSettings()
    {
        Assert.Equal(Verdict.Long, Claim(1, Side.Long, DebounceSettings.Default));
        Assert.Equal(Verdict.Debounced, Claim(1, Side.Long, DebounceSettings.Default));
        Assert.Equal(Verdict.Short, Claim(1, Side.Short, DebounceSettings.Default));
        Assert.Equal(Verdict.Long, Claim(2, Side.Long, DebounceSettings.Default));
    }

    [Fact]
    public void WhenACooldownIsSetThenSoManyCandlesOfThatSideAreHeldBack()
    {
        var settings = new DebounceSettings { Cooldown = 3 };
        Assert.Equal(Verdict.Long, Claim(10, Side.Long, settings));
        foreach (var minute in (int[])[11, 12, 13]) Assert.Equal(Verdict.Cooldown, Claim(minute, Side.Long, settings));
        Assert.Equal(Verdict.Short, Claim(13, Side.Short, settings));
        Assert.Equal(Verdict.Long, Claim(14, Side.Long, settings));
    }

    [Fact]
    public void WhenThePriceWalksTheBandThenAnEpisodeMakesOneNoticeUntilTheMiddleIsReached()
    {
        var settings = new DebounceSettings { Episode = true };
        Assert.Equal(Verdict.Long, Claim(1, Side.Long, settings));
        Close("89");
        Assert.Equal(Verdict.Debounced, Claim(2, Side.Long, settings));
        Close("99.9");
        Assert.Equal(Verdict.Debounced, Claim(9, Side.Long, settings));
        Close("100");
        Assert.Equal(Verdict.Long, Claim(12, Side.Long, settings));
    }

    [Fact]
    public void WhenOneSideWalksThenTheOtherIsFree()
    {
        var settings = new DebounceSettings { Episode = true };
        Claim(1, Side.Long, settings);
        Assert.Equal(Verdict.Short, Claim(2, Side.Short, settings));
        Close("111");
        Assert.Equal(Verdict.Long, Claim(3, Side.Long, settings));
        Assert.Equal(Verdict.Debounced, Claim(3, Side.Short, settings));
    }
}
