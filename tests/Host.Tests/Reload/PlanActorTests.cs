using ActorNotice.Exchange;
using ActorNotice.Exchange.Settings;
using ActorNotice.Hocon;
using ActorNotice.Host.Reload;
using ActorNotice.Market;
using ActorNotice.Signals;
using ActorNotice.Support.Time;
using Akka.Actor;
using Akka.Configuration;
using Akka.TestKit;

namespace ActorNotice.Host.Tests.Reload;

public sealed class PlanActorTests : Akka.TestKit.Xunit2.TestKit
{
    private static readonly Symbol Btc = Symbol.Parse("BTCUSDT");
    private static readonly Symbol Eth = Symbol.Parse("ETHUSDT");
    private static readonly Config Patient = ConfigurationFactory.ParseString("akka.test.single-expect-default = 30s");

    private readonly ServiceSettings _settings = SettingsLoader.Load(SettingsRequest.Defaults).Settings;
    private readonly TestProbe _strategy;
    private readonly WatchDesk _desk;
    private readonly IActorRef _plan;

    public PlanActorTests()
        : base(Patient.WithFallback(HandClock.Config))
    {
        _strategy = CreateTestProbe("strategy");
        var catalog = new SymbolCatalog([Info(Btc), Info(Eth)], null);
        _desk = new WatchDesk(_settings, new UniverseSeed(_settings.Universe, new MarketReading(catalog, null), [Btc]));
        var (desk, strategy) = (_desk, _strategy.Ref);
        _plan = Sys.ActorOf(Props.Create(() => new PlanActor(desk, strategy)), "plan");
        _plan.Ask<ActorIdentity>(new Identify(1), TimeSpan.FromSeconds(30)).GetAwaiter().GetResult();
    }

    [Fact]
    public void WhenTheUniverseChangesThenTheStrategyGetsThePlanWithTheSettingsOfEach()
    {
        Sys.EventStream.Publish(new UniverseChanged([Btc, Eth], [new SymbolMove(Eth, true, "listed")]));

        Assert.Equal([Btc, Eth], _strategy.ExpectMsg<WatchPlan>().Items.Select(static item => item.Symbol));
        Assert.Equal(2, _desk.Plan.Streams.Length);
    }

    [Fact]
    public void WhenOnlyTheRuleChangesThenTheExchangeIsNotAsked()
    {
        _plan.Tell(new ChangeWatch(Tuned(period: 30)), TestActor);

        Assert.Equal(30, Assert.Single(_strategy.ExpectMsg<WatchPlan>().Items).Settings.Rule.Period);
        ExpectMsg<WatchAdopted>();
    }

    [Fact]
    public void WhenTheTermsChangeThenTheExchangeDecidesFirst()
    {
        _plan.Tell(new ChangeWatch(_settings with { Universe = UniverseSettings.Of("ETHUSDT", "XUSDT") }), TestActor);

        _strategy.ExpectMsg<ChangeUniverse>();
        _strategy.Reply(new UniverseAdopted([Eth], [new SymbolProblem("XUSDT", "is not trading (status SETTLING)", null)]));
        Assert.Equal(Eth, Assert.Single(_strategy.ExpectMsg<WatchPlan>().Items).Symbol);
        Assert.Equal("XUSDT is not trading (status SETTLING)", Assert.Single(ExpectMsg<WatchAdopted>().Left));
    }

    [Fact]
    public void WhenTheExchangeRefusesThenNothingIsPlannedAndThePlaceIsNamed()
    {
        _plan.Tell(new ChangeWatch(Tuned(period: 30) with { Universe = UniverseSettings.Of("ETHUSD") }), TestActor);
        _strategy.ExpectMsg<ChangeUniverse>();
        var origin = new HoconOrigin("my.conf", 3, 7);

        _strategy.Reply(new UniverseRefused([(new SymbolProblem("ETHUSD", "is unknown to the exchange", "ETHUSDT"), origin)]));

        Assert.Equal(
            "my.conf:3:7: actornotice.watch.symbols: ETHUSD is unknown to the exchange; did you mean ETHUSDT?",
            Assert.Single(ExpectMsg<WatchRefused>().Problems).ToString());
        Assert.Equal(20, Assert.Single(_desk.Plan.Items).Settings.Rule.Period);
        Assert.False(_strategy.HasMessages);
    }

    [Fact]
    public void WhenAnOverrideNamesNoContractThenItIsRefused()
    {
        var overrides = new WatchOverrides([new WatchOverride("ETHUSDD", new HoconOrigin("my.conf", 5, 9), WatchSettings.Default)]);

        _plan.Tell(new ChangeWatch(_settings with { Overrides = overrides }), TestActor);

        Assert.Equal(
            "my.conf:5:9: actornotice.watch.overrides: ETHUSDD is unknown to the exchange; did you mean ETHUSDT?",
            Assert.Single(ExpectMsg<WatchRefused>().Problems).ToString());
    }

    [Fact]
    public async Task WhenTheExchangeNeverAnswersThenTheEditIsRefused()
    {
        _plan.Tell(new ChangeWatch(_settings with { Universe = UniverseSettings.Of("ETHUSDT") }), TestActor);
        _strategy.ExpectMsg<ChangeUniverse>();
        await _plan.Ask<ActorIdentity>(new Identify(1), TimeSpan.FromSeconds(30));

        HandClock.Of(Sys).Advance(TimeSpan.FromMinutes(2));

        Assert.Contains("could not be checked", Assert.Single(ExpectMsg<WatchRefused>().Problems).Message, StringComparison.Ordinal);
    }

    private static SymbolInfo Info(Symbol symbol) => new(symbol, "TRADING", "PERPETUAL", "USDT", 0.01m, 0, 0);

    private ServiceSettings Tuned(int period) =>
        _settings with { Watch = _settings.Watch with { Rule = _settings.Watch.Rule with { Period = period } } };
}
