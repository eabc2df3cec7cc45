namespace Akka.Streams.Dsl;

/// <summary>A graph with an open outlet, to which more can be added.</summary>
/// <typeparam name="TOut">The outlet's elements.</typeparam>
/// <typeparam name="TMat">The materialised value.</typeparam>
public interface IFlow<TOut, out TMat>
{
    /// <summary>Adds a flow; keeps this value.</summary>
    /// <param name="flow">The flow.</param>
    IFlow<T, TMat> Via<T, TMat2>(IGraph<FlowShape<TOut, T>, TMat2> flow);

    /// <summary>Adds a flow.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="combine">Makes the value of both.</param>
    IFlow<T2, TMat3> ViaMaterialized<T2, TMat2, TMat3>(
        IGraph<FlowShape<TOut, T2>, TMat2> flow, Func<TMat, TMat2, TMat3> combine);

    /// <summary>The same with another value.</summary>
    /// <param name="mapFunc">Makes it.</param>
    IFlow<TOut, TMat2> MapMaterializedValue<TMat2>(Func<TMat, TMat2> mapFunc);
}
