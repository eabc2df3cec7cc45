using Akka.Actor;

namespace Akka.Pattern;

/// <summary>Something was asked for at a time when it cannot be had.</summary>
public class IllegalStateException : AkkaException
{
    /// <summary>A wrong moment.</summary>
    /// <param name="message">What was wrong.</param>
    public IllegalStateException(string message)
        : base(message)
    {
    }

    /// <summary>A wrong moment.</summary>
    /// <param name="message">What was wrong.</param>
    /// <param name="innerEx">What led to it.</param>
    public IllegalStateException(string message, Exception innerEx)
        : base(message, innerEx)
    {
    }
}
