using Akka.Event;

namespace Akka.Actor;

/// <summary>What a strategy may do with the actor that supervises.</summary>
internal interface ISupervisor
{
    /// <summary>Where failures are logged.</summary>
    EventStream EventStream { get; }

    /// <summary>The system's clock, for retry windows.</summary>
    TimeSpan Clock { get; }

    /// <summary>Stops a child.</summary>
    /// <param name="child">The child.</param>
    void StopChild(IActorRef child);
}
