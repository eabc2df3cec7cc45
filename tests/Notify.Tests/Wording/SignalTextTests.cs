using ActorNotice.Market;
using ActorNotice.Notify.Tests.Support;
using ActorNotice.Signals;

namespace ActorNotice.Notify.Tests.Wording;

public sealed class SignalTextTests
{
    [Fact]
    public void WhenLongInEnglishThenTheTextIsTheApprovedOne() => Assert.Equal(
        """
        📈 LONG BTCUSDT 1m 41,980.5
        close 41,980.5 ≤ lower 42,011.2; bandwidth 3.1% > 2%; RSI 27 ≤ 30
        middle 42,683.1 · bands 42,011.2 to 43,355.0 · %B -0.02
        candle closed 2026-11-21 18:00 (UTC+9)
        """,
        Some.Writer().Plain(Some.Notice(Some.Long()), DeliveryMarks.None));

    [Fact]
    public void WhenShortInEnglishThenTheTextIsTheApprovedOne() => Assert.Equal(
        """
        📉 SHORT BTCUSDT 1m 43,400.0
        close 43,400.0 ≥ upper 43,355.0; bandwidth 3.1% > 2%; RSI 75 ≥ 70
        middle 42,683.1 · bands 42,011.2 to 43,355.0 · %B 1.03
        candle closed 2026-11-21 18:00 (UTC+9)
        """,
        Some.Writer().Plain(Some.Notice(Some.Short()), DeliveryMarks.None));

    [Fact]
    public void WhenLongInKoreanThenTheTextIsTheApprovedOne() => Assert.Equal(
        """
        📈 LONG(롱) BTCUSDT 1m 41,980.5
        볼린저 하단 이탈: 종가 41,980.5 ≤ 하단 42,011.2; 밴드폭 3.1% > 2%; RSI 27 ≤ 30 과매도
        중심선 42,683.1 · 밴드 42,011.2 ~ 43,355.0 · %B -0.02
        봉 마감 2026-11-21 18:00 (UTC+9)
        """,
        Some.Writer(NoticeLanguage.Korean).Plain(Some.Notice(Some.Long()), DeliveryMarks.None));

    [Fact]
    public void WhenShortInKoreanThenTheTextIsTheApprovedOne() => Assert.Equal(
        """
        📉 SHORT(숏) BTCUSDT 1m 43,400.0
        볼린저 상단 돌파: 종가 43,400.0 ≥ 상단 43,355.0; 밴드폭 3.1% > 2%; RSI 75 ≥ 70 과매수
        중심선 42,683.1 · 밴드 42,011.2 ~ 43,355.0 · %B 1.03
        봉 마감 2026-11-21 18:00 (UTC+9)
        """,
        Some.Writer(NoticeLanguage.Korean).Plain(Some.Notice(Some.Short()), DeliveryMarks.None));

    [Fact]
    public void WhenWrittenForTelegramThenTheFirstLineIsBoldAndSignsAreEscaped()
    {
        var markup = Some.Writer().Html(Some.Notice(Some.Long()), DeliveryMarks.None).Markup;
        Assert.StartsWith("📈 <b>LONG BTCUSDT 1m 41,980.5</b>\n", markup, StringComparison.Ordinal);
        Assert.Contains("bandwidth 3.1% &gt; 2%", markup, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenRsiAndSqueezeFilterAreOffThenTheReasonNamesNeither()
    {
        var decision = Some.Long(rule: new SignalRule(20, 2m, 0m, null)) with { Rsi = null };
        var reason = Some.Writer().Plain(Some.Notice(decision), DeliveryMarks.None).Split('\n')[1];
        Assert.Equal("close 41,980.5 ≤ lower 42,011.2; bandwidth 3.1%", reason);
    }

    [Fact]
    public void WhenTheNoticeIsARepeatThenItsLastLineSaysSo()
    {
        var english = Some.Writer().Plain(Some.SignalNotice(), DeliveryMarks.Repeat);
        var korean = Some.Writer(NoticeLanguage.Korean).Plain(Some.SignalNotice(), DeliveryMarks.Repeat);
        Assert.StartsWith("↻ Sent again", english.Split('\n')[^1], StringComparison.Ordinal);
        Assert.StartsWith("↻ 다시 보낸 알림", korean.Split('\n')[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1000SHIBUSDT", "4h")]
    [InlineData("BTCUSDT_261225", "1M")]
    [InlineData("币安人生USDT", "15m")]
    public void WhenTheExchangeSpellsANameOddlyThenTheTextKeepsItsSpelling(string symbol, string interval)
    {
        var first = Some.Writer().Plain(Some.Notice(Some.Long(symbol, interval)), DeliveryMarks.None).Split('\n')[0];
        Assert.Contains($" {symbol} {interval} ", first, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.00001234", null, "0.00001234")]
    [InlineData("12345.67", null, "12,345.67")]
    [InlineData("12345", null, "12,345")]
    [InlineData("12345", 2, "12,345.00")]
    [InlineData("12345.678", 2, "12,345.678")]
    public void WhenThePriceIsWrittenThenItIsExactAndInTickPrecision(string close, int? decimals, string expected)
    {
        var text = Some.Writer(decimals: decimals).Plain(Some.Notice(Some.Long(close: close)), DeliveryMarks.None);
        Assert.EndsWith($" {expected}", text.Split('\n')[0], StringComparison.Ordinal);
    }

    [Fact]
    public void WhenBandwidthIsHardlyAboveTheLimitThenTheTextStillShowsItAbove()
    {
        var decision = Some.Long() with { Bands = Some.Bands with { Bandwidth = 0.0200004 } };
        Assert.Contains(
            "bandwidth 2.00004% > 2%", Some.Writer().Plain(Some.Notice(decision), DeliveryMarks.None), StringComparison.Ordinal);
    }

    [Fact]
    public void WhenBandsAreMissingOrFlatThenDashesStandInTheirPlace()
    {
        var decision = Some.Long() with { Bands = Some.Bands with { PercentB = null, Upper = double.NaN } };
        Assert.Contains("to – · %B –", Some.Writer().Plain(Some.Notice(decision), DeliveryMarks.None), StringComparison.Ordinal);
        Assert.Contains("lower –", Some.Writer().Plain(Some.Notice(decision with { Bands = null }), DeliveryMarks.None),
            StringComparison.Ordinal);
    }

    [Fact]
    public void WhenTheCandleIsAMonthThenItsCloseIsTheFirstOfTheNext()
    {
        var february = new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();
        var decision = Some.Long(interval: "1M") with { Candle = Some.Candle(openTimeMs: february) };
        Assert.Contains("closed 2026-03-01 09:00 (UTC+9)", Some.Writer().Plain(Some.Notice(decision), DeliveryMarks.None),
            StringComparison.Ordinal);
    }

    [Fact]
    public void WhenAnySymbolOfEveryIntervalIsWrittenThenSymbolIntervalAndCloseStandAlone()
    {
        foreach (var interval in Interval.All)
        {
            var text = Some.Writer().Plain(
                Some.Notice(Some.Long("ETHUSDT", interval.Code, "12345.67")), DeliveryMarks.None);
            var words = text.Split((char[])[' ', '\n']);
            Assert.Contains("ETHUSDT", words);
            Assert.Contains(interval.Code, words);
            Assert.Contains("12,345.67", words);
        }
    }
}
