using Akka.Event;

namespace Akka.TestKit;

/// <summary>Decides about log events.</summary>
public interface IEventFilter
{
    /// <summary>Looks at an event.</summary>
    /// <param name="logEvent">The event.</param>
    /// <returns>True when it is meant; it is not printed then.</returns>
    bool Apply(LogEvent logEvent);
}
