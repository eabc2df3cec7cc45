using System.Collections.Immutable;
using ActorNotice.Market;
using ActorNotice.Signals.Tests.Support;
using ActorNotice.Signals.Trials;
using ActorNotice.Signals.Watching;
using Akka.Actor;
using Akka.TestKit;
using Akka.TestKit.Configs;

namespace ActorNotice.Signals.Tests.Trials;

public sealed class TrialActorTests : Akka.TestKit.Xunit2.TestKit
{
    private static readonly WatchSettings Before = WatchSettings.Default with
    {
        Rule = new SignalRule(20, 2m, 0m, null),
        Intervals = [Interval.OneMinute],
    };

    private readonly TestProbe _feed;

    public TrialActorTests()
        : base(TestConfigs.TestSchedulerConfig) => _feed = CreateTestProbe("feed");

    [Fact]
    public void WhenAChangeIsTriedThenADayIsAskedForAndJudgedByBothSettings()
    {
        var watch = Watch(Before);
        watch.Tell(new RuleTrialQuery(Plan(Before with { Rule = Before.Rule with { Deviations = 1m } })), TestActor);
        var wanted = _feed.ExpectMsg<HistoryWanted>();
        Assert.Equal(new HistoryWanted(Series.Btc, null, 1_460, HistoryPurpose.Trial), wanted);
        Answer(wanted, newest: 5_000);
        var trial = ExpectMsg<RuleTrial>();
        Assert.Equal((1, 0, 1_440L), (trial.Streams, trial.Left, trial.Then.Candles));
        Assert.True(trial.Then.Longs > trial.Now.Longs);
    }

    [Fact]
    public void WhenOneRequestIsNotEnoughThenTheOlderCandlesAreAskedForToo()
    {
        var watch = Watch(Before);
        var long_ = Before with { Rule = Before.Rule with { Period = 500 } };
        watch.Tell(new RuleTrialQuery(Plan(long_)), TestActor);
        var first = _feed.ExpectMsg<HistoryWanted>();
        Assert.Equal(1_499, first.Count);
        Answer(first, newest: 5_000);
        var second = _feed.ExpectMsg<HistoryWanted>();
        Assert.Equal((OpenTime(5_000 - 1_939), 441), (second.FromOpenTimeMs, second.Count));
        Answer(second, newest: 5_000);
        Assert.Equal(1_440, ExpectMsg<RuleTrial>().Then.Candles);
    }

    [Fact]
    public void WhenHistoryCannotBeHadThenTheStreamIsLeftAndSaid()
    {
        var watch = Watch(Before);
        watch.Tell(new RuleTrialQuery(Plan(Before with { Rule = Before.Rule with { Period = 30 } })), TestActor);
        _feed.Reply(new HistoryUnavailable(_feed.ExpectMsg<HistoryWanted>(), "HTTP 503", IsFinal: false));
        Assert.Equal(RuleTrial.None with { Left = 1 }, ExpectMsg<RuleTrial>());
    }

    [Fact]
    public void WhenHistoryIsSlowThenTheAnswerComesWithoutIt()
    {
        var watch = Watch(Before);
        watch.Tell(new RuleTrialQuery(Plan(Before with { Rule = Before.Rule with { Period = 30 } })), TestActor);
        _feed.ExpectMsg<HistoryWanted>();
        ((TestScheduler)Sys.Scheduler).Advance(TrialActor.Patience);
        Assert.Equal(RuleTrial.None with { Left = 1 }, ExpectMsg<RuleTrial>());
    }

    [Fact]
    public void WhenNothingOfTheRuleChangesThenNothingIsAskedFor()
    {
        Watch(Before).Tell(new RuleTrialQuery(Plan(Before with { OutcomeCandles = 3 })), TestActor);
        Assert.Equal(RuleTrial.None, ExpectMsg<RuleTrial>());
        _feed.ExpectNoMsg(TimeSpan.Zero);
    }

    [Fact]
    public void WhenThousandsOfStreamsAreConcernedThenOnlyAPartOfAMinutesWeightIsUsed()
    {
        Symbol[] symbols = [.. Enumerable.Range(0, 1_000).Select(static i => Symbol.Parse($"A{i}USDT"))];
        var then = Before with { Rule = Before.Rule with { Period = 30 } };
        var watch = Sys.ActorOf(WatchSupervisor.Props(WatchPlan.Of(symbols, Before), _feed.Ref, TestActor));
        watch.Tell(new RuleTrialQuery(WatchPlan.Of(symbols, then)), TestActor);
        var asked = TrialActor.MostCandles / 1_470;
        foreach (var wanted in _feed.ReceiveN(asked).Cast<HistoryWanted>())
            _feed.Reply(new HistoryUnavailable(wanted, "busy", IsFinal: false));
        _feed.ExpectNoMsg(TimeSpan.Zero);
    }

    private IActorRef Watch(WatchSettings settings) =>
        Sys.ActorOf(WatchSupervisor.Props(Plan(settings), _feed.Ref, CreateTestProbe().Ref));

    private static WatchPlan Plan(WatchSettings settings) => WatchPlan.Of([Series.Btc.Symbol], settings);

    private static long OpenTime(int index) => Series.StartMs + (index * 60_000L);

    private void Answer(HistoryWanted wanted, int newest)
    {
        var closes = Series.Walk(seed: 5, newest + 1, start: 4_000_000, tick: 1, reach: 9_000);
        var first = wanted.FromOpenTimeMs is { } from ? (int)((from - Series.StartMs) / 60_000) : newest + 1 - wanted.Count;
        var candles = Enumerable.Range(first, wanted.Count).Select(i => Series.Candle(i, closes[i] / 100m)).ToImmutableArray();
        _feed.Reply(new HistoryLoaded(wanted, candles, OpenTime(newest + 1) + 100, TimeSpan.Zero));
    }
}
