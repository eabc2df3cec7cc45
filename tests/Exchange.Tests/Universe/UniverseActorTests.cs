using ActorNotice.Exchange.Settings;
using ActorNotice.Exchange.Tests.Support;
using ActorNotice.Exchange.Universe;
using ActorNotice.Market;
using Akka.Actor;
using Akka.TestKit;

namespace ActorNotice.Exchange.Tests.Universe;

public sealed class UniverseActorTests : FeedTestKit
{
    private static readonly MarketReading Start = Markets.Of(("AUSDT", 900m), ("BUSDT", 800m), ("CUSDT", 700m));
    private static readonly TimeSpan Hour = UniverseSettings.Default.Refresh;

    private readonly FakeRest _rest = new();
    private readonly TestProbe _history;
    private readonly TestProbe _facts;

    public UniverseActorTests()
    {
        _history = CreateTestProbe();
        _facts = Listen<UniverseChanged>();
        Offer(Start);
    }

    [Fact]
    public async Task WhenTheRefreshIsDueThenTheMarketIsReadWithinTheBudgetAndTheChangeIsTold()
    {
        var universe = Begin("all");
        Time.Advance(Hour - TimeSpan.FromSeconds(1));
        await SettleAsync(universe);
        Assert.False(_history.HasMessages);
        Offer(Markets.Of(("AUSDT", 1m), ("DUSDT", 1m)));

        Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(40, Grant(universe));
        Assert.Equal(
            ["DUSDT+", "BUSDT-", "CUSDT-"],
            _facts.ExpectMsg<UniverseChanged>().Moves.Select(static move => $"{move.Symbol}{(move.IsEntry ? '+' : '-')}"));
        Assert.Null(_history.ExpectMsg<CallDone>().Fault);
        await SettleAsync(universe);
        Time.Advance(Hour);
        Assert.Equal(40, Grant(universe));
    }

    [Fact]
    public async Task WhenVolumesDecideThenTheyAreReadToo()
    {
        var universe = Begin("top:2");
        Offer(Markets.Of(("AUSDT", 1m), ("BUSDT", 800m), ("CUSDT", 900m)));
        Time.Advance(Hour);

        Assert.Equal(80, Grant(universe));
        Assert.Equal(["BUSDT", "CUSDT"], _facts.ExpectMsg<UniverseChanged>().Symbols.Select(static symbol => symbol.Name));
        await SettleAsync(universe);
    }

    [Fact]
    public async Task WhenTheExchangeTellsOfASettlementThenTheContractLeavesAtOnceAndTheListIsReadSoon()
    {
        var universe = Begin("all");

        Sys.EventStream.Publish(new ContractChanged(Symbol.Parse("BUSDT"), "PRE_SETTLE"));

        var move = Assert.Single(_facts.ExpectMsg<UniverseChanged>().Moves);
        Assert.Equal(("BUSDT", false, "status PRE_SETTLE"), (move.Symbol.Name, move.IsEntry, move.Reason));
        await SettleAsync(universe);
        Time.Advance(TimeSpan.FromSeconds(5));
        Grant(universe);
        _history.ExpectMsg<CallDone>();
        await SettleAsync(universe);
        Assert.False(_facts.HasMessages);
    }

    [Fact]
    public async Task WhenTheExchangeTellsOfManyListingsThenTheListIsReadOnce()
    {
        var universe = Begin("all");
        foreach (var name in new[] { "XUSDT", "YUSDT", "ZUSDT" })
            Sys.EventStream.Publish(new ContractChanged(Symbol.Parse(name), "PENDING_TRADING"));
        await SettleAsync(universe);
        Offer(Markets.Of(("AUSDT", 1m), ("BUSDT", 1m), ("CUSDT", 1m), ("XUSDT", 1m)));
        // what the news said holds until the list is read by the clock again
        Sys.EventStream.Publish(new ContractChanged(Symbol.Parse("XUSDT"), "TRADING"));
        await SettleAsync(universe);

        Time.Advance(TimeSpan.FromSeconds(5));

        Grant(universe);
        Assert.Equal("XUSDT", Assert.Single(_facts.ExpectMsg<UniverseChanged>().Moves).Symbol.Name);
        _history.ExpectMsg<CallDone>();
        await SettleAsync(universe);
        Assert.False(_history.HasMessages);
    }

    [Fact]
    public async Task WhenACallFailsThenItIsTriedAgainSoonerThanTheRefreshAndNothingChanges()
    {
        var universe = Begin("all");
        _rest.Catalog = new RestResult<SymbolCatalog>(null, new ExchangeFault(FaultKind.Transient, FaultCause.Network, "no route"), null);
        Time.Advance(Hour);
        Grant(universe);
        Assert.Equal("no route", _history.ExpectMsg<CallDone>().Fault?.Reason);
        await SettleAsync(universe);

        Time.Advance(TimeSpan.FromSeconds(10));

        Grant(universe);
        Assert.False(_facts.HasMessages);
    }

    [Fact]
    public async Task WhenTheWeightIsNeverGrantedThenTheNextRefreshAsksAgain()
    {
        var universe = Begin("all");
        Time.Advance(Hour);
        _history.ExpectMsg<WeightWanted>();
        await SettleAsync(universe);

        Time.Advance(Hour);

        _history.ExpectMsg<WeightWanted>();
    }

    [Fact]
    public void WhenOtherTermsAreWantedThenTheExchangeIsAskedFirstAndTheAskerGetsTheSelection()
    {
        var universe = Begin("AUSDT");

        universe.Tell(new ChangeUniverse(UniverseSettings.Of("top:2")), TestActor);

        Assert.Equal(80, Grant(universe));
        Assert.Equal(["AUSDT", "BUSDT"], ExpectMsg<UniverseAdopted>().Symbols.Select(static symbol => symbol.Name));
        Assert.False(_facts.HasMessages);
    }

    [Fact]
    public void WhenOtherTermsAreWrongThenTheAskerGetsTheProblems()
    {
        var universe = Begin("AUSDT");

        universe.Tell(new ChangeUniverse(UniverseSettings.Of("AUSD")), TestActor);

        Grant(universe);
        Assert.Equal("AUSDT", Assert.Single(ExpectMsg<UniverseRefused>().Problems).Problem.DidYouMean);
    }

    [Fact]
    public async Task WhenTheActorCrashesThenItGoesOnWithWhatItKnew()
    {
        var universe = Begin("AUSDT");
        universe.Tell(new ChangeUniverse(UniverseSettings.Of("BUSDT")), TestActor);
        Grant(universe);
        ExpectMsg<UniverseAdopted>();
        _history.ExpectMsg<CallDone>();

        universe.Tell(Kill.Instance);
        await SettleAsync(universe);
        Offer(Markets.Of(("AUSDT", 1m)));
        Time.Advance(Hour);
        Grant(universe);

        Assert.Equal("BUSDT", Assert.Single(_facts.ExpectMsg<UniverseChanged>().Moves).Symbol.Name);
    }

    private IActorRef Begin(params string[] terms)
    {
        var settings = UniverseSettings.Of(terms);
        var symbols = UniverseSelector.Select(settings, Start, Markets.Set()).Symbols;
        var book = new UniverseBook(new UniverseSeed(settings, Start, symbols));
        var history = _history.Ref;
        var props = Props.Create(() => new UniverseActor(book, _rest, history)).WithSupervisorStrategy(SupervisorStrategy.DefaultStrategy);
        var parent = Sys.ActorOf(Props.Create(() => new RestartingParent(props)), "feeds");
        var universe = parent.Ask<IActorRef>("child", TimeSpan.FromSeconds(30)).GetAwaiter().GetResult();
        SettleAsync(universe).GetAwaiter().GetResult();
        return universe;
    }

    private void Offer(MarketReading market)
    {
        _rest.Catalog = new RestResult<SymbolCatalog>(market.Catalog, null, 40);
        _rest.Volumes = new RestResult<DayVolumes>(market.Volumes, null, 80);
    }

    // the budget's part of history
    private int Grant(IActorRef universe)
    {
        var wanted = _history.FishForMessage<WeightWanted>(static _ => true);
        universe.Tell(WeightGranted.Instance, _history.Ref);
        return wanted.Weight;
    }
}
