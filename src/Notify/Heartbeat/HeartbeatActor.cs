using Akka.Actor;
using Akka.Event;
using ActorNotice.Notify.Http;

namespace ActorNotice.Notify.Heartbeat;

/// <summary>
/// Calls an address at a steady pace, so that a watcher elsewhere notices when this machine, process or notifier is dead.
/// Stops for good when the fail-safe halts. Supervised by the notifier; holds nothing.
/// </summary>
internal sealed class HeartbeatActor : ReceiveActor, IWithTimers
{
    private readonly HttpPost _post;
    private readonly TimeSpan _every;
    private readonly ILoggingAdapter _log = Context.GetLogger();
    private bool _isFailing;

    /// <summary>Calls by a post, which belongs to the notifier's memory.</summary>
    public HeartbeatActor(HttpPost post, TimeSpan every)
    {
        (_post, _every) = (post, every);
        Receive<Beat>(_ => Call());
        Receive<DeliveryOutcome>(OnOutcome);
        Receive<Status.Failure>(failure => OnOutcome(DeliveryOutcome.Unreachable(failure.Cause.GetType().Name)));
    }

    /// <inheritdoc/>
    public ITimerScheduler Timers { get; set; } = null!;

    /// <inheritdoc/>
    protected override void PreStart() =>
        Timers.StartPeriodicTimer(nameof(Beat), Beat.Instance, TimeSpan.Zero, _every);

    private void Call() => _post.SendAsync(new TrackedBody(default, "text/plain"), [], CancellationToken.None).PipeTo(Self);

    private void OnOutcome(DeliveryOutcome outcome)
    {
        var fails = outcome.Status != DeliveryStatus.Delivered;
        // Once an outage: the watcher elsewhere will say more about it than this log.
        if (fails && !_isFailing) _log.Warning("the heartbeat is not taken: {0}", outcome.Reason);
        _isFailing = fails;
    }

    private sealed record Beat
    {
        internal static Beat Instance { get; } = new();
    }
}
