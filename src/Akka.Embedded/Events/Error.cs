namespace Akka.Event;

/// <summary>A log event about something that went wrong.</summary>
public sealed class Error : LogEvent
{
    /// <summary>What went wrong.</summary>
    /// <param name="cause">What led to it, if anything.</param>
    /// <param name="logSource">Who logged.</param>
    /// <param name="logClass">The type that logged.</param>
    /// <param name="message">The text or template.</param>
    public Error(Exception? cause, string logSource, Type logClass, object message)
        : base(cause, logSource, logClass, message)
    {
    }

    /// <inheritdoc />
    public override LogLevel LogLevel() => Event.LogLevel.ErrorLevel;
}
