using ActorNotice.Simulation.TelegramPeer;

namespace ActorNotice.Simulation.Tests.TelegramPeer;

public sealed class HtmlMarkupTests
{
    [Theory]
    [InlineData("plain > text & more;", "plain > text & more;")]
    [InlineData("<b>a<i>b</i></b>", "ab")]
    [InlineData("<STRONG>a</strong>", "a")]
    [InlineData("<b>a</>", "a")]
    [InlineData("&lt;&gt;&amp;&quot;&#65;&#x42;&nbsp;", "<>&\"AB&nbsp;")]
    [InlineData("<a href=\"https://x/?a=1&amp;b=2\">link</a>", "link")]
    [InlineData("<span class='tg-spoiler'>s</span><tg-spoiler>t</tg-spoiler>", "st")]
    [InlineData("<pre><code class=\"language-cs\">x</code></pre>", "x")]
    [InlineData("<blockquote expandable>q</blockquote>", "q")]
    public void WhenTheMarkupIsGoodThenTheTextIsLeft(string source, string text) =>
        Assert.Equal(text, HtmlMarkup.Parse(source));

    [Theory]
    [InlineData("a < b", "Unclosed start tag at byte offset 2")]
    [InlineData("é<b", "Unclosed start tag at byte offset 2")]
    [InlineData("a</b>", "Unexpected end tag at byte offset 1")]
    [InlineData("<b>a", "Can't find end tag corresponding to start tag \"b\"")]
    [InlineData("<h1>a</h1>", "Unsupported start tag \"h1\" at byte offset 0")]
    [InlineData("<span>a</span>", "Unsupported start tag \"span\" at byte offset 0")]
    [InlineData("<b>a</i>", "Unmatched end tag at byte offset 4, expected \"</b>\", found \"</i>\"")]
    [InlineData("<a =x>a</a>", "Empty attribute name in the tag \"a\" at byte offset 0")]
    public void WhenTheMarkupIsBrokenThenTheServersWordsSayWhere(string source, string problem)
    {
        var refused = Assert.Throws<TelegramRefused>(() => HtmlMarkup.Parse(source));

        Assert.Equal("Bad Request: can't parse entities: " + problem, refused.Message);
        Assert.Equal(400, refused.Code);
    }

    [Theory]
    [InlineData("price -1", "-")]
    [InlineData("1.5", ".")]
    public void WhenMarkdownLeavesAReservedCharacterBareThenItIsRefused(string source, string letter) => Assert.Equal(
        $"Bad Request: can't parse entities: Character '{letter}' is reserved and must be escaped with the preceding '\\'",
        Assert.Throws<TelegramRefused>(() => MarkupText.Parse(source, "MarkdownV2")).Message);

    [Fact]
    public void WhenMarkdownIsEscapedThenItPasses() => Assert.Equal("-1.5", MarkupText.Parse(@"\-1\.5", "MarkdownV2"));

    [Fact]
    public void WhenTheModeIsUnknownThenItIsRefused() =>
        Assert.Throws<TelegramRefused>(() => MarkupText.Parse("x", "BBCode"));
}
