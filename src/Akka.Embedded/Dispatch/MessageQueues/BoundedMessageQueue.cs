using System.Collections.Concurrent;
using Akka.Actor;
using Akka.Configuration;
using Akka.Event;

namespace Akka.Dispatch.MessageQueues;

/// <summary>
/// First in, first out, with a bound. A sender that finds it full waits, its thread with it, and after the time-out
/// its message becomes a dead letter. The runtime's own messages have another queue and know no bound.
/// </summary>
public class BoundedMessageQueue : IMessageQueue, IBoundedMessageQueueSemantics
{
    private readonly ConcurrentQueue<Envelope> _queue = new();
    private readonly SemaphoreSlim _room;

    /// <summary>A queue.</summary>
    /// <param name="config">Has "mailbox-capacity" and "mailbox-push-timeout-time".</param>
    public BoundedMessageQueue(Config config)
        : this(config.GetInt("mailbox-capacity"), config.GetTimeSpan("mailbox-push-timeout-time"))
    {
    }

    /// <summary>A queue.</summary>
    /// <param name="boundedCapacity">How many messages it holds.</param>
    /// <param name="pushTimeOut">How long a sender waits for room; negative for as long as it takes.</param>
    public BoundedMessageQueue(int boundedCapacity, TimeSpan pushTimeOut)
    {
        _room = new SemaphoreSlim(boundedCapacity);
        PushTimeOut = pushTimeOut;
    }

    /// <inheritdoc />
    public TimeSpan PushTimeOut { get; set; }

    /// <inheritdoc />
    public bool HasMessages => !_queue.IsEmpty;

    /// <inheritdoc />
    public int Count => _queue.Count;

    /// <inheritdoc />
    public void Enqueue(IActorRef receiver, Envelope envelope)
    {
        // Room is taken before the message is added and given back after it was taken: never more than the capacity.
        if (_room.Wait(Patience(receiver)))
        {
            _queue.Enqueue(envelope);
            return;
        }

        var deadLetters = ((IInternalActorRef)receiver).Provider.DeadLetters;
        deadLetters.Tell(new DeadLetter(envelope.Message, envelope.Sender, receiver), envelope.Sender);
    }

    /// <inheritdoc />
    public bool TryDequeue(out Envelope envelope)
    {
        if (!_queue.TryDequeue(out envelope)) return false;
        _room.Release();
        return true;
    }

    /// <inheritdoc />
    public void CleanUp(IActorRef owner, IMessageQueue deadletters) => QueueCleaning.Move(this, owner, deadletters);

    /// <summary>
    /// Nobody makes room while the receiver itself, or the one thread it shares with all, stands and waits.
    /// </summary>
    private TimeSpan Patience(IActorRef receiver)
    {
        var waitsForItself = HomeContext.Current is not null || ReferenceEquals(AmbientActor.Current?.Self, receiver);
        if (waitsForItself) return TimeSpan.Zero;
        return PushTimeOut < TimeSpan.Zero ? Timeout.InfiniteTimeSpan : PushTimeOut;
    }
}
