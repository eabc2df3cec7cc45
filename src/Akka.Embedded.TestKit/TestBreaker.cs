using Akka.Pattern;

namespace Akka.TestKit;

/// <summary>A circuit breaker whose changes a test can wait for, each for its first time.</summary>
public sealed class TestBreaker
{
    /// <summary>Listens to a breaker.</summary>
    /// <param name="instance">The breaker.</param>
    public TestBreaker(CircuitBreaker instance) =>
        Instance = instance
            .OnClose(() => Open(ClosedLatch))
            .OnHalfOpen(() => Open(HalfOpenLatch))
            .OnOpen(() => Open(OpenLatch));

    /// <summary>Set when the breaker has become half-open.</summary>
    public CountdownEvent HalfOpenLatch { get; } = new(1);

    /// <summary>Set when the breaker has opened.</summary>
    public CountdownEvent OpenLatch { get; } = new(1);

    /// <summary>Set when the breaker has closed.</summary>
    public CountdownEvent ClosedLatch { get; } = new(1);

    /// <summary>The breaker.</summary>
    public CircuitBreaker Instance { get; }

    private static void Open(CountdownEvent latch)
    {
        if (!latch.IsSet) latch.Signal();
    }
}
