namespace Akka.Event;

/// <summary>A log event about something to look at.</summary>
public sealed class Warning : LogEvent
{
    /// <summary>Without an exception.</summary>
    /// <param name="logSource">Who logged.</param>
    /// <param name="logClass">The type that logged.</param>
    /// <param name="message">The text or template.</param>
    public Warning(string logSource, Type logClass, object message)
        : base(null, logSource, logClass, message)
    {
    }

    /// <summary>With an exception.</summary>
    /// <param name="cause">What led to it.</param>
    /// <param name="logSource">Who logged.</param>
    /// <param name="logClass">The type that logged.</param>
    /// <param name="message">The text or template.</param>
    public Warning(Exception? cause, string logSource, Type logClass, object message)
        : base(cause, logSource, logClass, message)
    {
    }

    /// <inheritdoc />
    public override LogLevel LogLevel() => Event.LogLevel.WarningLevel;
}
