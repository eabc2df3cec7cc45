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
    public void ReceiveNow(object message, IActorRef? sender) =>
        RunNow(() => Deliver(message), new Dispatch.Letter(message, sender));

    /// <summary>
    /// Runs something as if on the actor's turn, on the calling thread. The caller makes sure that the actor has no
    /// turn meanwhile.
    /// </summary>
    /// <param name="action">What.</param>
    /// <param name="letter">The message it belongs to; null for none.</param>
    public void RunNow(Action action, Dispatch.Letter? letter = null)
    {
        var (outer, current) = (AmbientActor.Current, _current);
        AmbientActor.Current = this;
        _current = letter;
        try
        {
            action();
        }
        finally
        {
            _current = current;
            AmbientActor.Current = outer;
        }
    }
}
