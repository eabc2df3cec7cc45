using Akka.Actor;
using Akka.Event;
using Akka.TestKit;
using FsCheck;
using FsCheck.Fluent;

namespace Akka.Embedded.TestKit.Tests;

public sealed class TestSchedulerTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly TestScheduler _scheduler = new(Akka.Configuration.Config.Empty, NoLogger.Instance);
    private readonly List<string> _ran = [];

    [Fact]
    public void WhenTimeStandsStillThenNothingRuns()
    {
        _scheduler.Advanced.ScheduleOnce(Second, Run("a"));
        _scheduler.Advance(Second - TimeSpan.FromTicks(1));
        Assert.Empty(_ran);
        _scheduler.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(["a"], _ran);
        _scheduler.Advance(Second);
        Assert.Equal(["a"], _ran);
    }

    [Fact]
    public void WhenTimeAdvancesThenAllClocksMoveWithIt()
    {
        var start = _scheduler.Now;
        _scheduler.Advance(Second);
        _scheduler.AdvanceTo(start + (3 * Second));
        Assert.Equal(start + (3 * Second), _scheduler.Now);
        Assert.Equal(3 * Second, _scheduler.MonotonicClock);
        Assert.Equal(3 * Second, _scheduler.HighResMonotonicClock);
    }

    [Fact]
    public void WhenTimeWouldGoBackThenItIsRefused()
    {
        Assert.Throws<InvalidOperationException>(() => _scheduler.Advance(-Second));
        Assert.Throws<InvalidOperationException>(() => _scheduler.AdvanceTo(_scheduler.Now - Second));
    }

    [Fact]
    public void WhenJobsAreDueTogetherThenTheyRunInTheOrderTheyCame()
    {
        foreach (var name in new[] { "a", "b", "c" }) _scheduler.Advanced.ScheduleOnce(Second, Run(name));
        _scheduler.Advance(Second);
        Assert.Equal(["a", "b", "c"], _ran);
    }

    [Fact]
    public void WhenJobsAreDueAtDifferentTimesThenTheEarlierRunsFirst() => Prop
        .ForAll(Gen.Choose(0, 20).ListOf().ToArbitrary(), delays =>
        {
            var scheduler = new TestScheduler(Akka.Configuration.Config.Empty, NoLogger.Instance);
            var ran = new List<(int Delay, int Number)>();
            foreach (var (number, delay) in delays.Index())
                scheduler.Advanced.ScheduleOnce(delay * Second, () => ran.Add((delay, number)));
            scheduler.Advance(20 * Second);
            return ran.SequenceEqual(delays.Index().Select(job => (job.Item, job.Index)).Order());
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void WhenAJobIsRepeatedThenItRunsOnceAnAdvanceAndFromTheNewNow()
    {
        _scheduler.Advanced.ScheduleRepeatedly(Second, 5 * Second, Run("tick"));
        _scheduler.Advance(Second);
        Assert.Single(_ran);
        _scheduler.Advance(60 * Second);
        Assert.Equal(2, _ran.Count);
        _scheduler.Advance(5 * Second);
        Assert.Equal(3, _ran.Count);
    }

    [Fact]
    public void WhenCancelledThenNeitherOnceNorAgain()
    {
        using var cancel = new Cancelable((IScheduler)_scheduler);
        _scheduler.Advanced.ScheduleOnce(Second, Run("once"), cancel);
        _scheduler.Advanced.ScheduleRepeatedly(Second, Second, Run("tick"), cancel);
        _scheduler.Advance(Second);
        cancel.Cancel();
        _scheduler.Advance(Second);
        Assert.Equal(["once", "tick"], _ran);
    }

    [Fact]
    public void WhenAJobSchedulesThenThatWaitsForTheNextAdvance()
    {
        _scheduler.Advanced.ScheduleOnce(Second, () => _scheduler.Advanced.ScheduleOnce(TimeSpan.Zero, Run("later")));
        _scheduler.Advance(Second);
        Assert.Empty(_ran);
        _scheduler.Advance(TimeSpan.Zero);
        Assert.Equal(["later"], _ran);
    }

    [Fact]
    public void WhenAJobFailsThenTheAdvanceFailsAndTheRestStaysDue()
    {
        _scheduler.Advanced.ScheduleOnce(Second, () => throw new FormatException());
        _scheduler.Advanced.ScheduleOnce(Second, Run("rest"));
        Assert.Throws<FormatException>(() => _scheduler.Advance(Second));
        _scheduler.Advance(TimeSpan.Zero);
        Assert.Equal(["rest"], _ran);
    }

    [Fact]
    public void WhenManyJobsAreCancelledThenTheOthersStillRunInOrder()
    {
        using var cancelled = new Cancelable((IScheduler)_scheduler);
        cancelled.Cancel();
        foreach (var number in Enumerable.Range(0, 5000))
            _scheduler.Advanced.ScheduleOnce(Second, Run($"{number}"), number % 1000 == 0 ? null : cancelled);
        _scheduler.Advance(Second);
        Assert.Equal(["0", "1000", "2000", "3000", "4000"], _ran);
    }

    private Action Run(string name) => () => _ran.Add(name);
}
