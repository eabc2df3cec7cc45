using ActorNotice.Market;

namespace ActorNotice.Exchange.Tests;

public class SymbolCatalogTests
{
    private readonly SymbolCatalog _catalog = new(
        [Info("BTCUSDT"), Info("ETHUSDT"), Info("1000PEPEUSDT"), Info("OLDUSDT", "SETTLING"), Info("币安人生USDT")], 2_400);

    [Fact]
    public void WhenNamesExistThenTheyAreFoundInTheOrderWritten()
    {
        var resolution = _catalog.Resolve(["ethusdt", "BTCUSDT", "EthUsdt", "币安人生usdt"]);

        Assert.Equal(["ETHUSDT", "BTCUSDT", "币安人生USDT"], resolution.Symbols.Select(static s => s.Name));
        Assert.Empty(resolution.Problems);
    }

    [Theory]
    [InlineData("BTC", "BTCUSDT")]
    [InlineData("BTCUDST", "BTCUSDT")]
    [InlineData("BTCUSD", "BTCUSDT")]
    [InlineData("ETHUSTD", "ETHUSDT")]
    [InlineData("1000PEPE", "1000PEPEUSDT")]
    [InlineData("XYZXYZ", null)]
    public void WhenANameIsUnknownThenACloseOneIsNamed(string name, string? expected)
    {
        var problem = Assert.Single(_catalog.Resolve([name]).Problems);

        Assert.Equal(expected, problem.DidYouMean);
        Assert.Equal(
            expected is null ? $"{name} is unknown to the exchange" : $"{name} is unknown to the exchange; did you mean {expected}?",
            problem.ToString());
    }

    [Fact]
    public void WhenASymbolDoesNotTradeThenItsStatusIsNamed() =>
        Assert.Equal("oldusdt is not trading (status SETTLING)", Assert.Single(_catalog.Resolve(["oldusdt"]).Problems).ToString());

    [Fact]
    public void WhenANameIsNoSymbolThenThatIsSaid() =>
        Assert.Equal("BTC/USDT is not a symbol name", Assert.Single(_catalog.Resolve(["BTC/USDT"]).Problems).ToString());

    [Theory]
    [InlineData("0.01", 2)]
    [InlineData("0.10000000", 1)]
    [InlineData("0.0000001", 7)]
    [InlineData("1", 0)]
    [InlineData("5.00", 0)]
    public void WhenATickSizeIsKnownThenItsDecimalsAre(string tick, int decimals) =>
        Assert.Equal(decimals, (Info("X") with { TickSize = decimal.Parse(tick) }).PriceDecimals);

    [Fact]
    public void WhenNoTickSizeIsKnownThenNoDecimalsAre() => Assert.Null((Info("X") with { TickSize = null }).PriceDecimals);

    private static SymbolInfo Info(string name, string status = SymbolInfo.Trading) =>
        new(Symbol.Parse(name), status, "PERPETUAL", "USDT", 0.01m, 0, 0);
}
