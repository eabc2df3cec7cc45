namespace Akka.Pattern;

/// <summary>One call may try: the breaker closes or opens with it. All others are refused meanwhile.</summary>
internal sealed class HalfOpenState(CircuitBreaker breaker) : BreakerState(breaker)
{
    private const string Busy =
        "Circuit breaker is half open, only one call is allowed; this call is failing fast.";

    private bool _free;

    public override OpenCircuitException? Refusal() =>
        Interlocked.Exchange(ref _free, false)
            ? null
            : new OpenCircuitException(Busy, Breaker.LastCaughtException, TimeSpan.Zero);

    public override void CallSucceeded()
    {
        Breaker.LastCaughtException = null;
        Breaker.Close();
    }

    public override void CallFailed(Exception cause)
    {
        Breaker.LastCaughtException = cause;
        Breaker.Open(this);
    }

    protected override void OnEnter() => Volatile.Write(ref _free, true);
}
