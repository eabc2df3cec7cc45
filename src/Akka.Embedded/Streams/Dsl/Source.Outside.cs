using System.Threading.Channels;
using Akka.Actor;
using Akka.Streams.Engine;
using Akka.Streams.Plans;
using Akka.Streams.Stages;

namespace Akka.Streams.Dsl;

/// <content>Elements that come from outside while the stream runs.</content>
public static partial class Source
{
    /// <summary>What is offered to a queue.</summary>
    /// <param name="bufferSize">How many elements wait for demand; 0 lets one offer wait.</param>
    /// <param name="overflowStrategy">What a full buffer does.</param>
    public static Source<T, ISourceQueueWithComplete<T>> Queue<T>(
        int bufferSize, OverflowStrategy overflowStrategy)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bufferSize);
        return Valued<T, ISourceQueueWithComplete<T>>(_ =>
        {
            var queue = new OfferQueue<T>(bufferSize, overflowStrategy);
            return (new QueueSource<T>(queue, null), queue);
        });
    }

    /// <summary>
    /// What an actor is told. <see cref="Status.Success"/> and <see cref="PoisonPill"/> complete the stream,
    /// <see cref="Status.Failure"/> fails it; the actor stops with the stream.
    /// </summary>
    /// <param name="bufferSize">How many elements wait for demand; with 0, what is not wanted is dropped.</param>
    /// <param name="overflowStrategy">What a full buffer does; back-pressure is not possible.</param>
    public static Source<T, IActorRef> ActorRef<T>(int bufferSize, OverflowStrategy overflowStrategy)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bufferSize);
        if (overflowStrategy == OverflowStrategy.Backpressure)
            throw new NotSupportedException("Backpressure overflow strategy is not supported");
        return Valued<T, IActorRef>(islands =>
        {
            var queue = new OfferQueue<T>(bufferSize, overflowStrategy);
            var actor = islands.Spawn(Props.Create<OfferActor<T>>(queue));
            return (new QueueSource<T>(queue, () => islands.System.Stop(actor)), actor);
        });
    }

    /// <summary>The same element at intervals, until cancelled; one not wanted at its time is dropped.</summary>
    /// <param name="initialDelay">From the start to the first.</param>
    /// <param name="interval">From each to the next.</param>
    /// <param name="tick">The element.</param>
    public static Source<T, ICancelable> Tick<T>(TimeSpan initialDelay, TimeSpan interval, T tick) =>
        Valued<T, ICancelable>(islands =>
        {
            var cancelable = new Cancelable(islands.System.Scheduler);
            return (new TickSource<T>(initialDelay, interval, tick, cancelable), cancelable);
        });

    /// <summary>The element that a promise is completed with; the default of the type stands for none.</summary>
    public static Source<T, TaskCompletionSource<T>> Maybe<T>() =>
        Valued<T, TaskCompletionSource<T>>(static _ =>
        {
            var promise = new TaskCompletionSource<T>();
            return (new TaskSource<T>(promise.Task, nullIsNone: true), promise);
        });

    /// <summary>What is written into a bounded channel.</summary>
    /// <param name="bufferSize">How many elements wait for demand.</param>
    /// <param name="singleWriter">Whether only one thread at a time writes.</param>
    /// <param name="fullMode">What a full channel does.</param>
    public static Source<T, ChannelWriter<T>> Channel<T>(
        int bufferSize, bool singleWriter = false, BoundedChannelFullMode fullMode = BoundedChannelFullMode.Wait) =>
        Valued<T, ChannelWriter<T>>(_ =>
        {
            var channel = System.Threading.Channels.Channel.CreateBounded<T>(new BoundedChannelOptions(bufferSize)
            {
                // The stage.
                SingleReader = true,
                SingleWriter = singleWriter,
                FullMode = fullMode,
            });
            return (new ReaderSource<T>(channel.Reader), channel.Writer);
        });

    /// <summary>What can be read from a channel.</summary>
    /// <param name="channelReader">The channel.</param>
    public static Source<T, NotUsed> ChannelReader<T>(ChannelReader<T> channelReader) =>
        Of(() => new ReaderSource<T>(channelReader));

    private static Source<T, TMat> Valued<T, TMat>(Func<IIslands, (StageLogic, TMat)> make) =>
        new(new ValuedStagePlan<TMat>(make));
}
