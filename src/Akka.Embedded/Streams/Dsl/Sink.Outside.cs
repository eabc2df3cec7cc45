using System.Threading.Channels;
using Akka.Actor;
using Akka.Streams.Engine;
using Akka.Streams.Plans;
using Akka.Streams.Stages;

namespace Akka.Streams.Dsl;

/// <content>Elements that go somewhere else.</content>
public static partial class Sink
{
    /// <summary>Wants nothing.</summary>
    public static Sink<TIn, NotUsed> Cancelled<TIn>() => Of(static () => new CancelledSink<TIn>());

    /// <summary>Takes all elements and says how the stream ended.</summary>
    /// <param name="success">All was well.</param>
    /// <param name="failure">It was not.</param>
    public static Sink<TIn, NotUsed> OnComplete<TIn>(Action success, Action<Exception> failure) =>
        Of(() => new CallbackSink<TIn>(success, failure));

    /// <summary>
    /// Tells an actor all elements, as fast as they come: keep the stream slow. Cancels when the actor stops; a failure
    /// is told as <see cref="Status.Failure"/>.
    /// </summary>
    /// <param name="actorRef">The actor.</param>
    /// <param name="onCompleteMessage">Told at the end.</param>
    public static Sink<TIn, NotUsed> ActorRef<TIn>(IActorRef actorRef, object onCompleteMessage) =>
        ActorRef<TIn>(actorRef, onCompleteMessage, static cause => new Status.Failure(cause));

    /// <summary>
    /// Tells an actor all elements, as fast as they come: keep the stream slow. Cancels when the actor stops.
    /// </summary>
    /// <param name="actorRef">The actor.</param>
    /// <param name="onCompleteMessage">Told at the end.</param>
    /// <param name="onFailureMessage">Makes what is told of a failure.</param>
    public static Sink<TIn, NotUsed> ActorRef<TIn>(
        IActorRef actorRef, object onCompleteMessage, Func<Exception, object> onFailureMessage) =>
        Of(() => new ActorRefSink<TIn>(actorRef, onCompleteMessage, onFailureMessage));

    /// <summary>Tells an actor the elements, each when it has acknowledged the last. Cancels when it stops.</summary>
    /// <param name="actorRef">The actor.</param>
    /// <param name="onInitMessage">Told first, and acknowledged too.</param>
    /// <param name="ackMessage">The acknowledgement, told to the sender.</param>
    /// <param name="onCompleteMessage">Told at the end.</param>
    /// <param name="onFailureMessage">Makes what is told of a failure; <see cref="Status.Failure"/> when null.</param>
    public static Sink<TIn, NotUsed> ActorRefWithAck<TIn>(
        IActorRef actorRef, object onInitMessage, object ackMessage, object onCompleteMessage,
        Func<Exception, object>? onFailureMessage = null) =>
        Of(() => new ActorRefWithAckSink<TIn>(
            actorRef, onInitMessage, ackMessage, onCompleteMessage,
            onFailureMessage ?? (static cause => new Status.Failure(cause))));

    /// <summary>Elements wait until they are asked for.</summary>
    public static Sink<TIn, ISinkQueue<TIn>> Queue<TIn>() => Valued<TIn, ISinkQueue<TIn>>(static () =>
    {
        var queue = new QueueSink<TIn>();
        return (queue, queue);
    });

    /// <summary>Elements wait in a bounded channel until they are read.</summary>
    /// <param name="bufferSize">How many.</param>
    /// <param name="singleReader">Whether only one thread at a time reads.</param>
    /// <param name="fullMode">What a full channel does.</param>
    public static Sink<T, ChannelReader<T>> ChannelReader<T>(
        int bufferSize, bool singleReader, BoundedChannelFullMode fullMode = BoundedChannelFullMode.Wait) =>
        Valued<T, ChannelReader<T>>(() =>
        {
            var channel = Channel.CreateBounded<T>(new BoundedChannelOptions(bufferSize)
            {
                SingleReader = singleReader,
                SingleWriter = true,
                FullMode = fullMode,
            });
            return (new WriterSink<T>(channel.Writer, isOwner: true), channel.Reader);
        });

    /// <summary>Writes all elements into a channel, as fast as it takes them.</summary>
    /// <param name="writer">The channel.</param>
    /// <param name="isOwner">Whether the stream's end ends the channel.</param>
    public static Sink<T, NotUsed> FromWriter<T>(ChannelWriter<T> writer, bool isOwner) =>
        Of(() => new WriterSink<T>(writer, isOwner));

    private static Sink<TIn, NotUsed> Of<TIn>(Func<SinkLogic<TIn>> make) => new(new StagePlan(make));

    private static Sink<TIn, TMat> Valued<TIn, TMat>(Func<(StageLogic, TMat)> make) =>
        new(new ValuedStagePlan<TMat>(_ => make()));
}
