using ActorNotice.Notify.Delivery;
using ActorNotice.Notify.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ActorNotice.Notify.Tests.Delivery;

public sealed class PaceTests
{
    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);

    private static void Take(SlidingLimit limit, TimeSpan at)
    {
        limit.Begin();
        limit.End(at);
    }

    private static void Take(Pacer pacer, TimeSpan at)
    {
        pacer.Begin();
        pacer.End(at);
    }

    [Fact]
    public void WhenTheBurstIsUsedUpThenTheNextWaitsUntilTheWindowHasPassed()
    {
        var limit = new SlidingLimit(3, Seconds(3));
        foreach (var at in (double[])[0, 0.5, 1])
        {
            Assert.Equal(Seconds(at), limit.EarliestAt(Seconds(at)));
            Take(limit, Seconds(at));
        }

        Assert.Equal(Seconds(3), limit.EarliestAt(Seconds(1)));
        Take(limit, Seconds(3));
        Assert.Equal(Seconds(3.5), limit.EarliestAt(Seconds(3)));
        Assert.Equal(Seconds(9), limit.EarliestAt(Seconds(9)));
    }

    [Fact]
    public void WhenNoticesComeInAnyRhythmThenNoWindowEverHoldsMoreThanTheLimit()
    {
        var gaps = Gen.Choose(0, 5_000).ArrayOf(200).ToArbitrary();
        Prop.ForAll(gaps, Gen.Choose(1, 25).ToArbitrary(), (gapsMs, count) =>
        {
            var window = Seconds(count);
            var limit = new SlidingLimit(count, window);
            var sent = Run(limit, gapsMs);
            return sent.Zip(sent.Skip(count)).All(pair => pair.Second - pair.First >= window);
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void WhenTheNetworkIsSlowAndUnevenThenTheServerNeverCountsMoreThanTheLimit(int inFlight) =>
        Prop.ForAll(Gen.Choose(1, 5_000).Two().ArrayOf(300).ToArbitrary(), legs =>
        {
            var limit = new SlidingLimit(5, Seconds(5));
            var answers = new PriorityQueue<bool, TimeSpan>();
            List<TimeSpan> arrivals = [];
            var now = TimeSpan.Zero;
            foreach (var (there, back) in legs)
            {
                while (answers.Count >= inFlight || limit.EarliestAt(now) is null) now = EndNext(limit, answers, now);
                now = limit.EarliestAt(now) ?? now;
                limit.Begin();
                arrivals.Add(now + TimeSpan.FromMilliseconds(there));
                answers.Enqueue(true, now + TimeSpan.FromMilliseconds(there + back));
            }

            arrivals.Sort();
            return arrivals.Zip(arrivals.Skip(5)).All(pair => pair.Second - pair.First >= Seconds(5));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(50));

    private static TimeSpan EndNext(SlidingLimit limit, PriorityQueue<bool, TimeSpan> answers, TimeSpan now)
    {
        answers.TryDequeue(out _, out var at);
        now = at > now ? at : now;
        limit.End(now);
        return now;
    }

    [Fact]
    public void WhenNoticesAlwaysWaitThenTheyGoOutExactlyAtThePace()
    {
        var sent = Run(new SlidingLimit(1, Seconds(1)), new int[50]);
        Assert.Equal(Enumerable.Range(0, 50).Select(i => Seconds(i)), sent);
    }

    [Fact]
    public void WhenTwoChatsShareABotThenBothCountAgainstItsLimit()
    {
        Dictionary<string, SlidingLimit> shared = [];
        var bot = new PaceLimit("bot", 2, Seconds(1));
        var first = Pacer.For(new ScriptedChannel { Pace = [new PaceLimit("a", 1, Seconds(5)), bot] }, shared);
        var second = Pacer.For(new ScriptedChannel { Pace = [new PaceLimit("b", 9, Seconds(5)), bot] }, shared);
        Take(first, Seconds(0));
        Assert.Equal(Seconds(5), first.EarliestAt(Seconds(0)));
        Assert.Equal(Seconds(0), second.EarliestAt(Seconds(0)));
        Take(second, Seconds(0));
        Assert.Equal(Seconds(1), second.EarliestAt(Seconds(0)));
    }

    [Fact]
    public void WhenAChannelHasNoLimitThenNothingWaits() =>
        Assert.Equal(Seconds(4),
            Pacer.For(new ScriptedChannel(), new Dictionary<string, SlidingLimit>()).EarliestAt(Seconds(4)));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(6, 32)]
    [InlineData(7, 60)]
    [InlineData(10_000, 60)]
    public void WhenFailuresAddUpThenTheWaitDoublesToItsMaximum(int failures, double expected) =>
        Assert.Equal(Seconds(expected), new Backoff(Seconds(1), Seconds(60), 0, new Random(1)).After(failures));

    [Fact]
    public void WhenJitterIsOnThenTheWaitIsShorterByUpToThatPartAndTheSeedDecidesIt()
    {
        double[] Waits(int seed)
        {
            var backoff = new Backoff(Seconds(8), Seconds(8), 0.25, new Random(seed));
            return [.. Enumerable.Range(0, 100).Select(_ => backoff.After(1).TotalSeconds)];
        }

        Assert.All(Waits(7), wait => Assert.InRange(wait, 6, 8));
        Assert.Equal(Waits(7), Waits(7));
        Assert.True(Waits(7).Distinct().Count() > 90);
    }

    private static List<TimeSpan> Run(SlidingLimit limit, int[] gapsMs)
    {
        List<TimeSpan> sent = [];
        var now = TimeSpan.Zero;
        foreach (var gap in gapsMs)
        {
            now = limit.EarliestAt(now + TimeSpan.FromMilliseconds(gap)) ?? throw new InvalidOperationException("nothing is under way");
            Take(limit, now);
            sent.Add(now);
        }

        return sent;
    }
}
