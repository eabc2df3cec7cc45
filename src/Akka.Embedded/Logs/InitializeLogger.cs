using Akka.Actor;

namespace Akka.Event;

/// <summary>Asks a logger to get ready; it answers with <see cref="LoggerInitialized"/>.</summary>
public sealed class InitializeLogger : INoSerializationVerificationNeeded
{
    /// <summary>Asks.</summary>
    /// <param name="loggingBus">Where events come from.</param>
    public InitializeLogger(LoggingBus loggingBus) => LoggingBus = loggingBus;

    /// <summary>Where events come from.</summary>
    public LoggingBus LoggingBus { get; }
}
