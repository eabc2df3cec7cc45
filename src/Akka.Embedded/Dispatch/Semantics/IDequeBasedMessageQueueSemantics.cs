using Akka.Actor;

namespace Akka.Dispatch;

/// <summary>A queue that messages can be put back to the front of, as a stash does.</summary>
public interface IDequeBasedMessageQueueSemantics : ISemantics
{
    /// <summary>Puts a message before all others. Called on the actor's turns only.</summary>
    /// <param name="envelope">The message.</param>
    void EnqueueFirst(Envelope envelope);
}
