using System.Text.RegularExpressions;
using Akka.Actor;
using Akka.Event;
using Akka.TestKit.TestActors;
using Xunit.Sdk;

namespace Akka.Embedded.TestKit.Tests;

public sealed partial class EventFilterTests : Akka.TestKit.Xunit2.TestKit
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(30);

    public EventFilterTests()
        : base("akka.loglevel = DEBUG")
    {
    }

    [Theory]
    [InlineData(LogLevel.DebugLevel)]
    [InlineData(LogLevel.InfoLevel)]
    [InlineData(LogLevel.WarningLevel)]
    [InlineData(LogLevel.ErrorLevel)]
    public void WhenALevelIsFilteredThenOnlyItsEventsCount(LogLevel level) =>
        EventFilter.ForLogLevel(level, "counts").ExpectOne(() =>
        {
            foreach (var other in Enum.GetValues<LogLevel>()) Log.Log(other, "counts");
        });

    [Fact]
    public void WhenTextIsFilteredThenWholeStartPartAndPatternWork()
    {
        EventFilter.Info("The candle closed").ExpectOne(() => Log.Info("the candle CLOSED"));
        EventFilter.Debug(start: "the").ExpectOne(() => Log.Debug("The candle closed"));
        EventFilter.Warning(contains: "candle").ExpectOne(() => Log.Warning("The {0} closed", "candle"));
        EventFilter.Error(Closed()).ExpectOne(() => Log.Error("The candle closed"));
    }

    [Fact]
    public void WhenTextDiffersThenTheEventDoesNotCount()
    {
        var failure = Assert.Throws<FailException>(() =>
            EventFilter.Info(start: "candle").ExpectOne(Short, () => Log.Info("The candle closed")));
        Assert.Contains("Only received 0/1 messages", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenTooFewEventsComeThenExpectFails()
    {
        var failure = Assert.Throws<FailException>(() =>
            EventFilter.Info().Expect(2, Short, () => Log.Info("once")));
        Assert.Contains("Only received 1/2 messages", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenTooManyEventsComeThenExpectFailsEveryTime()
    {
        for (var round = 0; round < 100; round++)
        {
            var failure = Assert.Throws<FailException>(() => EventFilter.Info("again").Expect(2, () =>
            {
                foreach (var _ in Enumerable.Range(0, 3)) Log.Info("again");
            }));
            Assert.Contains("1 messages too many", failure.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void WhenNoneIsExpectedThenOneIsTooMany()
    {
        EventFilter.Error().Expect(0, Short, () => Log.Info("fine"));
        Assert.Throws<FailException>(() => EventFilter.Error().Expect(0, Short, () => Log.Error("not fine")));
    }

    [Fact]
    public void WhenTheEventComesAfterTheCodeThenItIsAwaited()
    {
        for (var round = 0; round < 100; round++)
        {
            var actor = ActorOf(Echo.Props);
            EventFilter.Info("later").ExpectOne(() =>
                actor.Tell(new Action<IActorContext>(context => context.GetLogger().Info("later"))));
        }
    }

    [Fact]
    public void WhenCodeReturnsSomethingThenTheExpectationReturnsIt()
    {
        Assert.Equal(5, EventFilter.Info("x").ExpectOne(() => LogAndReturn(5)));
        Assert.Equal(6, EventFilter.Info("x").Mute(() => LogAndReturn(6)));
    }

    [Fact]
    public async Task WhenAwaitedThenTheSameRulesHold()
    {
        await EventFilter.Info("x").ExpectOneAsync(() => Log.Info("x"));
        Assert.Equal(7, await EventFilter.Info("x").ExpectAsync(1, () => Task.FromResult(LogAndReturn(7))));
        await Assert.ThrowsAsync<FailException>(() =>
            EventFilter.Info("x").ExpectAsync(2, () => Task.FromResult(LogAndReturn(7)), Short));
        await EventFilter.Info("x").MuteAsync(() => Log.Info("x"));
    }

    [Fact]
    public void WhenAnExceptionIsFilteredThenItsTypeOrABaseCounts()
    {
        var error = new FormatException("bad");
        EventFilter.Exception<FormatException>().ExpectOne(() => Log.Error(error, "text"));
        EventFilter.Exception<SystemException>("bad").ExpectOne(() => Log.Error(error, "text"));
        EventFilter.Exception<Exception>(contains: "tex").ExpectOne(() => Log.Error(error, "text"));
        Assert.Throws<FailException>(() =>
            EventFilter.Exception<TimeoutException>().ExpectOne(Short, () => Log.Error(error, "text")));
    }

    [Fact]
    public void WhenInnerExceptionsAreCheckedThenTheyCount()
    {
        var error = new AggregateException("outer", new TimeoutException("inner"));
        EventFilter.Exception(typeof(TimeoutException), "inner", checkInnerExceptions: true)
            .ExpectOne(() => Log.Error(error, "text"));
        Assert.Throws<FailException>(() => EventFilter.Exception(typeof(TimeoutException), "inner")
            .ExpectOne(Short, () => Log.Error(error, "text")));
    }

    [Theory]
    [InlineData("akka://test/user/feeds")]
    [InlineData("/user/feeds")]
    [InlineData("user/feeds")]
    [InlineData("feeds")]
    public void WhenASourceIsFilteredThenAPathMayBeRelative(string source)
    {
        var actor = ActorOf(Echo.Props, "feeds");
        EventFilter.Info("x", source: source).ExpectOne(() =>
            actor.Tell(new Action<IActorContext>(context => context.GetLogger().Info("x"))));
        Assert.Throws<FailException>(() => EventFilter.Info("x", source: source).ExpectOne(Short, () => Log.Info("x")));
    }

    [Fact]
    public void WhenFiltersAreChainedThenAnyOfThemCounts() =>
        EventFilter.Info("one").And.Warning("three").Expect(2, () =>
        {
            Log.Info("one");
            Log.Info("two");
            Log.Warning("three");
        });

    [Fact]
    public void WhenACustomFilterPicksThenItCounts() =>
        EventFilter.Custom<Warning>(warning => warning.LogClass == GetType()).ExpectOne(() =>
        {
            Log.Info("x");
            Log.Warning("x");
        });

    [Fact]
    public void WhenAMessageGoesNowhereThenItsDeadLetterCounts()
    {
        var gone = Watch(ActorOf(Echo.Props, "gone"));
        Sys.Stop(gone);
        ExpectTerminated(gone);
        EventFilter.DeadLetter().ExpectOne(() => gone.Tell("x"));
        EventFilter.DeadLetter<string>("/user/gone").ExpectOne(() => gone.Tell("x"));
        EventFilter.DeadLetter<int>(number => number == 3).ExpectOne(() =>
        {
            gone.Tell(2);
            gone.Tell(3);
        });
    }

    [Fact]
    public void WhenAMessageIsUnhandledThenAWarningCounts() =>
        EventFilter.Warning(contains: "Unhandled message from").ExpectOne(() =>
            ActorOf<UnhandledMessageActor>().Tell("x"));

    [Fact]
    public void WhenExpectationsAreNestedThenTheOuterFilterKeepsTheEvent()
    {
        EventFilter.Info("x").ExpectOne(() =>
            EventFilter.Info("x").Expect(0, Short, () => Log.Info("x")));
    }

    [GeneratedRegex("cand.e cl")]
    private static partial Regex Closed();

    private int LogAndReturn(int value)
    {
        Log.Info("x");
        return value;
    }
}
