using ActorNotice.Exchange.Settings;
using ActorNotice.Exchange.Universe;
using ActorNotice.Market;

namespace ActorNotice.Exchange.Tests.Universe;

public sealed class UniverseBookTests
{
    private static readonly MarketReading Start = Markets.Of(("AUSDT", 900m), ("BUSDT", 800m), ("CUSDT", 700m));

    [Fact]
    public void WhenTheExchangesListChangesThenEveryMoveHasItsReason()
    {
        var book = Book("all");

        var change = book.Take(
            new SymbolCatalog(
                [Markets.Info("AUSDT"), Markets.Info("BUSDT", "SETTLING"), Markets.Info("DUSDT")], null),
            null);

        Assert.Equal(
            [("DUSDT", true, "listed"), ("BUSDT", false, "status SETTLING"), ("CUSDT", false, "no longer listed")],
            change?.Moves.Select(static move => (move.Symbol.Name, move.IsEntry, move.Reason)) ?? []);
        Assert.Equal(["AUSDT", "DUSDT"], change?.Symbols.Select(static symbol => symbol.Name) ?? []);
    }

    [Fact]
    public void WhenPlacesChangeThenTheReasonNamesPlaceAndVolume()
    {
        var book = Book("top:2");

        var change = book.Take(Start.Catalog, Markets.Of(("AUSDT", 1m), ("BUSDT", 2_500_000m), ("CUSDT", 1_200_000_000m)).Volumes);

        Assert.Equal(
            ["CUSDT place 1, 24 h volume 1.2B", "AUSDT place 3, 24 h volume 1"],
            change?.Moves.Select(static move => $"{move.Symbol} {move.Reason}") ?? []);
    }

    [Fact]
    public void WhenTheSameIsReadAgainThenNothingHasChanged() => Assert.Null(Book("all").Take(Start.Catalog, Start.Volumes));

    [Fact]
    public void WhenTheExchangeTellsOfASettlementThenTheContractLeavesBeforeTheListShowsIt()
    {
        var book = Book("all");

        var left = book.Note(new ContractChanged(Symbol.Parse("BUSDT"), "SETTLING"));

        Assert.Equal("BUSDT", Assert.Single(left?.Moves ?? []).Symbol.Name);
        Assert.Null(book.Take(Start.Catalog, Start.Volumes));
        book.ForgetNews();
        Assert.Equal("trading now, was SETTLING", Assert.Single(book.Take(Start.Catalog, Start.Volumes)?.Moves ?? []).Reason);
    }

    [Fact]
    public void WhenNewsSayWhatIsKnownThenTheyAreNone()
    {
        var book = Book("all");

        Assert.False(book.IsNews(new ContractChanged(Symbol.Parse("AUSDT"), "TRADING")));
        Assert.True(book.IsNews(new ContractChanged(Symbol.Parse("AUSDT"), "SETTLING")));
        Assert.True(book.IsNews(new ContractChanged(Symbol.Parse("NEWUSDT"), "PENDING_TRADING")));
    }

    [Fact]
    public void WhenNewTermsNameWhatDoesNotExistThenTheyAreRefusedAndTheOldOnesStay()
    {
        var book = Book("all");

        var refused = Assert.IsType<UniverseRefused>(book.Change(UniverseSettings.Of("AUSDTT", "quote:USDD", "BUSDT")));

        Assert.Equal(
            ["quote:USDD is no quote asset of the exchange; did you mean USDT?", "AUSDTT is unknown to the exchange; did you mean AUSDT?"],
            refused.Problems.Select(static one => one.Problem.ToString()));
        Assert.Equal(3, book.Symbols.Length);
        Assert.Equal("all", Assert.Single(book.Settings.Terms).Text);
    }

    [Fact]
    public void WhenNewTermsSelectNothingThenTheyAreRefused() => Assert.Equal(
        "watch.symbols selects no contract",
        Assert.Single(Assert.IsType<UniverseRefused>(Book("all").Change(UniverseSettings.Of("volume>=5B"))).Problems).Problem.ToString());

    [Fact]
    public void WhenTheExchangeCouldNeverBeAskedThenNamesAreTakenAsTheyAre()
    {
        var book = new UniverseBook(new UniverseSeed(UniverseSettings.Of("AUSDT"), null, [Symbol.Parse("AUSDT")]));

        var adopted = Assert.IsType<UniverseAdopted>(book.Change(UniverseSettings.Of("XUSDT", "top:5")));

        Assert.Equal("XUSDT", Assert.Single(adopted.Symbols).Name);
        Assert.True(book.IsIncomplete);
    }

    private static UniverseBook Book(params string[] terms)
    {
        var settings = UniverseSettings.Of(terms);
        var symbols = UniverseSelector.Select(settings, Start, Markets.Set()).Symbols;
        return new UniverseBook(new UniverseSeed(settings, Start, symbols));
    }
}
