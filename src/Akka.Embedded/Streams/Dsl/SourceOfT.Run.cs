using Akka.Actor;
using Akka.Streams.Materializing;

namespace Akka.Streams.Dsl;

/// <content>Runs.</content>
public sealed partial class Source<TOut, TMat>
{
    /// <summary>Runs into a sink.</summary>
    /// <param name="sink">The sink.</param>
    /// <param name="materializer">Runs it.</param>
    /// <returns>The sink's value.</returns>
    public TMat2 RunWith<TMat2>(IGraph<SinkShape<TOut>, TMat2> sink, IMaterializer materializer) =>
        ToMaterialized(sink, Keep.Right).Run(materializer);

    /// <summary>Runs into a sink.</summary>
    /// <param name="sink">The sink.</param>
    /// <param name="materializer">The system that runs it.</param>
    /// <returns>The sink's value.</returns>
    public TMat2 RunWith<TMat2>(IGraph<SinkShape<TOut>, TMat2> sink, ActorSystem materializer) =>
        RunWith(sink, SystemMaterializer.Of(materializer));

    /// <summary>Runs code for each element.</summary>
    /// <param name="action">The code.</param>
    /// <param name="materializer">Runs it.</param>
    public Task RunForeach(Action<TOut> action, IMaterializer materializer) =>
        RunWith(Sink.ForEach(action), materializer);

    /// <summary>Runs code for each element.</summary>
    /// <param name="action">The code.</param>
    /// <param name="materializer">The system that runs it.</param>
    public Task RunForeach(Action<TOut> action, ActorSystem materializer) =>
        RunForeach(action, SystemMaterializer.Of(materializer));

    /// <summary>Folds all elements into one value.</summary>
    /// <param name="zero">The value of none.</param>
    /// <param name="aggregate">Adds an element to it.</param>
    /// <param name="materializer">Runs it.</param>
    public Task<TOut2> RunAggregate<TOut2>(
        TOut2 zero, Func<TOut2, TOut, TOut2> aggregate, IMaterializer materializer) =>
        RunWith(Sink.Aggregate(zero, aggregate), materializer);

    /// <summary>Folds all elements into one value.</summary>
    /// <param name="zero">The value of none.</param>
    /// <param name="aggregate">Adds an element to it.</param>
    /// <param name="materializer">The system that runs it.</param>
    public Task<TOut2> RunAggregate<TOut2>(
        TOut2 zero, Func<TOut2, TOut, TOut2> aggregate, ActorSystem materializer) =>
        RunAggregate(zero, aggregate, SystemMaterializer.Of(materializer));

    /// <summary>Reduces all elements to one; fails when there is none.</summary>
    /// <param name="reduce">Makes one of two.</param>
    /// <param name="materializer">Runs it.</param>
    public Task<TOut> RunSum(Func<TOut, TOut, TOut> reduce, IMaterializer materializer) =>
        RunWith(Sink.Sum(reduce), materializer);

    /// <summary>Reduces all elements to one; fails when there is none.</summary>
    /// <param name="reduce">Makes one of two.</param>
    /// <param name="materializer">The system that runs it.</param>
    public Task<TOut> RunSum(Func<TOut, TOut, TOut> reduce, ActorSystem materializer) =>
        RunSum(reduce, SystemMaterializer.Of(materializer));

    /// <summary>Runs when enumerated, once an enumeration, as fast as it is enumerated.</summary>
    /// <param name="materializer">Runs it.</param>
    public async IAsyncEnumerable<TOut> RunAsAsyncEnumerable(IMaterializer materializer)
    {
        // The switch ends the stream when the enumeration is given up.
        var (ending, queue) = ViaMaterialized(KillSwitches.Single<TOut>(), Keep.Right)
            .ToMaterialized(Sink.Queue<TOut>(), Keep.Both).Run(materializer);
        try
        {
            while (await queue.PullAsync().ConfigureAwait(false) is { HasValue: true, Value: { } element })
                yield return element;
        }
        finally
        {
            ending.Shutdown();
        }
    }

    /// <summary>Runs when enumerated, once an enumeration, as fast as it is enumerated.</summary>
    /// <param name="materializer">The system that runs it.</param>
    public IAsyncEnumerable<TOut> RunAsAsyncEnumerable(ActorSystem materializer) =>
        RunAsAsyncEnumerable(SystemMaterializer.Of(materializer));
}
