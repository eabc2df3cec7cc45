namespace Akka.Pattern;

/// <summary>Calls go through; failures in a row are counted.</summary>
internal sealed class ClosedState(CircuitBreaker breaker) : BreakerState(breaker)
{
    private long _failures;

    public long Failures => Volatile.Read(ref _failures);

    public override OpenCircuitException? Refusal() => null;

    public override void CallSucceeded()
    {
        Breaker.LastCaughtException = null;
        Volatile.Write(ref _failures, 0);
    }

    public override void CallFailed(Exception cause)
    {
        Breaker.LastCaughtException = cause;
        if (Interlocked.Increment(ref _failures) == Breaker.MaxFailures) Breaker.Open(this);
    }

    protected override void OnEnter()
    {
        Volatile.Write(ref _failures, 0);
        Breaker.ForgetGrowth();
    }
}
