namespace Akka.Actor.Internal;

/// <content>A message past the mailbox, for the TestKit.</content>
internal sealed partial class ActorCell
{
    /// <summary>
    /// Gives a message to the actor's behaviour on the calling thread; what the actor throws is thrown. The caller
    /// makes sure that the actor has no turn meanwhile.
    /// </summary>
    /// <param name="message">The message.</param>
    /// <param name="sender">Who sent it; null for nobody.</param>
    public void ReceiveNow(object message, IActorRef? sender)
    {
        var (outer, current) = (AmbientActor.Current, _current);
        AmbientActor.Current = this;
        _current = new Dispatch.Letter(message, sender);
        try
        {
            Deliver(message);
        }
        finally
        {
            _current = current;
            AmbientActor.Current = outer;
        }
    }
}
