using Akka.Dispatch.SysMsg;
using Akka.Event;

namespace Akka.Actor;

/// <summary>The reference of an actor that does not exist: everything becomes a dead letter.</summary>
internal class EmptyLocalActorRef(IActorRefProvider provider, ActorPath path, EventStream eventStream) : MinimalActorRef
{
    public override ActorPath Path => path;

    internal override IActorRefProvider Provider => provider;

    internal override bool IsTerminated => true;

    protected EventStream EventStream => eventStream;

    internal override void SendSystemMessage(ISystemMessage message)
    {
        if (message is Watch watch && !watch.Watcher.Equals(this))
            watch.Watcher.SendSystemMessage(new DeathWatchNotification(watch.Watchee, existenceConfirmed: false));
    }

    protected override void TellInternal(object message, IActorRef? sender)
    {
        if (message is DeadLetter letter) Publish(letter.Message, letter.Sender, letter.Recipient);
        else Publish(message, sender, this);
    }

    /// <summary>Makes a message public as a dead letter; questions of identity are answered instead.</summary>
    /// <param name="message">The message.</param>
    /// <param name="sender">Who sent it.</param>
    /// <param name="recipient">Who should have got it.</param>
    protected void Publish(object message, IActorRef? sender, IActorRef recipient)
    {
        sender ??= provider.DeadLetters;
        if (message is Identify question)
            sender.Tell(new ActorIdentity(question.MessageId, null), null);
        else if (message is IDeadLetterSuppression suppressed)
            EventStream.Publish(new SuppressedDeadLetter(suppressed, sender, recipient));
        else
            EventStream.Publish(new DeadLetter(message, sender, recipient));
    }
}
