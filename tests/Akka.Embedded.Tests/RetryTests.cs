using Akka.Embedded.Tests.Support;
using Akka.Pattern;
using Akka.Util;

namespace Akka.Embedded.Tests;

/// <summary>Calls that are made again, on a clock that only the test moves.</summary>
public sealed class RetryTests : IAsyncDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly Quiet _quiet = new(ManualScheduler.Setting);
    private readonly Calls _calls = new();

    private ManualScheduler Clock => ManualScheduler.Of(_quiet.System);

    public ValueTask DisposeAsync() => _quiet.DisposeAsync();

    [Fact]
    public async Task WhenACallFailsThenItIsMadeAgainAtOnceUntilItSucceeds()
    {
        Assert.Equal(3, await RetrySupport.Retry(() => _calls.FailUntil(3), 10));
        Assert.Equal(3, _calls.Count);
    }

    [Fact]
    public async Task WhenAllAttemptsFailThenOneLastCallsFailureIsTheResult()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(
            () => RetrySupport.Retry(() => _calls.FailUntil(99), 2));
        Assert.Equal(("call 3", 3), (failure.Message, _calls.Count));
    }

    [Fact]
    public async Task WhenACallThrowsInsteadOfReturningATaskThenItFailedToo() =>
        Assert.Equal(2, await RetrySupport.Retry(
            () => ++_calls.Count < 2 ? throw new InvalidOperationException() : Task.FromResult(2), 1));

    [Fact]
    public async Task WhenACallIsCancelledThenItIsNotMadeAgain()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RetrySupport.Retry(
            () =>
            {
                _calls.Count++;
                return Task.FromCanceled<int>(new CancellationToken(true));
            }, 5));
        Assert.Equal(1, _calls.Count);
    }

    [Fact]
    public async Task WhenThereIsADelayThenEachFurtherCallWaitsForIt()
    {
        var result = RetrySupport.Retry(() => _calls.FailUntil(3), 5, Second, Clock);
        for (var call = 1; call < 3; call++)
        {
            await _calls.Made(call);
            await Step(Second - TimeSpan.FromTicks(1));
            Assert.Equal(call, _calls.Count);
            await Step(TimeSpan.FromTicks(1));
        }

        Assert.Equal(3, await result.WaitAsync(Quiet.Patience));
    }

    [Fact]
    public async Task WhenAFunctionGivesTheDelaysThenItIsAskedWithTheNumberOfFailures()
    {
        var asked = new List<int>();
        var result = RetrySupport.Retry(
            () => _calls.FailUntil(4), 5,
            failures =>
            {
                asked.Add(failures);
                return Option<TimeSpan>.None;
            }, Clock);
        Assert.Equal(4, await result.WaitAsync(Quiet.Patience));
        Assert.Equal([1, 2, 3], asked);
    }

    [Fact]
    public async Task WhenDelaysBackOffThenTheyDoubleUpToTheMaximum()
    {
        var result = RetrySupport.Retry(() => _calls.FailUntil(4), 5, Second, Second * 4, 0, Clock);
        var call = 0;
        foreach (var delay in new[] { 2, 4, 4 })
        {
            await _calls.Made(++call);
            await Step((Second * delay) - TimeSpan.FromTicks(1));
            Assert.Equal(call, _calls.Count);
            await Step(TimeSpan.FromTicks(1));
        }

        Assert.Equal(4, await result.WaitAsync(Quiet.Patience));
    }

    [Fact]
    public void WhenArgumentsAreOutOfTheirRangeThenNothingIsCalled()
    {
        Assert.Throws<ArgumentException>(() => { _ = RetrySupport.Retry(() => _calls.FailUntil(1), -1); });
        Assert.Throws<ArgumentException>(() => { _ = Backoff(TimeSpan.Zero, Second, 0); });
        Assert.Throws<ArgumentException>(() => { _ = Backoff(Second * 2, Second, 0); });
        Assert.Throws<ArgumentException>(() => { _ = Backoff(Second, Second, 2); });
        Assert.Equal(0, _calls.Count);

        Task<int> Backoff(TimeSpan min, TimeSpan max, int random) =>
            RetrySupport.Retry(() => _calls.FailUntil(1), 1, min, max, random, Clock);
    }

    [Fact]
    public async Task WhenACallIsMadeLaterThenItsResultOrFailureComesThen()
    {
        var good = FutureTimeoutSupport.After(Second, Clock, () => Task.FromResult(1));
        var bad = FutureTimeoutSupport.After<int>(Second, Clock, () => throw new InvalidOperationException());
        Assert.False(good.IsCompleted);
        Clock.Advance(Second);
        Assert.Equal(1, await good.WaitAsync(Quiet.Patience));
        await Assert.ThrowsAsync<InvalidOperationException>(() => bad.WaitAsync(Quiet.Patience));
        Assert.Equal(2, await FutureTimeoutSupport.After(TimeSpan.Zero, Clock, () => Task.FromResult(2)));
    }

    /// <summary>Moves the clock when the retry has had the time to look at it.</summary>
    private async Task Step(TimeSpan time)
    {
        while (Clock.Waiting == 0) await Task.Yield();
        Clock.Advance(time);
    }

    private sealed class Calls
    {
        public int Count { get; set; }

        public Task<int> FailUntil(int success) =>
            ++Count < success
                ? Task.FromException<int>(new InvalidOperationException($"call {Count}"))
                : Task.FromResult(Count);

        public async Task Made(int count)
        {
            while (Count < count) await Task.Yield();
        }
    }
}
