using Akka.Actor;
using Akka.Event;

namespace Akka.Dispatch;

/// <summary>What dispatchers may need of their system.</summary>
internal sealed record DispatcherPrerequisites(EventStream EventStream, IScheduler Scheduler)
    : IDispatcherPrerequisites;
