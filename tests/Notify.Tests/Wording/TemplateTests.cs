using ActorNotice.Notify.Tests.Support;
using ActorNotice.Notify.Wording;

namespace ActorNotice.Notify.Tests.Wording;

public sealed class TemplateTests
{
    private static readonly Dictionary<string, Func<string, string>> Holes = new()
    {
        ["name"] = value => value,
        ["none"] = _ => "",
    };

    private static (string Plain, string Html, List<TemplateProblem> Problems) Render(string source, string value = "V")
    {
        List<TemplateProblem> problems = [];
        var template = new TemplateParser<string>("key", source, Holes, problems).Read();
        var ink = new TelegramHtml.Ink();
        template.Render(value, ink);
        return (template.Plain(value), ink.ToHtml().Markup, problems);
    }

    [Theory]
    [InlineData("plain & simple > all", "plain & simple > all", "plain &amp; simple &gt; all")]
    [InlineData("<b>{name}</b>!", "V!", "<b>V</b>!")]
    [InlineData("<b><i>x</i></b>", "x", "<b><i>x</i></b>")]
    [InlineData("{{name}}", "{name}", "{name}")]
    [InlineData("&lt;b&gt; &amp;lt;", "<b> &lt;", "&lt;b&gt; &amp;lt;")]
    [InlineData("a\n{none}\nb {none}", "a", "a")]
    [InlineData("a\n\nb{name}", "a\n\nbV", "a\n\nbV")]
    public void WhenATemplateIsGoodThenBothInksWriteIt(string source, string plain, string html)
    {
        var result = Render(source);
        Assert.Empty(result.Problems);
        Assert.Equal((plain, html), (result.Plain, result.Html));
    }

    [Theory]
    [InlineData("{nmae}", "character 1: no placeholder {nmae} here; there are: name, none")]
    [InlineData("ab{name", "character 3: a '{' without its '}'")]
    [InlineData("a}", "character 2: a '}' without its '{'")]
    [InlineData("<script>", "character 1: a '<' that begins no tag")]
    [InlineData("a < b", "character 3: a '<' that begins no tag")]
    [InlineData("<b>x", "<b> is not ended on its line")]
    [InlineData("<b>x\n</b>", "<b> is not ended on its line")]
    [InlineData("<b>x</i>", "</i> ends nothing that was begun")]
    [InlineData("x</b>", "character 2: </b> ends nothing that was begun")]
    public void WhenATemplateIsBadThenTheProblemNamesThePlace(string source, string problem) =>
        Assert.Contains(
            Render(source).Problems, p => p.Key == "key" && p.Problem.Contains(problem, StringComparison.Ordinal));

    [Fact]
    public void WhenAValueHoldsMarkupThenItStaysText()
    {
        var result = Render("<b>{name}</b>", "</b><a href=\"x\">&{name}");
        Assert.Equal("<b>&lt;/b&gt;&lt;a href=\"x\"&gt;&amp;{name}</b>", result.Html);
        Assert.Equal("</b><a href=\"x\">&{name}", result.Plain);
    }

    [Theory]
    [InlineData(NoticeLanguage.Korean)]
    [InlineData(NoticeLanguage.English)]
    public void WhenTheBuiltInTextsAreReadThenNoneHasAProblem(NoticeLanguage language) =>
        Assert.Empty(WordBook.TryCreate(language, new Dictionary<string, string>(), out _));

    [Fact]
    public void WhenBothLanguagesAreComparedThenTheyHaveTheSameTexts() =>
        Assert.Equal(EnglishTexts.All.Keys.Order(), KoreanTexts.All.Keys.Order());

    [Fact]
    public void WhenTextsAreReplacedThenEveryBadOneIsNamed()
    {
        var problems = WordBook.TryCreate(
            NoticeLanguage.English,
            new Dictionary<string, string>
            {
                ["signal"] = "{symbol} {prize}",
                ["admin.feed-lost"] = "{streams} {outage}",
                ["reason.long"] = "{reason}",
                ["admin.nothing"] = "x",
            },
            out _);
        Assert.Equal(
            ["admin.feed-lost", "admin.nothing", "reason.long", "signal"], problems.Select(p => p.Key).Order());
    }

    [Fact]
    public void WhenATextIsReplacedThenNoticesUseIt()
    {
        var problems = WordBook.TryCreate(
            NoticeLanguage.Korean, new Dictionary<string, string> { ["signal"] = "{side}: {symbol}" }, out var book);
        Assert.Empty(problems);
        var writer = new NoticeWriter(book, Some.Seoul, _ => null, new ChartLink(""));
        Assert.Equal("LONG(롱): BTCUSDT", writer.Plain(Some.SignalNotice(), DeliveryMarks.None));
    }

    [Fact]
    public void WhenAnEventHasAKeyThenItIsItsNameInKebabCase() =>
        Assert.Equal("admin.feed-lost", WordBook.KeyOf(AdminEvent.FeedLost));
}
