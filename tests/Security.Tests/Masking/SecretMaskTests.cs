using System.Buffers.Text;
using System.Net;
using System.Text;
using System.Text.Json;
using ActorNotice.Security.Masking;
using ActorNotice.Security.Tests.Sources;
using FsCheck;
using FsCheck.Fluent;

namespace ActorNotice.Security.Tests.Masking;

public sealed class SecretMaskTests
{
    private static readonly Gen<string> AnySecret =
        Gen.Elements("abcXYZ0123456789+/=&\"'\\<>é값 $%-_:.".ToCharArray()).ArrayOf()
            .Where(letters => letters.Length is >= 9 and <= 64).Select(letters => new string(letters));

    private static readonly Gen<string> AnyText =
        ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => text.Get);

    private static Arbitrary<byte[]> AnyBytes => ArbMap.Default.ArbFor<byte[]>();

    public static TheoryData<string> Encodings => new(Encoders.Keys);

    private static Dictionary<string, Func<string, string>> Encoders { get; } = new()
    {
        ["plain"] = text => text,
        ["upper"] = text => text.ToUpperInvariant(),
        ["url"] = Uri.EscapeDataString,
        ["url lower"] = text => Uri.EscapeDataString(text).ToLowerInvariant(),
        ["form"] = text => WebUtility.UrlEncode(text),
        ["base64"] = text => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)),
        ["base64url"] = text => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text)),
        ["hex"] = text => Convert.ToHexString(Encoding.UTF8.GetBytes(text)),
        ["hex lower"] = text => Convert.ToHexStringLower(Encoding.UTF8.GetBytes(text)),
        ["hex dashed"] = text => BitConverter.ToString(Encoding.UTF8.GetBytes(text)),
        ["json"] = text => JsonSerializer.Serialize(text)[1..^1],
        ["json relaxed"] = text => JsonSerializer.Serialize(text, Relaxed)[1..^1],
        ["html"] = text => WebUtility.HtmlEncode(text),
    };

    private static JsonSerializerOptions Relaxed { get; } =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void WhenASecretStandsEncodedInAnyTextThenItIsGone(string encoding) =>
        Prop.ForAll(AnySecret.ToArbitrary(), AnyText.ToArbitrary(), AnyText.ToArbitrary(), (secret, before, after) =>
        {
            var encoded = Encoders[encoding](secret);
            var masked = MaskOf(secret).Apply(before + encoded + after);
            return !masked.Contains(encoded, StringComparison.Ordinal)
                && !masked.Contains(secret, StringComparison.OrdinalIgnoreCase);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void WhenASecretIsInsideALongerBase64TextThenItIsMaskedAtEveryAlignment() =>
        Prop.ForAll(AnySecret.ToArbitrary(), AnyBytes, AnyBytes, (secret, before, after) =>
        {
            byte[] whole = [.. before ?? [], .. Encoding.UTF8.GetBytes(secret), .. after ?? []];
            var mask = MaskOf(secret);
            return mask.Apply(Convert.ToBase64String(whole)).Contains("***", StringComparison.Ordinal)
                && mask.Apply(Base64Url.EncodeToString(whole)).Contains("***", StringComparison.Ordinal);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void WhenATextHoldsNoSecretThenTheSameInstanceComesBack() =>
        Prop.ForAll(
            Gen.Elements("0123456789 ,.;-%{}[]()\n".ToCharArray()).ArrayOf().ToArbitrary(),
            letters =>
            {
                var text = new string(letters);
                return ReferenceEquals(text, MaskOf("abcdefghijklmnop", "zyxwvutsrqponml").Apply(text));
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void WhenSeveralSecretsStandSideBySideThenAllAreGone() =>
        Prop.ForAll(AnySecret.ToArbitrary(), AnySecret.ToArbitrary(), (one, other) =>
        {
            var masked = MaskOf(one, other).Apply(one + other + one);
            return !masked.Contains(one, StringComparison.Ordinal) && !masked.Contains(other, StringComparison.Ordinal);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void WhenATextIsMaskedTwiceThenNothingMoreChanges() =>
        Prop.ForAll(AnySecret.ToArbitrary(), AnyText.ToArbitrary(), (secret, around) =>
        {
            var mask = MaskOf(secret);
            var once = mask.Apply($"{around} api_key={secret} {around}");
            return ReferenceEquals(once, mask.Apply(once));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void WhenOneSecretIsAPartOfAnotherThenTheLongerIsHiddenWhole()
    {
        Assert.Equal("x ***.", MaskOf("abcdefgh", "abcdefgh-and-more").Apply("x abcdefgh-and-more."));
    }

    [Fact]
    public void WhenMaskingJoinsTwoPartsIntoASecretThenThatIsHiddenToo()
    {
        var mask = MaskOf("outer***end", "left***right", "abcdefgh");

        Assert.Equal("***", mask.Apply("leftabcdefghright"));
        Assert.Equal("***", mask.Apply("outerleftabcdefghrightend"));
    }

    [Fact]
    public void WhenASecretIsTooShortThenOrdinaryTextIsLeftAlone()
    {
        Assert.Equal("price 42.42", MaskOf("42").Apply("price 42.42"));
    }

    [Fact]
    public void WhenASecretIsRotatedThenTheOldOneStaysHidden()
    {
        var mask = MaskOf("old-secret-value");
        mask.Learn(SecretText.From("new-secret-value"));

        Assert.Equal("*** ***", mask.Apply("old-secret-value new-secret-value"));
    }

    [Theory]
    [InlineData("POST https://host/bot" + Sample.BotToken + "/sendMessage", "POST https://host/bot***/sendMessage")]
    [InlineData("/bot110201543%3AAAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0/getMe", "/bot***/getMe")]
    [InlineData("/file/bot1:x/photo.jpg", "/file/bot***/photo.jpg")]
    [InlineData("token is " + Sample.BotToken + ".", "token is ***.")]
    [InlineData("X-MBX-APIKEY: " + Sample.BinanceKey, "X-MBX-APIKEY: ***")]
    [InlineData("x-mbx-apikey:" + Sample.BinanceKey + "\n", "x-mbx-apikey:***\n")]
    [InlineData("?timestamp=1&signature=cb8e2a1f75ea27ec&x=1", "?timestamp=1&signature=***&x=1")]
    [InlineData("api_key=abcdef1234", "api_key=***")]
    [InlineData("{\"apiKey\":\"abcdef1234\",\"b\":1}", "{\"apiKey\":\"***\",\"b\":1}")]
    [InlineData("{\\\"apiSecret\\\": \\\"abcdef1234\\\"}", "{\\\"apiSecret\\\": \\\"***\\\"}")]
    [InlineData("Authorization: Bearer abcdef.1234-x", "Authorization: Bearer ***")]
    [InlineData("X-Vault-Token: hvs.abcdef1234", "X-Vault-Token: ***")]
    public void WhenATextHasTheShapeOfASecretThenItIsMaskedWithoutKnowingTheValue(string text, string masked) =>
        Assert.Equal(masked, new SecretMask().Apply(text));

    [Theory]
    [InlineData("both bots said: bottom at 1:30")]
    [InlineData("BINANCE_API_KEY is missing")]
    [InlineData("the signature was refused (-1022)")]
    [InlineData("12:30:45 BTCUSDT 1h close 64250.10")]
    public void WhenATextOnlyTalksAboutSecretsThenItIsUnchanged(string text) =>
        Assert.Same(text, new SecretMask().Apply(text));

    private static SecretMask MaskOf(params string[] secrets)
    {
        var mask = new SecretMask();
        mask.Learn(secrets.Select(secret => SecretText.From(secret)));
        return mask;
    }
}
