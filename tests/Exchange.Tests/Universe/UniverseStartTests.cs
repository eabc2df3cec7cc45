using ActorNotice.Exchange.Settings;
using ActorNotice.Exchange.Tests.Support;
using ActorNotice.Exchange.Universe;

namespace ActorNotice.Exchange.Tests.Universe;

public sealed class UniverseStartTests
{
    private static readonly ExchangeFault Down = new(FaultKind.Transient, FaultCause.Network, "no route");
    private readonly FakeRest _rest = new();

    public UniverseStartTests()
    {
        var market = Markets.Of((Markets.Info("AUSDT"), 900m), (Markets.Info("BUSDT", "SETTLING"), 800m), (Markets.Info("CUSDT"), 700m));
        _rest.Catalog = new RestResult<SymbolCatalog>(market.Catalog, null, null);
        _rest.Volumes = new RestResult<DayVolumes>(market.Volumes, null, null);
    }

    [Fact]
    public async Task WhenSomeNamesCanBeWatchedThenTheOthersAreLeftWithTheirReason()
    {
        var start = await ReadAsync("BUSDT", "AUSDT");

        Assert.Equal("AUSDT", Assert.Single(start.Seed.Symbols).Name);
        Assert.Equal("BUSDT is not trading (status SETTLING)", Assert.Single(start.Left).ToString());
        Assert.Empty(start.Problems);
    }

    [Theory]
    [InlineData("AUSDT AUSDX")]
    [InlineData("BUSDT")]
    [InlineData("volume>=5B")]
    [InlineData("quote:EUR all")]
    public async Task WhenANameDoesNotExistOrNothingIsLeftThenTheStartIsRefused(string terms) =>
        Assert.Single((await ReadAsync(terms.Split(' '))).Problems);

    [Fact]
    public async Task WhenTheExchangeCannotBeReachedThenNamesAreTakenAsTheyAre()
    {
        _rest.Catalog = new RestResult<SymbolCatalog>(null, Down, null);

        var start = await ReadAsync("XUSDT", "top:5");

        Assert.Equal("XUSDT", Assert.Single(start.Seed.Symbols).Name);
        Assert.Null(start.Seed.Market);
        Assert.Empty(start.Problems);
    }

    [Fact]
    public async Task WhenOnlyTheVolumesCannotBeHadThenTheStartIsNotRefusedForWhatTheyWouldSelect()
    {
        _rest.Volumes = new RestResult<DayVolumes>(null, Down, null);

        var start = await ReadAsync("top:5");

        Assert.Empty(start.Problems);
        Assert.Empty(start.Seed.Symbols);
        Assert.Single((await ReadAsync("top:5", "AUSDX")).Problems);
    }

    private Task<UniverseStart> ReadAsync(params string[] terms) =>
        UniverseStart.ReadAsync(_rest, UniverseSettings.Of(terms), CancellationToken.None);
}
