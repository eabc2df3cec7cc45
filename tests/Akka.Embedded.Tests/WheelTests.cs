using Akka.Actor;
using Akka.Dispatch;
using Akka.Embedded.Tests.Support;
using Akka.Event;

namespace Akka.Embedded.Tests;

public sealed class WheelTests
{
    private readonly TimerWheel _wheel = new(NoLogger.Instance);
    private readonly List<string> _runs = [];

    [Fact]
    public void WhenJobsAreDueThenTheyRunInOrderAndNotBefore()
    {
        Add("late", 700);
        Add("soon", 3);
        Add("soon too", 3);
        _wheel.AdvanceTo(2);
        Assert.Empty(_runs);
        _wheel.AdvanceTo(3);
        Assert.Equal(["soon", "soon too"], _runs);
        _wheel.AdvanceTo(699);
        Assert.Equal(2, _runs.Count);
        _wheel.AdvanceTo(700);
        Assert.Equal(["soon", "soon too", "late"], _runs);
        Assert.Equal(0, _wheel.Count);
    }

    [Fact]
    public void WhenAJobRepeatsThenItRunsEveryInterval()
    {
        Add("tick", 5, interval: 10);
        _wheel.AdvanceTo(1);
        _wheel.AdvanceTo(35);
        Assert.Equal(4, _runs.Count);
        Assert.Equal(1, _wheel.Count);
    }

    [Fact]
    public void WhenAJobIsCancelledInItsBucketThenItIsForgottenAtTheNextTick()
    {
        var job = Add("never", 500);
        _wheel.AdvanceTo(1);
        Assert.Equal(1, _wheel.Count);
        job.OnCancelled();
        _wheel.AdvanceTo(2);
        Assert.Equal(0, _wheel.Count);
        _wheel.AdvanceTo(600);
        Assert.Empty(_runs);
    }

    [Fact]
    public void WhenAJobIsCancelledBeforeItIsPlacedThenItNeverIs()
    {
        Add("never", 5).OnCancelled();
        _wheel.AdvanceTo(10);
        Assert.Equal(0, _wheel.Count);
        Assert.Empty(_runs);
    }

    [Fact]
    public void WhenAJobFailsThenTheOthersRunAllTheSame()
    {
        _wheel.Add(new TimerEntry(_wheel, new ActionRunnable(() => throw new InvalidOperationException()), null, 3, 0));
        Add("other", 3);
        _wheel.AdvanceTo(3);
        Assert.Equal(["other"], _runs);
    }

    [Fact]
    public async Task WhenTheRealSchedulerIsAskedThenItSendsOnceRepeatsAndStopsWhenCancelled()
    {
        await using var quiet = new Quiet();
        var probe = quiet.Probe();
        var scheduler = quiet.System.Scheduler;
        var repeated = scheduler.ScheduleTellRepeatedlyCancelable(1, 1, probe.Ref, "again", probe.Ref);
        for (var i = 0; i < 5; i++) await probe.Expect("again");
        repeated.Cancel();
        var before = scheduler.MonotonicClock;
        var once = quiet.Probe();
        scheduler.ScheduleTellOnce(TimeSpan.FromMilliseconds(30), once.Ref, "once", once.Ref);
        await once.Expect("once");
        Assert.True(scheduler.MonotonicClock - before >= TimeSpan.FromMilliseconds(30));
    }

    private TimerEntry Add(string name, long deadline, long interval = 0)
    {
        var entry = new TimerEntry(_wheel, new ActionRunnable(() => _runs.Add(name)), null, deadline, interval);
        _wheel.Add(entry);
        return entry;
    }
}
