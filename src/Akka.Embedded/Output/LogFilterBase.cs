using Akka.Actor;

namespace Akka.Event;

/// <summary>Decides which log events loggers leave out.</summary>
public abstract class LogFilterBase : INoSerializationVerificationNeeded, IDeadLetterSuppression
{
    /// <summary>For subclasses.</summary>
    protected LogFilterBase()
    {
    }

    /// <summary>What the filter looks at.</summary>
    public abstract LogFilterType FilterType { get; }

    /// <summary>Decides about an event.</summary>
    /// <param name="content">The event.</param>
    /// <param name="expandedMessage">The line that would be logged; null when it was not made.</param>
    public abstract LogFilterDecision ShouldKeepMessage(LogEvent content, string? expandedMessage = null);
}
