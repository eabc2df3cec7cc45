using Akka.Actor;
using Akka.Dispatch;

namespace Akka.Event;

/// <summary>Writes log events to the standard output.</summary>
public class DefaultLogger : ActorBase, IRequiresMessageQueue<ILoggerMessageQueueSemantics>
{
    /// <inheritdoc />
    protected override bool Receive(object message)
    {
        switch (message)
        {
            case InitializeLogger:
                Sender.Tell(new LoggerInitialized());
                return true;
            case LogEvent logEvent:
                Print(logEvent);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Writes an event.</summary>
    /// <param name="logEvent">The event.</param>
    protected virtual void Print(LogEvent logEvent) => Context.System.Settings.StdoutLogger.Tell(logEvent);
}
