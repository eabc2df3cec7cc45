using System.Text;
using ActorNotice.Notify.Tests.Support;
using ActorNotice.Notify.Webhook;
using ActorNotice.Signals;

namespace ActorNotice.Notify.Tests.Wording;

public sealed class ReferenceTextTests
{
    private static string Text(ReferenceItem item, NoticeLanguage language = NoticeLanguage.English) =>
        Some.Writer(language).Plain(item, DeliveryMarks.None);

    [Fact]
    public void WhenASqueezeBeginsThenTheTextsAreTheApprovedOnes()
    {
        var item = Some.Reference(ReferenceKind.SqueezeBegan, bandwidth: 0.0196);
        Assert.Equal(
            """
            🤏 BTCUSDT 1m 41,980.5: squeeze began
            bandwidth 2.0% ≤ 2%: no signals until the bands widen
            candle closed 2026-11-21 18:00 (UTC+9)
            """,
            Text(item));
        Assert.Equal(
            """
            🤏 BTCUSDT 1m 41,980.5: 스퀴즈 시작
            밴드폭 2.0% ≤ 2%: 밴드가 넓어질 때까지 신호가 없습니다
            봉 마감 2026-11-21 18:00 (UTC+9)
            """,
            Text(item, NoticeLanguage.Korean));
    }

    [Fact]
    public void WhenASqueezeIsReleasedThenRoundingDoesNotContradictIt() => Assert.Contains(
        "bandwidth 2.01% > 2%", Text(Some.Reference(ReferenceKind.SqueezeReleased, bandwidth: 0.02009)), StringComparison.Ordinal);

    [Fact]
    public void WhenThePriceIsBackAtTheMiddleThenTheTextNamesTheSide()
    {
        var item = Some.Reference(ReferenceKind.BackAtMiddle, side: Side.Short);
        Assert.Contains("the SHORT episode is over · middle 42,683.1", Text(item), StringComparison.Ordinal);
        Assert.Contains("SHORT(숏) 구간이 끝났습니다", Text(item, NoticeLanguage.Korean), StringComparison.Ordinal);
    }

    [Fact]
    public void WhenThereAreManyThenEachKindIsOneLineOfNames()
    {
        var digest = new ReferenceDigest(
        [
            Some.Reference(ReferenceKind.SqueezeReleased, 1, "AUSDT"), Some.Reference(ReferenceKind.SqueezeBegan, 2, "BUSDT"),
            Some.Reference(ReferenceKind.SqueezeReleased, 3, "币安人生USDT"),
        ]);
        Assert.Equal(
            """
            🧭 3 changes
            candle closed 2026-11-21 18:00 (UTC+9)
            🤏 squeeze began 1: BUSDT 1m
            💥 squeeze released 2: AUSDT 1m, 币安人生USDT 1m
            """,
            Some.Writer().Plain(digest, DeliveryMarks.None));
    }

    [Fact]
    public void WhenThereAreHundredsThenTheNamesAreShortenedAndOneMessageHoldsThem()
    {
        var many = Enumerable.Range(1, 600).Select(id => Some.Reference(ReferenceKind.SqueezeBegan, id, $"LONGNAME{id}USDT"));
        var text = Some.Writer(NoticeLanguage.Korean).Plain(new ReferenceDigest([.. many]), DeliveryMarks.None);
        Assert.EndsWith("외 540개", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, 1, 4_096);
    }

    [Fact]
    public void WhenItGoesToAWebhookThenItsKindAndEventAreNamed()
    {
        var body = Encoding.UTF8.GetString(WebhookBody.Of(
            WebhookFormat.Json, "", Some.Reference(ReferenceKind.SqueezeBegan), "text"));
        Assert.Contains("\"kind\":\"reference\"", body, StringComparison.Ordinal);
        Assert.Contains("\"event\":\"squeeze-began\"", body, StringComparison.Ordinal);
        Assert.Contains("\"symbol\":\"BTCUSDT\"", body, StringComparison.Ordinal);
    }
}
