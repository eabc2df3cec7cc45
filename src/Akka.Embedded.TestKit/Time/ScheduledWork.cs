using Akka.Actor;
using Akka.Dispatch;

namespace Akka.TestKit.Internal;

/// <summary>One job of the virtual scheduler.</summary>
/// <param name="Job">What to do.</param>
/// <param name="Interval">From each run to the next; null runs once.</param>
/// <param name="Cancelable">Calls it off.</param>
internal sealed record ScheduledWork(IRunnable Job, TimeSpan? Interval, ICancelable? Cancelable)
{
    public bool IsCancelled => Cancelable is { IsCancellationRequested: true };
}
