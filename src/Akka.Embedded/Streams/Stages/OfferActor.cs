using Akka.Actor;

namespace Akka.Streams.Stages;

/// <summary>
/// The actor in front of a stream: what it is told it offers. <see cref="Status.Success"/> and its own stop complete
/// the stream after what is in the buffer, <see cref="Status.Failure"/> fails it at once.
/// </summary>
internal sealed class OfferActor<T> : UntypedActor
{
    private readonly OfferQueue<T> _queue;

    public OfferActor(OfferQueue<T> queue) => _queue = queue;

    protected override void OnReceive(object message)
    {
        switch (message)
        {
            case Status.Success:
                _queue.Complete();
                break;
            case Status.Failure failure:
                _queue.Fail(failure.Cause);
                break;
            case T element:
                _queue.Put(element);
                break;
            default:
                Unhandled(message);
                break;
        }
    }

    // Also after a poison pill, which never comes to the actor itself.
    protected override void PostStop() => _queue.Complete();
}
