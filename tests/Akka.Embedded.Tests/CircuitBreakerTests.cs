using Akka.Embedded.Tests.Support;
using Akka.Pattern;

namespace Akka.Embedded.Tests;

/// <summary>Circuit breakers, on a clock that only the test moves.</summary>
public sealed class CircuitBreakerTests : IAsyncDisposable
{
    private static readonly TimeSpan CallTime = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ResetTime = TimeSpan.FromSeconds(10);

    private readonly Quiet _quiet = new(ManualScheduler.Setting);

    private ManualScheduler Clock => ManualScheduler.Of(_quiet.System);

    public ValueTask DisposeAsync() => _quiet.DisposeAsync();

    [Fact]
    public async Task WhenCallsSucceedThenTheyGoThroughAndFailuresAreForgotten()
    {
        var breaker = Make(maxFailures: 2);
        for (var i = 0; i < 5; i++)
        {
            await Fail(breaker);
            Assert.Equal((1L, "broken"), (breaker.CurrentFailureCount, breaker.LastCaughtException?.Message));
            Assert.Equal(7, await breaker.WithCircuitBreaker(() => Task.FromResult(7)));
            Assert.Equal((0L, null), (breaker.CurrentFailureCount, breaker.LastCaughtException));
        }

        Assert.True(breaker.IsClosed);
    }

    [Fact]
    public async Task WhenEnoughCallsFailInARowThenItOpensAndRefusesCallsWithoutMakingThem()
    {
        var breaker = Make(maxFailures: 2);
        await Fail(breaker);
        Assert.True(breaker.IsClosed);
        await Fail(breaker);
        Assert.True(breaker.IsOpen);
        Clock.Advance(TimeSpan.FromSeconds(4));
        var refusal = await Assert.ThrowsAsync<OpenCircuitException>(
            () => breaker.WithCircuitBreaker(Task<int> () => throw new InvalidOperationException("was made")));
        Assert.Equal(TimeSpan.FromSeconds(6), refusal.RemainingDuration);
        Assert.Equal("broken", refusal.InnerException?.Message);
        await Assert.ThrowsAsync<OpenCircuitException>(
            () => breaker.WithCircuitBreaker(Task () => throw new InvalidOperationException("was made")));
    }

    [Fact]
    public async Task WhenTheResetTimeIsOverThenOneCallMayTryAndClosesItBySuccess()
    {
        var breaker = Make();
        await Fail(breaker);
        Clock.Advance(ResetTime);
        Assert.True(breaker.IsHalfOpen);
        var trying = new TaskCompletionSource<int>();
        var call = breaker.WithCircuitBreaker(() => trying.Task);
        var refusal = Assert.Throws<OpenCircuitException>(
            () => { _ = breaker.WithCircuitBreaker(() => Task.FromResult(1)); });
        Assert.Equal(TimeSpan.Zero, refusal.RemainingDuration);
        await Assert.ThrowsAsync<OpenCircuitException>(() => breaker.WithCircuitBreaker(() => Task.CompletedTask));
        trying.SetResult(2);
        Assert.Equal(2, await call);
        Assert.True(breaker.IsClosed);
        Assert.Equal(3, await breaker.WithCircuitBreaker(() => Task.FromResult(3)));
    }

    [Fact]
    public async Task WhenTheTryFailsThenItOpensForTheResetTimeAgain()
    {
        var breaker = Make();
        await Fail(breaker);
        Clock.Advance(ResetTime);
        await Fail(breaker);
        Assert.True(breaker.IsOpen);
        Clock.Advance(ResetTime - TimeSpan.FromTicks(1));
        Assert.True(breaker.IsOpen);
        Clock.Advance(TimeSpan.FromTicks(1));
        Assert.True(breaker.IsHalfOpen);
    }

    [Fact]
    public async Task WhenACallTakesTooLongThenItIsAFailureAndItsLateEndChangesNothing()
    {
        var breaker = Make(maxFailures: 2);
        var slow = new TaskCompletionSource<int>();
        var call = breaker.WithCircuitBreaker(() => slow.Task);
        Clock.Advance(CallTime);
        await Assert.ThrowsAsync<TimeoutException>(() => call);
        Assert.Equal(1, breaker.CurrentFailureCount);
        slow.SetResult(1);
        Assert.Equal(1, breaker.CurrentFailureCount);
        await Fail(breaker);
        Assert.True(breaker.IsOpen);
    }

    [Fact]
    public async Task WhenACallThrowsBeforeItsTaskThenItIsAFailureToo()
    {
        var breaker = Make();
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => breaker.WithCircuitBreaker("state", Task<int> (_) => throw new InvalidOperationException()));
        Assert.True(breaker.IsOpen);
    }

    [Fact]
    public async Task WhenACallNeedsAStateThenItGetsIt()
    {
        var breaker = Make();
        Assert.Equal(3, await breaker.WithCircuitBreaker("abc", text => Task.FromResult(text.Length)));
        var seen = string.Empty;
        await breaker.WithCircuitBreaker("abc", text =>
        {
            seen = text;
            return Task.CompletedTask;
        });
        Assert.Equal("abc", seen);
    }

    [Fact]
    public void WhenACallIsSynchronousThenItsResultOrFailureComesBack()
    {
        var breaker = Make(maxFailures: 2);
        Assert.Equal(7, breaker.WithSyncCircuitBreaker(() => 7));
        Assert.Throws<InvalidOperationException>(
            () => breaker.WithSyncCircuitBreaker(() => { throw new InvalidOperationException(); }));
        var several = Assert.Throws<AggregateException>(
            () => breaker.WithSyncCircuitBreaker(int () => throw new InvalidOperationException()));
        Assert.IsType<InvalidOperationException>(several.InnerException);
        Assert.Throws<OpenCircuitException>(() => breaker.WithSyncCircuitBreaker(() => { }));
    }

    [Fact]
    public async Task WhenTheBreakerChangesThenItsListenersAreCalledInTheOrderOfTheChanges()
    {
        var changes = System.Threading.Channels.Channel.CreateUnbounded<string>();
        var breaker = Make()
            .OnOpen(() => changes.Writer.TryWrite("open"))
            .OnHalfOpen(() => changes.Writer.TryWrite("half-open"))
            .OnClose(() => changes.Writer.TryWrite("closed"));
        await Fail(breaker);
        await Expect("open");
        Clock.Advance(ResetTime);
        await Expect("half-open");
        breaker.Succeed();
        await Expect("closed");

        async Task Expect(string change) =>
            Assert.Equal(change, await changes.Reader.ReadAsync().AsTask().WaitAsync(Quiet.Patience));
    }

    [Fact]
    public void WhenACallWasMadeElsewhereThenItsSuccessAndFailureCountToo()
    {
        var breaker = Make(maxFailures: 2);
        breaker.Fail();
        breaker.Succeed();
        Assert.Equal(0, breaker.CurrentFailureCount);
        breaker.Fail();
        breaker.Fail();
        Assert.True(breaker.IsOpen);
        Assert.IsType<UserCalledFailException>(breaker.LastCaughtException);
        breaker.Succeed();
        Assert.True(breaker.IsOpen);
    }

    [Fact]
    public void WhenTheOpenTimeDoublesThenItDoesSoUpToTheMaximumAndUntilItCloses()
    {
        var breaker = Make().WithExponentialBackoff(TimeSpan.FromSeconds(50));
        foreach (var seconds in new[] { 10, 20, 40, 40 }) Assert.Equal(seconds, SecondsOpen(breaker));
        breaker.Succeed();
        Assert.True(breaker.IsClosed);
        Assert.Equal(10, SecondsOpen(breaker));
    }

    [Fact]
    public void WhenTheOpenTimeGrowsByAPartThenItGrowsByThatPart()
    {
        var breaker = new CircuitBreaker(Clock, 1, CallTime, ResetTime, TimeSpan.FromDays(1), 1.5);
        Assert.Equal((10, 15), (SecondsOpen(breaker), SecondsOpen(breaker)));
    }

    [Fact]
    public void WhenThereIsJitterThenTheOpenTimeGrowsByAtMostThatPart()
    {
        var times = Enumerable.Range(0, 100).Select(_ =>
        {
            var breaker = Make().WithRandomFactor(0.5);
            SecondsOpen(breaker);
            breaker.Fail();
            return Remaining(breaker);
        }).ToList();
        Assert.All(times, time => Assert.InRange(time, ResetTime, ResetTime * 1.5));
        Assert.True(times.Distinct().Count() > 50);
    }

    [Theory]
    [InlineData(0.9, 0)]
    [InlineData(1, -0.1)]
    [InlineData(1, 1.1)]
    public void WhenAFactorIsOutOfItsRangeThenTheBreakerIsNotMade(double backoff, double random) =>
        Assert.Throws<ArgumentException>(
            () => new CircuitBreaker(Clock, 1, CallTime, ResetTime, ResetTime, backoff, random));

    [Fact]
    public async Task WhenManyCallsFailAtOnceThenItOpensOnceAndOneOfManyTries()
    {
        for (var round = 0; round < 100; round++)
        {
            var opened = 0;
            var breaker = Make(maxFailures: 5);
            var told = new TaskCompletionSource();
            breaker.OnOpen(() =>
            {
                Interlocked.Increment(ref opened);
                told.TrySetResult();
            });
            await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(breaker.Fail)));
            await told.Task.WaitAsync(Quiet.Patience);
            Clock.Advance(ResetTime);
            using var start = new Barrier(4);
            var trying = new TaskCompletionSource<int>();
            var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
            {
                start.SignalAndWait(Quiet.Patience);
                return IsMade(breaker, trying.Task);
            })));
            Assert.Equal(1, opened);
            Assert.Single(made, wasMade => wasMade);
        }
    }

    private static async Task Fail(CircuitBreaker breaker) =>
        Assert.Equal("broken", (await Assert.ThrowsAsync<InvalidOperationException>(
            () => breaker.WithCircuitBreaker(
                () => Task.FromException<int>(new InvalidOperationException("broken"))))).Message);

    private static bool IsMade(CircuitBreaker breaker, Task<int> call)
    {
        try
        {
            _ = breaker.WithCircuitBreaker(() => call);
            return true;
        }
        catch (OpenCircuitException)
        {
            // Refused: somebody else tries.
            return false;
        }
    }

    private static TimeSpan Remaining(CircuitBreaker breaker) =>
        Assert.IsType<OpenCircuitException>(
            breaker.WithCircuitBreaker(() => Task.FromResult(1)).Exception?.InnerException).RemainingDuration;

    /// <summary>Opens a closed or half-open breaker and waits until it is half-open; how long that took.</summary>
    private int SecondsOpen(CircuitBreaker breaker)
    {
        breaker.Fail();
        var seconds = 0;
        for (; breaker.IsOpen; seconds++) Clock.Advance(TimeSpan.FromSeconds(1));
        return seconds;
    }

    private CircuitBreaker Make(int maxFailures = 1) => CircuitBreaker.Create(Clock, maxFailures, CallTime, ResetTime);
}
