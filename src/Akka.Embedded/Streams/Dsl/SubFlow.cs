using Akka.Streams.Engine;

namespace Akka.Streams.Dsl;

/// <summary>The substreams of a stream, all treated alike until they are merged or closed.</summary>
/// <typeparam name="TOut">The elements' type.</typeparam>
/// <typeparam name="TMat">The stream's materialised value.</typeparam>
/// <typeparam name="TClosed">What the stream becomes when its substreams are closed.</typeparam>
public abstract class SubFlow<TOut, TMat, TClosed> : IFlow<TOut, TMat>
{
    private protected SubFlow()
    {
    }

    /// <summary>Closes each substream with a sink.</summary>
    /// <param name="sink">The sink; one run for each substream.</param>
    public abstract TClosed To<TMat2>(IGraph<SinkShape<TOut>, TMat2> sink);

    /// <summary>Merges the substreams again, all at a time.</summary>
    /// <returns>A source or a flow, as what was split.</returns>
    public virtual IFlow<TOut, TMat> MergeSubstreams() => MergeSubstreamsWithParallelism(int.MaxValue);

    /// <summary>Merges the substreams again; those that have to wait hold up all.</summary>
    /// <param name="parallelism">How many at a time.</param>
    /// <returns>A source or a flow, as what was split.</returns>
    public abstract IFlow<TOut, TMat> MergeSubstreamsWithParallelism(int parallelism);

    /// <summary>One substream after another.</summary>
    /// <returns>A source or a flow, as what was split.</returns>
    public virtual IFlow<TOut, TMat> ConcatSubstream() => MergeSubstreamsWithParallelism(1);

    /// <summary>Adds a flow to each substream.</summary>
    /// <param name="flow">The flow; one run for each substream.</param>
    /// <returns>Substreams again.</returns>
    public abstract IFlow<T2, TMat> Via<T2, TMat2>(IGraph<FlowShape<TOut, T2>, TMat2> flow);

    IFlow<T2, TMat3> IFlow<TOut, TMat>.ViaMaterialized<T2, TMat2, TMat3>(
        IGraph<FlowShape<TOut, T2>, TMat2> flow, Func<TMat, TMat2, TMat3> combine) =>
        throw new NotSupportedException("Substreams come while the stream runs; its value is there before.");

    IFlow<TOut, TMat2> IFlow<TOut, TMat>.MapMaterializedValue<TMat2>(Func<TMat, TMat2> mapFunc) =>
        throw new NotSupportedException("Map the stream's value before it is split, or after it is merged.");

    /// <summary>Adds a stage to each substream.</summary>
    /// <param name="make">Makes it, once a substream.</param>
    internal abstract SubFlow<T2, TMat, TClosed> Then<T2>(Func<FlowLogic<TOut, T2>> make);
}
