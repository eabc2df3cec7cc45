using ActorNotice.Market;
using ActorNotice.Signals.Outcomes;
using Akka.Actor;
using Akka.TestKit.Xunit2;

namespace ActorNotice.Signals.Tests.Outcomes;

public sealed class OutcomeActorTests : TestKit
{
    private static Decision At(string symbol, int minute, Verdict verdict)
    {
        var price = Price.Parse("100");
        var candle = new Candle(minute * 60_000, price, price, price, price, 1m, 1m, 1);
        return new Decision(
            new StreamKey(Symbol.Parse(symbol), Interval.OneMinute), candle, verdict, null,
            new BandReading(verdict == Verdict.Long ? 101 : 99, 110, 90, 0.1, 0.5), null, new SignalRule(20, 2m, 0.02m, null),
            CloseEvidence.Stream, 0);
    }

    [Fact]
    public void WhenDecisionsAreSaidThenOutcomesAreSaidAndMayBeAskedFor()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(SignalOutcome));
        var outcomes = Sys.ActorOf(SignalOutcomes.Props(static () => WatchPlan.Empty));
        outcomes.Tell(new OutcomeQuery());
        Assert.Equal(0, ExpectMsg<OutcomeSnapshot>().Open);
        Sys.EventStream.Publish(At("AUSDT", 1, Verdict.Long));
        Sys.EventStream.Publish(At("BUSDT", 1, Verdict.Long));
        Sys.EventStream.Publish(At("AUSDT", 2, Verdict.InsideBands));
        Assert.True(ExpectMsg<SignalOutcome>().HasReturned);
        outcomes.Tell(new OutcomeQuery());
        var all = ExpectMsg<OutcomeSnapshot>();
        Assert.Equal((1, 0, 1), (all.Long.Returned, all.Short.Ended, all.Open));
        Assert.Equal("AUSDT", Assert.Single(all.Newest).Stream.Symbol.Name);
        outcomes.Tell(new OutcomeQuery(Symbol.Parse("BUSDT")));
        Assert.Empty(ExpectMsg<OutcomeSnapshot>().Newest);
    }

    [Fact]
    public void WhenThePlanChangesThenSignalsAreFollowedAsLongAsItSaysAndThoseThatLeftAreForgotten()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(SignalOutcome));
        var outcomes = Sys.ActorOf(SignalOutcomes.Props(() => Plan(3, "AUSDT", "BUSDT")));
        outcomes.Tell(new OutcomeQuery());
        ExpectMsg<OutcomeSnapshot>();
        foreach (var symbol in (string[])["AUSDT", "BUSDT"]) Sys.EventStream.Publish(At(symbol, 1, Verdict.Long));

        outcomes.Tell(Plan(2, "AUSDT"));
        outcomes.Tell(new OutcomeQuery());
        Assert.Equal(1, ExpectMsg<OutcomeSnapshot>().Open);
        Sys.EventStream.Publish(At("AUSDT", 2, Verdict.WarmingUp) with { Bands = null });
        Sys.EventStream.Publish(At("AUSDT", 3, Verdict.WarmingUp) with { Bands = null });

        var outcome = ExpectMsg<SignalOutcome>();
        Assert.Equal((false, 2), (outcome.HasReturned, outcome.Candles));
    }

    private static WatchPlan Plan(int candles, params string[] symbols) =>
        WatchPlan.Of(symbols.Select(Symbol.Parse), WatchSettings.Default with { OutcomeCandles = candles });
}
