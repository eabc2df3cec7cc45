using System.Collections.Immutable;
using System.Globalization;
using ActorNotice.Market;
using ActorNotice.Notify.Tests.Support;
using ActorNotice.Notify.Webhook;
using ActorNotice.Notify.Wording;
using ActorNotice.Signals;

namespace ActorNotice.Notify.Tests.Wording;

/// <summary>Every text of both languages, the operator's own ones too, with every contract of an exchange's
/// list.</summary>
public sealed class EverySymbolTests
{
    private const int Contracts = 700;
    private static readonly string[] Endings = ["USDT", "USDC", "BTC", "USDT_260327"];
    private static readonly string[] Scripts = ["币安人生", "我踏马来了", "비트", "ÄÖÜ", "Ω", "1000SHIB", "龙"];

    public static TheoryData<NoticeLanguage> Languages => [NoticeLanguage.Korean, NoticeLanguage.English];

    [Theory]
    [MemberData(nameof(Languages))]
    public void WhenAContractIsNamedThenTelegramTakesTheMarkupAndShowsTheNameAsItIs(NoticeLanguage language)
    {
        foreach (var (symbol, decimals, close) in ExchangeInfo(seed: 5))
        {
            var writer = new NoticeWriter(
                WordBook.Default(language), Some.Seoul, _ => decimals, new ChartLink("https://x.example/{symbol}?i={interval}&a=1"));
            foreach (var notice in NoticesOf(symbol, close))
            {
                var html = writer.Html(notice, DeliveryMarks.Repeat);
                var page = Assert.Single(html.Pages(4_096));
                Assert.Equal(page.Plain, HtmlChecker.Decode(page.Markup));
                Assert.Contains(symbol.Name, page.Plain, StringComparison.Ordinal);
                Assert.DoesNotContain("{", page.Plain, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void WhenAPriceIsShownThenItHasTheContractsDecimals(NoticeLanguage language)
    {
        foreach (var (symbol, decimals, close) in ExchangeInfo(seed: 6))
        {
            var writer = new NoticeWriter(WordBook.Default(language), Some.Seoul, _ => decimals, new ChartLink(""));
            var first = writer.Plain(SignalOf(symbol, close), DeliveryMarks.None).Split('\n')[0];
            var shown = first[(first.LastIndexOf(' ') + 1)..];
            Assert.Equal(close.ToDecimal(), decimal.Parse(shown, CultureInfo.InvariantCulture));
            Assert.Equal(decimals, shown.Contains('.', StringComparison.Ordinal) ? shown.Length - shown.IndexOf('.') - 1 : 0);
        }
    }

    [Fact]
    public void WhenAnOperatorsTextUsesEveryPlaceholderThenEveryContractFillsIt()
    {
        var holes = string.Join(' ', SignalView.Holes.Keys.Order().Select(static name => $"<b>{{{name}}}</b> &lt;&amp;"));
        Assert.Empty(WordBook.TryCreate(
            NoticeLanguage.Korean, ImmutableDictionary<string, string>.Empty.Add("signal", holes), out var book));
        foreach (var (symbol, decimals, close) in ExchangeInfo(seed: 7))
        {
            var writer = new NoticeWriter(book, Some.Seoul, _ => decimals, new ChartLink(""));
            var html = writer.Html(SignalOf(symbol, close), DeliveryMarks.None);
            Assert.Equal(writer.Plain(SignalOf(symbol, close), DeliveryMarks.None), HtmlChecker.Decode(html.Markup));
        }
    }

    [Theory]
    [InlineData(WebhookFormat.Json)]
    [InlineData(WebhookFormat.Slack)]
    [InlineData(WebhookFormat.Discord)]
    public void WhenAContractGoesToAWebhookThenItsBodyIsJsonThatHoldsTheName(WebhookFormat format)
    {
        foreach (var (symbol, _, close) in ExchangeInfo(seed: 8))
        {
            var notice = SignalOf(symbol, close);
            using var body = System.Text.Json.JsonDocument.Parse(
                WebhookBody.Of(format, "", notice, Some.Writer().Plain(notice, DeliveryMarks.None)));
            var text = body.RootElement.GetProperty(format == WebhookFormat.Discord ? "content" : "text").GetString();
            Assert.Contains(symbol.Name, text, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<Notice> NoticesOf(Symbol symbol, Price close)
    {
        var signal = SignalOf(symbol, close);
        yield return signal;
        yield return new DigestNotice([signal, signal with { Id = new NoticeId(2) }]);
        foreach (var kind in Enum.GetValues<ReferenceKind>()) yield return Some.Reference(kind, 3, symbol.Name, Side.Long);
        yield return Some.AdminNotice(AdminNotices.SymbolProblem(symbol.Name, "not listed <yet> & \"so\""));
        yield return Some.AdminNotice(AdminNotices.FeedLost([signal.Signal.Decision.Stream], "<reset> & gone"));
        yield return Some.AdminNotice(AdminNotices.NoticesLost(1, "telegram", "x", [SignalMark.Of(signal.Signal.Decision)]));
    }

    private static SignalNotice SignalOf(Symbol symbol, Price close) => Some.Notice(Some.Long(symbol.Name, close: close.ToString()));

    // As the exchange lists them: any tick from 1 to 10⁻⁸, underscores, digits in front, letters of every script.
    private static IEnumerable<(Symbol Symbol, int Decimals, Price Close)> ExchangeInfo(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < Contracts; i++)
        {
            var head = random.Next(4) == 0 ? Scripts[random.Next(Scripts.Length)] : $"T{i}";
            var decimals = random.Next(Price.Decimals + 1);
            var close = Price.FromDecimal(random.Next(1, 2_000_000_000) / (decimal)Math.Pow(10, decimals));
            yield return (Symbol.Parse(head + Endings[random.Next(Endings.Length)]), decimals, close);
        }
    }
}
