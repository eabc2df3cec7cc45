using ActorNotice.Hocon;
using ActorNotice.Notify.Reading;
using ActorNotice.Notify.Tests.Support;
using ActorNotice.Notify.Wording;

namespace ActorNotice.Notify.Tests.Wording;

/// <summary>Texts of the settings file, and every symbol that an exchange may name.</summary>
public sealed class TemplateSettingsTests
{
    private static readonly string[] Odd =
        ["BTCUSDT", "BTCUSDT_251226", "1000PEPEUSDT", "币安人生USDT", "ÅÖUSDT", "A", new string('Z', 40), "我踏马来了USDT"];

    private readonly SettingsReport _report = new();

    private NotifySettings Read(string text) => NotifySettingsReader.Read(SettingsSection.At(
        HoconParser.Parse($"notify {{ {text} }}").Resolve(), "notify", _report));

    [Fact]
    public void WhenATemplateIsWrittenThenItReplacesTheBuiltInText()
    {
        var settings = Read("""templates.en { signal = "{side} <b>{symbol}</b>", side.long = "BUY" }""");
        Assert.Empty(_report.Problems.Items);
        Assert.Empty(WordBook.TryCreate(NoticeLanguage.English, settings.Templates.English, out var book));
        var writer = new NoticeWriter(book, Some.Seoul, static _ => 1, new ChartLink(""));
        Assert.Equal("BUY <b>BTCUSDT</b>", writer.Html(Some.SignalNotice(), DeliveryMarks.None).Markup);
    }

    [Theory]
    [InlineData("en.signal = \"{sidee}\"", "notify.templates.en.signal", "{sidee}")]
    [InlineData("ko.admin.halted = \"{symbol}\"", "notify.templates.ko.admin.halted", "cure, icon, reason")]
    [InlineData("ko.admin.haltet = x", "notify.templates.ko.admin.haltet", "no text of this name")]
    [InlineData("en.digest.long = \"<b>{count}\"", "notify.templates.en.digest.long", "not ended")]
    public void WhenATemplateIsWrongThenItIsRefusedWhereItStands(string text, string path, string problem)
    {
        Read($"\n\n templates.{text}");
        var found = Assert.Single(_report.Problems.Items);
        Assert.Equal(path, found.Path);
        Assert.Contains(problem, found.Message, StringComparison.Ordinal);
        Assert.Contains(":3", found.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(NoticeLanguage.Korean)]
    [InlineData(NoticeLanguage.English)]
    public void WhenASymbolIsOddThenEveryTextWithItIsSoundMarkup(NoticeLanguage language)
    {
        var writer = Some.Writer(language, link: NotifySettings.DefaultChartLink);
        foreach (var symbol in Odd)
        {
            var signal = Some.Notice(Some.Long(symbol));
            Notice[] notices =
            [
                signal, new DigestNotice([signal, signal]),
                Some.AdminNotice(AdminNotices.SymbolProblem($"<{symbol}>&_*", "x")),
                Some.AdminNotice(AdminNotices.NoticesMissed(1, "telegram", signal.Signals)),
                Some.AdminNotice(AdminNotices.FeedLost([Some.Stream(symbol)], "<b>")),
            ];
            Assert.All(notices, notice => Assert.Contains(
                symbol, HtmlChecker.Decode(writer.Html(notice, DeliveryMarks.Repeat).Markup), StringComparison.Ordinal));
        }
    }

    [Fact]
    public void WhenASignalHasALinkThenItLeadsToTheSymbolAndTheTerminalHasNone()
    {
        var writer = Some.Writer(link: "https://charts.example/?s={symbol}&i={interval}&m={minutes}");
        var notice = Some.Notice(Some.Long("币安人生USDT", "15m"));
        Assert.EndsWith(
            "<a href=\"https://charts.example/?s=%E5%B8%81%E5%AE%89%E4%BA%BA%E7%94%9FUSDT&amp;i=15m&amp;m=15\">Chart</a>",
            writer.Html(notice, DeliveryMarks.None).Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("https", writer.Plain(notice, DeliveryMarks.None), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://charts.example/{symbol}")]
    [InlineData("https://charts.example/{stream}")]
    [InlineData("https://user:pass@charts.example/{symbol}")]
    [InlineData("charts.example")]
    [InlineData("javascript:alert(1)")]
    public void WhenTheLinkIsNotUsableThenItIsRefused(string link)
    {
        Read($"chart-link = \"{link}\"");
        Assert.Equal("notify.chart-link", Assert.Single(_report.Problems.Items).Path);
    }
}
