namespace ActorNotice.Market.Tests;

public sealed class SymbolTests
{
    [Theory]
    [InlineData("btcusdt", "BTCUSDT", "btcusdt")]
    [InlineData("BTCUSDT_251226", "BTCUSDT_251226", "btcusdt_251226")]
    [InlineData("1000shibUSDT", "1000SHIBUSDT", "1000shibusdt")]
    [InlineData("币安人生USDT", "币安人生USDT", "币安人生usdt")]
    [InlineData("äÖUSDT", "äÖUSDT", "äÖusdt")]
    [InlineData("𠮷USDT", "𠮷USDT", "𠮷usdt")]
    public void WhenANameIsReadThenOnlyAsciiLettersChangeCase(string text, string name, string streamText)
    {
        var symbol = Symbol.Parse(text);
        Assert.Equal(name, symbol.Name);
        Assert.Equal(name, symbol.ToString());
        Assert.Equal(streamText, symbol.ToStreamText());
        Assert.Equal(symbol, Symbol.Parse(symbol.ToStreamText()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("BTC/USDT")]
    [InlineData("BTC USDT")]
    [InlineData("BTCUSDT@kline_1m")]
    [InlineData("😀USDT")]
    [InlineData("BTC\uD842USDT")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void WhenANameHoldsAnythingElseThenItIsRefused(string text)
    {
        Assert.False(Symbol.TryParse(text, out _));
        Assert.Throws<FormatException>(() => Symbol.Parse(text));
    }

    [Fact]
    public void WhenASymbolIsTheDefaultThenItsNameIsEmpty() => Assert.Equal("", default(Symbol).Name);

    [Fact]
    public void WhenSymbolsAreSortedThenByTheirCharacterCodes() => Assert.Equal(
        ["1000PEPEUSDT", "BTCUSDT", "ETHUSDT", "币安人生USDT"],
        new[] { "币安人生USDT", "ETHUSDT", "1000PEPEUSDT", "BTCUSDT" }.Select(Symbol.Parse).Order()
            .Select(static s => s.Name));
}
