using ActorNotice.Notify.Tests.Support;

namespace ActorNotice.Notify.Tests.Wording;

public sealed class DigestTextTests
{
    private static readonly DigestNotice Mixed = new(
    [
        Some.Notice(Some.Long("BTCUSDT") with { Bands = Some.Bands with { PercentB = -0.02 } }, 1),
        Some.Notice(Some.Short(), 2),
        Some.Notice(Some.Long("1000SHIBUSDT", "15m", "0.5") with { Bands = Some.Bands with { PercentB = -0.31 } }, 3),
        Some.Notice(Some.Long("币安人生USDT") with { Bands = Some.Bands with { PercentB = -0.11 } }, 4),
    ]);

    [Fact]
    public void WhenItIsEnglishThenTheSidesAreApartAndTheMostExtremeComesFirst() => Assert.Equal(
        """
        🔔 4 signals (LONG 3 · SHORT 1)
        candle closed 2026-11-21 18:14 (UTC+9) · symbol, candle, close, %B
        📈 LONG 3: at or below the lower band
        1000SHIBUSDT  15m       0.5  -0.31
        币安人生USDT  1m   41,980.5  -0.11
        BTCUSDT       1m   41,980.5  -0.02
        📉 SHORT 1: at or above the upper band
        BTCUSDT  1m  43,400.0  1.03
        """,
        Some.Writer().Plain(Mixed, DeliveryMarks.None));

    [Fact]
    public void WhenItIsKoreanThenTheTablesAreBlocksOfFixedWidth()
    {
        var markup = Some.Writer(NoticeLanguage.Korean).Html(Mixed, DeliveryMarks.None).Markup;
        Assert.Contains("신호 4건 (LONG 3 · SHORT 1)", markup, StringComparison.Ordinal);
        Assert.Equal(2, markup.Split("<pre>").Length - 1);
        Assert.Equal(Some.Writer(NoticeLanguage.Korean).Plain(Mixed, DeliveryMarks.None), HtmlChecker.Decode(markup));
    }

    [Fact]
    public void WhenItIsLateThenItSaysSoBelowTheTable() => Assert.EndsWith(
        "\n⏱ Sent 7 min late: look at the price first.",
        Some.Writer().Plain(Mixed, new DeliveryMarks(false, TimeSpan.FromMinutes(7))), StringComparison.Ordinal);

    [Theory]
    [InlineData(200)]
    [InlineData(4_096)]
    public void WhenItIsSplitThenEveryPageIsSoundAndNothingIsMissing(int limit)
    {
        var digest = new DigestNotice([.. Enumerable.Range(1, 300).Select(i => Some.Notice(Some.Long($"S{i}USDT"), i))]);
        var pages = Some.Writer().Html(digest, DeliveryMarks.Repeat).Pages(limit);
        Assert.All(pages, page => Assert.Equal(page.Plain, HtmlChecker.Decode(page.Markup)));
        Assert.All(pages, page => Assert.InRange(page.Plain.Length, 1, limit));
        Assert.Equal(
            Some.Writer().Plain(digest, DeliveryMarks.Repeat), string.Join('\n', pages.Select(static page => page.Plain)));
    }

    [Fact]
    public void WhenALineIsLongerThanAMessageThenItIsCutBetweenCharacters()
    {
        var notice = Some.AdminNotice(AdminNotices.Resumed(string.Concat(Enumerable.Repeat("🛑<&", 150))));
        var pages = Some.Writer().Html(notice, DeliveryMarks.None).Pages(99);
        Assert.All(pages, page => Assert.Equal(page.Plain, HtmlChecker.Decode(page.Markup)));
        Assert.All(pages, page => Assert.InRange(page.Plain.Length, 1, 99));
        Assert.All(pages, page => Assert.DoesNotContain('\uFFFD', page.Plain));
    }
}
