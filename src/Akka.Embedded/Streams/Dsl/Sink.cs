using System.Collections.Immutable;
using Akka.Streams.Plans;
using Akka.Streams.Stages;

namespace Akka.Streams.Dsl;

/// <summary>Makes sinks. This file: those that promise a result.</summary>
public static partial class Sink
{
    /// <summary>A sink of a graph.</summary>
    /// <param name="graph">The graph.</param>
    public static Sink<TIn, TMat> FromGraph<TIn, TMat>(IGraph<SinkShape<TIn>, TMat> graph) =>
        graph as Sink<TIn, TMat> ?? new Sink<TIn, TMat>(graph.Plan);

    /// <summary>All elements.</summary>
    public static Sink<TIn, Task<IImmutableList<TIn>>> Seq<TIn>() =>
        Promised<TIn, IImmutableList<TIn>>(static () => new SeqSink<TIn>());

    /// <summary>The first element; cancels after it, fails when there is none.</summary>
    public static Sink<TIn, Task<TIn>> First<TIn>() =>
        Promised<TIn, TIn>(static () => new FirstSink<TIn>(orDefault: false));

    /// <summary>The first element; cancels after it, the default when there is none.</summary>
    public static Sink<TIn, Task<TIn>> FirstOrDefault<TIn>() =>
        Promised<TIn, TIn>(static () => new FirstSink<TIn>(orDefault: true));

    /// <summary>The last element; fails when there is none.</summary>
    public static Sink<TIn, Task<TIn>> Last<TIn>() =>
        Promised<TIn, TIn>(static () => new LastSink<TIn>(orDefault: false));

    /// <summary>The last element; the default when there is none.</summary>
    public static Sink<TIn, Task<TIn>> LastOrDefault<TIn>() =>
        Promised<TIn, TIn>(static () => new LastSink<TIn>(orDefault: true));

    /// <summary>Takes all elements and forgets them.</summary>
    public static Sink<TIn, Task<Done>> Ignore<TIn>() => Promised<TIn, Done>(static () => new IgnoreSink<TIn>());

    /// <summary>Runs code for each element.</summary>
    /// <param name="action">The code.</param>
    public static Sink<TIn, Task<Done>> ForEach<TIn>(Action<TIn> action) =>

        // As a flow, so that a decider may drop an element whose action fails.
        Flow.FromFunction<TIn, NotUsed>(element =>
        {
            action(element);
            return NotUsed.Instance;
        }).ToMaterialized(Ignore<NotUsed>(), Keep.Right);

    /// <summary>Runs tasks for the elements.</summary>
    /// <param name="parallelism">How many at a time.</param>
    /// <param name="action">Starts a task.</param>
    public static Sink<TIn, Task<Done>> ForEachAsync<TIn>(int parallelism, Func<TIn, Task> action) =>
        Flow.Create<TIn>().SelectAsyncUnordered(parallelism, async element =>
        {
            await action(element).ConfigureAwait(false);
            return NotUsed.Instance;
        }).ToMaterialized(Ignore<NotUsed>(), Keep.Right);

    /// <summary>What all elements add up to.</summary>
    /// <param name="zero">The value of none.</param>
    /// <param name="aggregate">Adds an element to it.</param>
    public static Sink<TIn, Task<TOut>> Aggregate<TIn, TOut>(TOut zero, Func<TOut, TIn, TOut> aggregate) =>
        Flow.Create<TIn>().Aggregate(zero, aggregate).ToMaterialized(First<TOut>(), Keep.Right);

    /// <summary>What all elements add up to, beginning with the first; fails when there is none.</summary>
    /// <param name="reduce">Makes one of two.</param>
    public static Sink<TIn, Task<TIn>> Sum<TIn>(Func<TIn, TIn, TIn> reduce) =>
        Flow.Create<TIn>().Sum(reduce).ToMaterialized(First<TIn>(), Keep.Right);

    private static Sink<TIn, Task<TResult>> Promised<TIn, TResult>(Func<PromiseSink<TIn, TResult>> make) =>
        new(new ValuedStagePlan<Task<TResult>>(_ =>
        {
            var sink = make();
            return (sink, sink.Result);
        }));
}
