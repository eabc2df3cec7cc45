using ActorNotice.Exchange.Settings;
using ActorNotice.Market;

namespace ActorNotice.Exchange.Tests.Settings;

public sealed class SymbolTermTests
{
    public static TheoryData<string, SymbolTerm> Terms => new()
    {
        { "btcusdt", new SymbolTerm.Name(Symbol.Parse("BTCUSDT")) },
        { "币安人生usdt", new SymbolTerm.Name(Symbol.Parse("币安人生USDT")) },
        { "ALL", new SymbolTerm.All() },
        { "Top:50", new SymbolTerm.Top(50) },
        { "quote:usdt", new SymbolTerm.Quote("USDT") },
        { "volume>=1", new SymbolTerm.Volume(1) },
        { "volume>=12.5k", new SymbolTerm.Volume(12_500) },
        { "Volume >= 5M", new SymbolTerm.Volume(5_000_000) },
        { "volume>=1.5b", new SymbolTerm.Volume(1_500_000_000) },
        { "!btcusdt", new SymbolTerm.NotName(Symbol.Parse("BTCUSDT")) },
        { "!quote:USDC", new SymbolTerm.NotQuote("USDC") },
    };

    [Theory]
    [MemberData(nameof(Terms))]
    public void WhenATermIsWrittenThenItIsRead(string text, SymbolTerm term) => Assert.Equal(term, SymbolTerm.TryParse(text));

    [Theory]
    [InlineData("")]
    [InlineData("BTC USDT")]
    [InlineData("BTC/USDT")]
    [InlineData("top:")]
    [InlineData("top:0")]
    [InlineData("top:-5")]
    [InlineData("top:1.5")]
    [InlineData("top:10001")]
    [InlineData("volume>5M")]
    [InlineData("volume>=")]
    [InlineData("volume>=M")]
    [InlineData("volume>=-5")]
    [InlineData("volume>=1e9")]
    [InlineData("volume>=5T")]
    [InlineData("quote:")]
    [InlineData("quote:U$")]
    [InlineData("!")]
    [InlineData("!!BTCUSDT")]
    [InlineData("!top:5")]
    [InlineData("!volume>=5M")]
    public void WhenATextIsNoTermThenItIsRefused(string text) => Assert.Null(SymbolTerm.TryParse(text));
}
