namespace Akka.Event;

/// <summary>A log event for the developer.</summary>
public sealed class Debug : LogEvent
{
    /// <summary>Without an exception.</summary>
    /// <param name="logSource">Who logged.</param>
    /// <param name="logClass">The type that logged.</param>
    /// <param name="message">The text or template.</param>
    public Debug(string logSource, Type logClass, object message)
        : base(null, logSource, logClass, message)
    {
    }

    /// <summary>With an exception.</summary>
    /// <param name="cause">What led to it.</param>
    /// <param name="logSource">Who logged.</param>
    /// <param name="logClass">The type that logged.</param>
    /// <param name="message">The text or template.</param>
    public Debug(Exception? cause, string logSource, Type logClass, object message)
        : base(cause, logSource, logClass, message)
    {
    }

    /// <inheritdoc />
    public override LogLevel LogLevel() => Event.LogLevel.DebugLevel;
}
