using Akka.Dispatch;
using Akka.Dispatch.SysMsg;
using Akka.Event;

namespace Akka.Actor.Internal;

/// <content>Messages on their turn.</content>
internal sealed partial class ActorCell
{
    private ReceiveTimeoutTimer? _receiveTimeout;

    public TimeSpan? ReceiveTimeout => _receiveTimeout?.Timeout;

    public void SetReceiveTimeout(TimeSpan? timeout)
    {
        // A new one each time: the old timer may be firing just now, and its message would be taken for the new one's.
        _receiveTimeout?.Stop();
        _receiveTimeout = timeout is { } time && time > TimeSpan.Zero
            ? new ReceiveTimeoutTimer(_system.Scheduler, _self, time)
            : null;
    }

    public void Invoke(Letter letter)
    {
        // Kept while the handler runs, for Sender and the stash, and after a failure for PreRestart.
        _current = letter;
        var failed = false;
        try
        {
            if (letter.Message is IAutoReceivedMessage message) AutoReceive(message);
            else Deliver(letter.Message);
        }
        catch (Exception failure)
        {
            // The failure boundary: whatever the actor throws is its supervisor's business.
            failed = true;
            HandleInvokeFailure(failure);
        }

        if (_receiveTimeout is not null && letter.Message is not INotInfluenceReceiveTimeout) _receiveTimeout.Touch();

        // A failed message is kept for PreRestart, that of an asynchronous handler until the handler ends.
        if (!failed && _handlers == 0) _current = null;
    }

    public void OnDeadLetter(object message, IActorRef? sender)
    {
        // A dead letter that its own subscriber is too dead to read must not become another one, and another.
        if (message is TimerMessage or AllDeadLetters) return;
        var deadLetters = _system.Provider.DeadLetters;
        var letter = new DeadLetter(message, sender ?? deadLetters, _self);
        deadLetters.Tell(letter, sender);
    }

    public void OnDeadSystemMessage(SystemMessage message)
    {
        if (message is Watch watch && watch.Watchee.Equals(_self) && !watch.Watcher.Equals(_self))
            watch.Watcher.SendSystemMessage(new DeathWatchNotification(_self, existenceConfirmed: false));
    }

    /// <summary>Gives a message to the actor's behaviour.</summary>
    /// <param name="message">The message.</param>
    private void Deliver(object message)
    {
        var actor = _actor ?? throw new IllegalActorStateException($"{_self} has no instance to handle {message}.");
        var handled = actor.TakeTurn(_behaviour ??= actor.FirstBehaviour(), message);
        if (_logsReceives)
            PublishDebug($"received {(handled ? "handled" : "unhandled")} message {message} from {Sender.Path}");
    }

    private void AutoReceive(IAutoReceivedMessage message)
    {
        if (_system.Settings.DebugAutoReceive && message is not TimerMessage)
            Publish(new Debug(_self.Path.ToString(), LogClass, $"received AutoReceiveMessage {message}"));

        switch (message)
        {
            case TimerMessage timer:
                DeliverTimer(timer);
                break;
            case Terminated terminated:
                DeliverTerminated(terminated);
                break;
            case Kill:
                throw new ActorKilledException("Kill");
            case PoisonPill:
                _self.Stop();
                break;
            case Identify question:
                Sender.Tell(new ActorIdentity(question.MessageId, _self));
                break;
            case ActorSelectionMessage selection:
                SelectionDelivery.Deliver(_self, _current?.Sender, selection.Message, selection.Elements);
                break;
            default:
                Deliver(message);
                break;
        }
    }

    private void DeliverTimer(TimerMessage timer)
    {
        if (!timer.IsWanted()) return;

        // From here on it is the actor's own message: what it stashes or sees in PreRestart.
        _current = new Letter(timer.Payload, _current?.Sender);
        if (timer.Payload is IAutoReceivedMessage message) AutoReceive(message);
        else Deliver(timer.Payload);
    }
}
