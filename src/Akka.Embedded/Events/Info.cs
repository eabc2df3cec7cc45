namespace Akka.Event;

/// <summary>A log event for the curious operator.</summary>
public sealed class Info : LogEvent
{
    /// <summary>Without an exception.</summary>
    /// <param name="logSource">Who logged.</param>
    /// <param name="logClass">The type that logged.</param>
    /// <param name="message">The text or template.</param>
    public Info(string logSource, Type logClass, object message)
        : base(null, logSource, logClass, message)
    {
    }

    /// <summary>With an exception.</summary>
    /// <param name="cause">What led to it.</param>
    /// <param name="logSource">Who logged.</param>
    /// <param name="logClass">The type that logged.</param>
    /// <param name="message">The text or template.</param>
    public Info(Exception? cause, string logSource, Type logClass, object message)
        : base(cause, logSource, logClass, message)
    {
    }

    /// <inheritdoc />
    public override LogLevel LogLevel() => Event.LogLevel.InfoLevel;
}
