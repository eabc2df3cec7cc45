using Akka.Event;

namespace Akka.Actor.Internal;

/// <summary>
/// Keeps what nobody has asked for and the questions that nothing has answered, both in the order they came. At most
/// one of a message and a question that match waits.
/// </summary>
internal sealed class InboxActor : ActorBase
{
    private readonly ILoggingAdapter _log = Context.GetLogger();
    private readonly LinkedList<object> _messages = [];
    private readonly LinkedList<(InboxQuery Query, IActorRef Asker)> _waiting = [];
    private readonly int _size;
    private ICancelable? _alarm;
    private bool _warned;

    public InboxActor(int size) => _size = size;

    protected override bool Receive(object message)
    {
        switch (message)
        {
            case InboxQuery query:
                Answer(query);
                break;
            case InboxWatch { Message: { } notice } watch:
                Context.WatchWith(watch.Subject, notice);
                break;
            case InboxWatch watch:
                Context.Watch(watch.Subject);
                break;
            case InboxUnwatch unwatch:
                Context.Unwatch(unwatch.Subject);
                break;
            case InboxAlarm:
                TellTheLate();
                break;
            default:
                Take(message);
                break;
        }

        SetAlarm();
        return true;
    }

    private void Answer(InboxQuery query)
    {
        for (var at = _messages.First; at is not null; at = at.Next)
        {
            if (!query.Predicate(at.Value)) continue;
            _messages.Remove(at);
            Sender.Tell(at.Value);
            return;
        }

        _waiting.AddLast((query, Sender));
    }

    private void Take(object message)
    {
        for (var at = _waiting.First; at is not null; at = at.Next)
        {
            if (!at.Value.Query.Predicate(message)) continue;
            _waiting.Remove(at);
            at.Value.Asker.Tell(message);
            return;
        }

        if (_messages.Count < _size) _messages.AddLast(message);
        else WarnOnce();
    }

    private void WarnOnce()
    {
        if (_warned) return;
        _warned = true;
        _log.Warning(
            "Dropping message: Inbox size has been exceeded, use akka.actor.inbox.inbox-size to increase maximum "
            + "allowed inbox size. Current is {0}", _size);
    }

    private void TellTheLate()
    {
        var now = Context.System.Scheduler.MonotonicClock;
        for (var at = _waiting.First; at is not null;)
        {
            var next = at.Next;
            if (at.Value.Query.Deadline <= now)
            {
                _waiting.Remove(at);
                at.Value.Asker.Tell(new Status.Failure(new TimeoutException("Deadline passed")));
            }

            at = next;
        }
    }

    /// <summary>One alarm at a time, for the question that is due first.</summary>
    private void SetAlarm()
    {
        _alarm?.Cancel();
        _alarm = null;
        if (_waiting.Count == 0) return;
        var scheduler = Context.System.Scheduler;
        var left = _waiting.Min(waiting => waiting.Query.Deadline) - scheduler.MonotonicClock;
        if (left > TimeSpan.Zero) _alarm = scheduler.ScheduleTellOnceCancelable(left, Self, InboxAlarm.Instance, Self);
        else Self.Tell(InboxAlarm.Instance);
    }

    private sealed record InboxAlarm
    {
        public static readonly InboxAlarm Instance = new();
    }
}
