using Akka.Actor;
using Akka.Configuration;
using Akka.Dispatch;
using Akka.Event;

namespace ActorNotice.Simulation.World;

/// <summary>The actors' scheduler on the clock of the loop that starts their system; named by
/// <c>akka.scheduler.implementation</c>.</summary>
public sealed class VirtualScheduler : SchedulerBase
{
    private readonly VirtualLoop _loop = VirtualLoop.Running;

    /// <summary>Made by the actor system.</summary>
    /// <param name="scheduler">The system's configuration.</param>
    /// <param name="log">Not used: a failing job fails the run.</param>
    public VirtualScheduler(Config scheduler, ILoggingAdapter log)
        : base(scheduler, log)
    {
    }

    /// <inheritdoc/>
    public override TimeSpan MonotonicClock => TimeSpan.FromTicks(_loop.NowTicks - _loop.StartTicks);

    /// <inheritdoc/>
    public override TimeSpan HighResMonotonicClock => MonotonicClock;

    /// <inheritdoc/>
    protected override DateTimeOffset TimeNow => _loop.Time.GetUtcNow();

    /// <inheritdoc/>
    protected override void InternalScheduleTellOnce(
        TimeSpan delay, ICanTell receiver, object message, IActorRef? sender, ICancelable? cancelable) =>
        InternalScheduleOnce(delay, () => receiver.Tell(message, sender), cancelable);

    /// <inheritdoc/>
    protected override void InternalScheduleTellRepeatedly(
        TimeSpan initialDelay, TimeSpan interval, ICanTell receiver, object message, IActorRef? sender,
        ICancelable? cancelable) =>
        InternalScheduleRepeatedly(initialDelay, interval, () => receiver.Tell(message, sender), cancelable);

    /// <inheritdoc/>
    protected override void InternalScheduleOnce(TimeSpan delay, Action action, ICancelable? cancelable) =>
        InternalScheduleOnce(delay, new ActionRunnable(action), cancelable);

    /// <inheritdoc/>
    protected override void InternalScheduleRepeatedly(
        TimeSpan initialDelay, TimeSpan interval, Action action, ICancelable? cancelable) =>
        InternalScheduleRepeatedly(initialDelay, interval, new ActionRunnable(action), cancelable);

    /// <inheritdoc/>
    protected override void InternalScheduleOnce(TimeSpan delay, IRunnable action, ICancelable? cancelable) =>
        _loop.Schedule(delay, new Job(_loop, action, cancelable, TimeSpan.Zero));

    /// <inheritdoc/>
    protected override void InternalScheduleRepeatedly(
        TimeSpan initialDelay, TimeSpan interval, IRunnable action, ICancelable? cancelable) =>
        _loop.Schedule(initialDelay, new Job(_loop, action, cancelable, interval));

    private sealed class Job(VirtualLoop loop, IRunnable action, ICancelable? cancelable, TimeSpan interval)
        : AgendaEntry
    {
        internal override bool IsCancelled => cancelable is { IsCancellationRequested: true };

        internal override bool IsBare => false;

        internal override void Run()
        {
            // Entered before it runs, as the engine's own scheduler does: a failing job is not its last turn.
            if (interval > TimeSpan.Zero) loop.Schedule(interval, this);
            action.Run();
        }

        internal override string Describe() => $"scheduled {action.GetType().Name}";
    }
}
