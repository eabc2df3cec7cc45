using Akka.Actor;

namespace Akka.Event;

/// <summary>
/// Logs what nobody processed: a number of messages, then none for a while, then says how many it left out and counts
/// anew. Subscribed to the event stream; no actor behind it.
/// </summary>
internal sealed class DeadLetterLog(ExtendedActorSystem system, ActorPath path) : MinimalActorRef
{
    private readonly Lock _gate = new();
    private readonly int _most = system.Settings.LogDeadLetters;
    private readonly TimeSpan _pause = system.Settings.LogDeadLettersSuspendDuration;
    private int _count;
    private TimeSpan? _silentUntil;

    public override ActorPath Path => path;

    internal override IActorRefProvider Provider => system.Provider;

    protected override void TellInternal(object message, IActorRef? sender)
    {
        if (message is not AllDeadLetters letter || letter.Message is IDeadLetterSuppression) return;
        var (number, addition) = Count();
        if (number > 0 && system.EventStream.LogLevel <= LogLevel.InfoLevel) Log(letter, number, addition);
    }

    private void Log(AllDeadLetters letter, int number, string addition)
    {
        var what = letter switch
        {
            UnhandledMessage => "was unhandled",
            Dropped dropped => $"was dropped. {dropped.Reason}",
            _ => "was not delivered",
        };
        var name = WrappedMessage.Unwrap(letter.Message).GetType().Name;
        system.EventStream.Publish(new Info(
            letter.Recipient.Path.ToString(),
            letter.Recipient.GetType(),
            $"Message [{name}] from {letter.Sender} to {letter.Recipient} {what}. "
            + $"[{number}] dead letters encountered{addition}."));
    }

    /// <summary>The letter's number, 0 when it is not to be logged, and what is to be said about the numbers.</summary>
    private (int Number, string Addition) Count()
    {
        lock (_gate)
        {
            _count++;
            if (_most == int.MaxValue) return (_count, string.Empty);
            if (_silentUntil is { } end) return CountSilently(end);
            if (_count < _most) return (_count, string.Empty);
            if (_pause < TimeSpan.Zero) return Pause(TimeSpan.MaxValue, ", no more dead letters will be logged");
            var until = system.Scheduler.MonotonicClock + _pause;
            return Pause(until, $", no more dead letters will be logged in next [{_pause}]");
        }
    }

    private (int Number, string Addition) Pause(TimeSpan until, string addition)
    {
        _silentUntil = until;
        return (_count, addition);
    }

    private (int Number, string Addition) CountSilently(TimeSpan end)
    {
        if (system.Scheduler.MonotonicClock <= end) return (0, string.Empty);
        var (count, silent) = (_count, _count - _most - 1);
        (_silentUntil, _count) = (null, 0);
        return (count, $", of which {silent} were not logged. The counter will be reset now");
    }
}
