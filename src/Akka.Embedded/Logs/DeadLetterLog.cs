using Akka.Actor;

namespace Akka.Event;

/// <summary>Logs dead letters, a limited number, then a pause. Subscribed to the event stream; no actor behind it.</summary>
internal sealed class DeadLetterLog(ExtendedActorSystem system, ActorPath path) : MinimalActorRef
{
    private readonly Lock _gate = new();
    private readonly ILoggingAdapter _log = Logging.GetLogger(system.EventStream, typeof(DeadLetterLog));
    private int _count;
    private TimeSpan? _silentUntil;

    public override ActorPath Path => path;

    internal override IActorRefProvider Provider => system.Provider;

    protected override void TellInternal(object message, IActorRef? sender)
    {
        if (message is not AllDeadLetters letter || letter is SuppressedDeadLetter) return;
        var (number, last) = Count();
        if (number == 0) return;

        var what = letter is UnhandledMessage ? "was unhandled" : "was not delivered";
        var more = last
            ? $" No more dead letters will be logged in next [{system.Settings.LogDeadLettersSuspendDuration}]."
            : string.Empty;
        _log.Info(
            "Message [{0}] from {1} to {2} {3}. [{4}] dead letters encountered.{5}",
            [WrappedMessage.Unwrap(letter.Message).GetType().Name, letter.Sender, letter.Recipient, what, number, more]);
    }

    /// <summary>The letter's number, 0 when it is not to be logged, and whether it is the last before a pause.</summary>
    private (int Number, bool Last) Count()
    {
        var now = system.Scheduler.MonotonicClock;
        lock (_gate)
        {
            if (_silentUntil > now) return (0, false);
            if (_silentUntil is not null) (_silentUntil, _count) = (null, 0);
            if (++_count < system.Settings.LogDeadLetters) return (_count, false);
            _silentUntil = now + system.Settings.LogDeadLettersSuspendDuration;
            return (_count, true);
        }
    }
}
