using ActorNotice.Simulation.World;

namespace ActorNotice.Simulation.Tests.World;

public sealed class VirtualLoopTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void WhenTimersAreDueThenTheyRunInOrderOfTimeAndThenOfCreation()
    {
        using var loop = new VirtualLoop(Start);
        List<(string, TimeSpan)> ran = [];
        foreach (var (name, seconds) in (ReadOnlySpan<(string, int)>)[("late", 9), ("first", 3), ("second", 3)])
            loop.Time.CreateTimer(
                _ => ran.Add((name, loop.Now - Start)), null, TimeSpan.FromSeconds(seconds), Timeout.InfiniteTimeSpan);

        loop.RunFor(TimeSpan.FromSeconds(5));

        Assert.Equal([("first", TimeSpan.FromSeconds(3)), ("second", TimeSpan.FromSeconds(3))], ran);
        Assert.Equal(Start + TimeSpan.FromSeconds(5), loop.Now);
    }

    [Fact]
    public void WhenAPeriodicTimerIsDisposedInItsOwnCallbackThenItStops()
    {
        using var loop = new VirtualLoop(Start);
        var count = 0;
        ITimer? timer = null;
        timer = loop.Time.CreateTimer(
            _ =>
            {
                if (++count == 3) timer?.Dispose();
            },
            null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));

        loop.RunFor(TimeSpan.FromMinutes(1));

        Assert.Equal(3, count);
    }

    [Fact]
    public void WhenAsynchronousWorkWaitsThenItComesBackToTheThreadAndTimeJumps()
    {
        using var loop = new VirtualLoop(Start);
        var thread = Environment.CurrentManagedThreadId;

        var threads = loop.Complete(
            async () =>
            {
                List<int> seen = [Environment.CurrentManagedThreadId];
                await Task.Yield();
                seen.Add(Environment.CurrentManagedThreadId);
                await Task.Delay(TimeSpan.FromHours(5), loop.Time);
                seen.Add(Environment.CurrentManagedThreadId);
                return seen;
            },
            TimeSpan.FromHours(6));

        Assert.All(threads, one => Assert.Equal(thread, one));
        Assert.Equal(Start + TimeSpan.FromHours(5), loop.Now);
    }

    [Fact]
    public void WhenWorkIsNotDoneInItsTimeThenThatIsTold()
    {
        using var loop = new VirtualLoop(Start);

        Assert.Throws<TimeoutException>(() =>
            loop.Complete(() => Task.Delay(TimeSpan.FromDays(2), loop.Time), TimeSpan.FromDays(1)));
    }

    [Fact]
    public void WhenWorkLeavesTheThreadThenTheRunFailsAndNamesIt()
    {
        using var loop = new VirtualLoop(Start);
        using var posted = new ManualResetEventSlim();
        loop.Post(
            _ =>
            {
                ThreadPool.QueueUserWorkItem(_ =>
                {
                    loop.Post(static _ => { }, null);
                    posted.Set();
                });
                posted.Wait();
            },
            null);

        var left = Assert.Throws<InvalidOperationException>(loop.RunUntilQuiet);

        Assert.Contains(nameof(WhenWorkLeavesTheThreadThenTheRunFailsAndNamesIt), left.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenALoopWorksOnWithoutTimeMovingThenTheGuardNamesWhatItWorksOn()
    {
        using var loop = new VirtualLoop(Start);
        loop.Post(Again, null);

        var busy = Assert.Throws<InvalidOperationException>(() => loop.RunFor(TimeSpan.FromSeconds(1)));

        Assert.Contains(nameof(Again), busy.Message, StringComparison.Ordinal);

        void Again(object? state) => loop.Post(Again, null);
    }

    [Fact]
    public void WhenAContextIsCurrentThenItIsSoAgainAfterARun()
    {
        var outer = new SynchronizationContext();
        var before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(outer);
        try
        {
            using var loop = new VirtualLoop(Start);
            loop.RunFor(TimeSpan.FromSeconds(1));

            Assert.Same(outer, SynchronizationContext.Current);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }

    [Fact]
    public void WhenTheWallClockIsWrongThenTimestampsAndTimersAreNot()
    {
        using var loop = new VirtualLoop(Start);
        var from = loop.Time.GetTimestamp();
        loop.Time.WallError = TimeSpan.FromHours(-3);
        loop.RunFor(TimeSpan.FromSeconds(2));

        Assert.Equal(TimeSpan.FromSeconds(2), loop.Time.GetElapsedTime(from));
        Assert.Equal(Start + TimeSpan.FromSeconds(2) - TimeSpan.FromHours(3), loop.Time.GetUtcNow());
    }
}
