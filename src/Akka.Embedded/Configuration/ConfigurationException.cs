using Akka.Actor;

namespace Akka.Configuration;

/// <summary>The configuration cannot be used.</summary>
public sealed class ConfigurationException : AkkaException
{
    /// <summary>Says why.</summary>
    /// <param name="message">Why.</param>
    public ConfigurationException(string message)
        : base(message)
    {
    }

    /// <summary>Says why, and what led to it.</summary>
    /// <param name="message">Why.</param>
    /// <param name="exception">What led to it.</param>
    public ConfigurationException(string message, Exception exception)
        : base(message, exception)
    {
    }
}
