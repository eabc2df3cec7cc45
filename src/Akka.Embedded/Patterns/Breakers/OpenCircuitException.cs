using Akka.Actor;

namespace Akka.Pattern;

/// <summary>A circuit breaker refused a call.</summary>
public sealed class OpenCircuitException : AkkaException
{
    private const string Refused = "Circuit Breaker is open; calls are failing fast";

    /// <summary>Says that a call was refused.</summary>
    public OpenCircuitException()
        : this(Refused)
    {
    }

    /// <summary>Says that a call was refused.</summary>
    /// <param name="message">What happened.</param>
    public OpenCircuitException(string message)
        : this(message, TimeSpan.Zero)
    {
    }

    /// <summary>Says that a call was refused.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="remainingDuration">How long the breaker stays open.</param>
    public OpenCircuitException(string message, TimeSpan remainingDuration)
        : this(message, null, remainingDuration)
    {
    }

    /// <summary>Says that a call was refused.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="cause">The failure that opened the breaker.</param>
    public OpenCircuitException(string message, Exception? cause)
        : this(message, cause, TimeSpan.Zero)
    {
    }

    /// <summary>Says that a call was refused.</summary>
    /// <param name="cause">The failure that opened the breaker.</param>
    public OpenCircuitException(Exception? cause)
        : this(Refused, cause, TimeSpan.Zero)
    {
    }

    /// <summary>Says that a call was refused.</summary>
    /// <param name="cause">The failure that opened the breaker.</param>
    /// <param name="remainingDuration">How long the breaker stays open.</param>
    public OpenCircuitException(Exception? cause, TimeSpan remainingDuration)
        : this(Refused, cause, remainingDuration)
    {
    }

    /// <summary>Says that a call was refused.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="cause">The failure that opened the breaker.</param>
    /// <param name="remainingDuration">How long the breaker stays open.</param>
    public OpenCircuitException(string message, Exception? cause, TimeSpan remainingDuration)
        : base(message, cause) => RemainingDuration = remainingDuration;

    /// <summary>How long the breaker stays open; zero when one call is trying.</summary>
    public TimeSpan RemainingDuration { get; }
}
