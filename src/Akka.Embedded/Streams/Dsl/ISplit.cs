using Akka.Streams.Engine;
using Akka.Streams.Plans;

namespace Akka.Streams.Dsl;

/// <summary>A source or a flow whose elements are substreams.</summary>
/// <typeparam name="TMat">Its value.</typeparam>
/// <typeparam name="TClosed">What it becomes with a sink.</typeparam>
internal interface ISplit<TMat, TClosed>
{
    /// <summary>Adds a stage that makes elements of substreams.</summary>
    /// <param name="make">Makes it, once a run.</param>
    IFlow<T, TMat> Join<T>(Func<FlowLogic<IPlan, T>> make);

    /// <summary>Adds a sink for substreams.</summary>
    /// <param name="make">Makes it, once a run.</param>
    TClosed Close(Func<SinkLogic<IPlan>> make);
}
