using ActorNotice.Exchange.Settings;
using ActorNotice.Exchange.Universe;

namespace ActorNotice.Exchange.Tests.Universe;

public sealed class UniverseSelectorTests
{
    private static readonly MarketReading Market = Markets.Of(
        (Markets.Info("AUSDT"), 900m), (Markets.Info("BUSDT"), 800m), (Markets.Info("CUSDT"), 700m),
        (Markets.Info("DUSDC", quote: "USDC"), 850m), (Markets.Info("EUSDT", type: "TRADIFI_PERPETUAL"), 600m),
        (Markets.Info("FUSDT", "SETTLING"), 999m), (Markets.Info("GUSDT", "PENDING_TRADING"), 0m),
        (Markets.Info("HUSDT_261225", type: "CURRENT_QUARTER"), 999m), (Markets.Info("IUSDT", type: "PERPETUAL DELIVERING"), 999m),
        (Markets.Info("JUSDT", type: ""), 999m), (Markets.Info("KUSDT", type: "SOMETHING_NEW"), 999m),
        (Markets.Info("币USDT"), 500m));

    [Theory]
    [InlineData("CUSDT ausdt 币usdt", "CUSDT AUSDT 币USDT")]
    [InlineData("all", "AUSDT BUSDT CUSDT DUSDC EUSDT 币USDT")]
    [InlineData("quote:USDT", "AUSDT BUSDT CUSDT EUSDT 币USDT")]
    [InlineData("quote:USDT quote:USDC", "AUSDT BUSDT CUSDT DUSDC EUSDT 币USDT")]
    [InlineData("volume>=700", "AUSDT BUSDT CUSDT DUSDC")]
    [InlineData("volume>=700 quote:USDT", "AUSDT BUSDT CUSDT")]
    [InlineData("volume>=100 volume>=900", "AUSDT")]
    [InlineData("top:3", "AUSDT BUSDT DUSDC")]
    [InlineData("top:3 quote:USDT", "AUSDT BUSDT CUSDT")]
    [InlineData("top:3 volume>=800", "AUSDT BUSDT DUSDC")]
    [InlineData("top:1 top:2", "AUSDT DUSDC")]
    [InlineData("top:1 all", "AUSDT BUSDT CUSDT DUSDC EUSDT 币USDT")]
    [InlineData("top:99", "AUSDT BUSDT CUSDT DUSDC EUSDT 币USDT")]
    [InlineData("币USDT top:2", "币USDT AUSDT DUSDC")]
    [InlineData("BUSDT quote:USDC", "BUSDT DUSDC")]
    [InlineData("top:3 !AUSDT", "BUSDT DUSDC")]
    [InlineData("all !quote:USDT", "DUSDC")]
    [InlineData("AUSDT !AUSDT", "")]
    [InlineData("all !XUSDT", "AUSDT BUSDT CUSDT DUSDC EUSDT 币USDT")]
    [InlineData("FUSDT GUSDT HUSDT_261225 IUSDT JUSDT KUSDT AUSDT", "AUSDT")]
    public void WhenTermsAreGivenThenTheySelect(string terms, string selected) =>
        Assert.Equal(selected, string.Join(' ', Select(terms, Market)));

    [Theory]
    [InlineData("GUSDT", "GUSDT is not trading (status PENDING_TRADING)")]
    [InlineData("HUSDT_261225", "HUSDT_261225 is not a perpetual contract (CURRENT_QUARTER)")]
    [InlineData("ZUSDT", "ZUSDT is unknown to the exchange; did you mean AUSDT?")]
    public void WhenANameCannotBeWatchedThenItIsSaidWhy(string name, string problem) => Assert.Equal(
        problem,
        Assert.Single(UniverseSelector.Select(UniverseSettings.Of(name), Market, Markets.Set()).Problems).ToString());

    [Fact]
    public void WhenVolumesCannotBeHadThenWhatIsWatchedStaysAndNothingEnters()
    {
        var blind = Market with { Volumes = null };

        Assert.Equal("BUSDT CUSDT", string.Join(' ', Select("top:3", blind, "BUSDT", "CUSDT", "FUSDT")));
        Assert.Equal("BUSDT", string.Join(' ', Select("volume>=5", blind, "BUSDT", "FUSDT")));
        Assert.Equal("DUSDC", string.Join(' ', Select("quote:USDC", blind)));
    }

    [Theory]
    [InlineData(81, "AUSDT")]
    [InlineData(80.9, "")]
    public void WhenAWatchedVolumeFallsThenItLeavesOnlyBelowTheMargin(double volume, string left)
    {
        var market = Markets.Of(("AUSDT", (decimal)volume), ("BUSDT", 89m));

        Assert.Equal(left, string.Join(' ', Select("volume>=90", market, "AUSDT")));
    }

    [Fact]
    public void WhenAnotherIsLittleAheadThenTheWatchedOneKeepsItsPlace()
    {
        // ten places, so another must be two places ahead: one is not enough
        var volumes = Enumerable.Range(0, 12).Select(static i => ($"{(char)('A' + i)}USDT", 100m - i)).ToArray();
        var watched = volumes.Take(9).Select(static one => one.Item1).Append("KUSDT").ToArray();

        Assert.Contains("KUSDT", Select("top:10", Markets.Of(volumes), watched));
        var ahead = volumes.Append(("MUSDT", 99.5m)).ToArray();
        var next = Select("top:10", Markets.Of(ahead), watched);
        Assert.Contains("MUSDT", next);
        Assert.DoesNotContain("KUSDT", next);
        Assert.Equal(10, next.Length);
    }

    private static string[] Select(string terms, MarketReading market, params string[] watched) =>
        [.. UniverseSelector.Select(UniverseSettings.Of(terms.Split(' ')), market, Markets.Set(watched)).Symbols.Select(static s => s.Name)];
}
