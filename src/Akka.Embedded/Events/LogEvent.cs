using System.Globalization;
using Akka.Actor;

namespace Akka.Event;

/// <summary>Something to be logged, on its way through the event stream.</summary>
public abstract class LogEvent : INoSerializationVerificationNeeded
{
    private protected LogEvent(Exception? cause, string logSource, Type logClass, object message)
    {
        Timestamp = SystemClock.Now.UtcDateTime;
        Thread = Thread.CurrentThread;
        Cause = cause;
        LogSource = logSource;
        LogClass = logClass;
        Message = message;
    }

    /// <summary>What led to it, if anything.</summary>
    public Exception? Cause { get; protected set; }

    /// <summary>When, UTC.</summary>
    public DateTime Timestamp { get; }

    /// <summary>On which thread.</summary>
    public Thread Thread { get; }

    /// <summary>Who logged: an actor's path or a type's name.</summary>
    public string LogSource { get; protected set; }

    /// <summary>The type that logged.</summary>
    public Type LogClass { get; protected set; }

    /// <summary>The text, or a <see cref="LogMessage"/> with template and values.</summary>
    public object Message { get; protected set; }

    /// <summary>How much it matters.</summary>
    public abstract LogLevel LogLevel();

    /// <inheritdoc />
    public override string ToString()
    {
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"[{LogLevels.NameOf(LogLevel())}][{Timestamp:MM/dd/yyyy HH:mm:ss.fffK}][Thread {Thread.ManagedThreadId:0000}]");
        var line = $"{head}[{LogSource}] {Message}";
        return Cause is null ? line : $"{line}{Environment.NewLine}Cause: {Cause}";
    }
}
