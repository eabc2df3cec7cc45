using Akka.Util;

namespace Akka.Pattern;

/// <summary>Calls are refused until the reset time is over; that time grows until the breaker closes.</summary>
internal sealed class OpenState(CircuitBreaker breaker) : BreakerState(breaker)
{
    private readonly Lock _gate = new();
    private TimeSpan _resetTimeout = breaker.ResetTimeout;
    private TimeSpan _until;

    public override OpenCircuitException? Refusal()
    {
        lock (_gate)
        {
            var left = _until - Breaker.Scheduler.MonotonicClock;
            return new OpenCircuitException(Breaker.LastCaughtException, left > TimeSpan.Zero ? left : TimeSpan.Zero);
        }
    }

    public override void CallSucceeded()
    {
    }

    public override void CallFailed(Exception cause)
    {
    }

    public void ForgetGrowth()
    {
        lock (_gate) _resetTimeout = Breaker.ResetTimeout;
    }

    protected override void OnEnter()
    {
        TimeSpan time;
        lock (_gate)
        {
            time = _resetTimeout;
            _until = Breaker.Scheduler.MonotonicClock + time;
            _resetTimeout = Grown(time);
        }

        Breaker.Scheduler.Advanced.ScheduleOnce(time, Breaker.TryAgain);
    }

    // Akka.NET cuts both factors to whole numbers, so that chance and 1.5 do nothing; here they do what they say.
    private TimeSpan Grown(TimeSpan time)
    {
        var chance = 1 + (ThreadLocalRandom.Current.NextDouble() * Breaker.RandomFactor);
        var ticks = time.Ticks * Breaker.ExponentialBackoffFactor * chance;
        return ticks < Breaker.MaxResetTimeout.Ticks ? TimeSpan.FromTicks((long)ticks) : time;
    }
}
