using System.Text;
using ActorNotice.Notify.Tests.Support;
using ActorNotice.Notify.Wording;
using FsCheck;
using FsCheck.Fluent;

namespace ActorNotice.Notify.Tests.Wording;

/// <summary>Whatever foreign text gets into a notice, Telegram accepts the markup and shows exactly the plain
/// text.</summary>
public sealed class EscapingProperties
{
    private static readonly string[] Nasty =
    [
        "<", ">", "&", "&lt;", "</b>", "<b>", "\"", "'", "{symbol}", "\u001b[31m", "\n", "\0", "\u202E", "\uD83D",
        "\uDE00", "😀", "币安人生", "%", "_*[`",
    ];

    // Throws on half a surrogate pair.
    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static Gen<string> Texts() =>
        Gen.OneOf(
            ArbMap.Default.GeneratorFor<string?>().Select(text => text ?? ""),
            Gen.Elements(Nasty).ArrayOf().Select(string.Concat));

    [Fact]
    public void WhenAnyReasonIsWordedThenItsHtmlDecodesToThePlainText() =>
        Prop.ForAll(Texts().ToArbitrary(), reason =>
        {
            var notice = Some.AdminNotice(AdminNotices.FeedLost([Some.Stream()], reason));
            return HtmlChecker.Decode(Some.Writer().Html(notice, DeliveryMarks.Repeat).Markup)
                == Some.Writer().Plain(notice, DeliveryMarks.Repeat);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void WhenAnyReasonIsWordedThenNoControlCharacterGetsThrough() =>
        Prop.ForAll(Texts().ToArbitrary(), reason =>
        {
            var text = Some.Writer().Plain(Some.AdminNotice(AdminNotices.Resumed(reason)), DeliveryMarks.None);
            return text.All(unit => unit == '\n' || !char.IsControl(unit)) && text.Count(unit => unit == '\n') <= 1;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void WhenAnyTextIsCleanedThenItIsValidUnicodeOfTheLengthAllowed() =>
        Prop.ForAll(Texts().ToArbitrary(), Gen.Choose(1, 40).ToArbitrary(), (text, length) =>
        {
            var clean = CleanText.Of(text, length);
            return clean.Length <= length + 1 && Strict.GetByteCount(clean) >= clean.Length;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void WhenAnySymbolIsWordedThenItsHtmlDecodesToThePlainText()
    {
        var symbols = Gen.Elements("BTCUSDT", "1000PEPEUSDT", "BTCUSDT_261225", "币安人生USDT", "ÄÖ_ß").ToArbitrary();
        Prop.ForAll(symbols, ArbMap.Default.ArbFor<NormalFloat>(), (symbol, level) =>
        {
            var decision = Some.Long(symbol) with { Bands = Some.Bands with { Lower = level.Get } };
            var notice = Some.Notice(decision);
            var plain = Some.Writer().Plain(notice, DeliveryMarks.None);
            return HtmlChecker.Decode(Some.Writer().Html(notice, DeliveryMarks.None).Markup) == plain
                && plain.Contains($" {symbol} 1m ", StringComparison.Ordinal);
        }).QuickCheckThrowOnFailure();
    }
}
