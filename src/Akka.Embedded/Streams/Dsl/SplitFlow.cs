using Akka.Streams.Engine;
using Akka.Streams.Plans;

namespace Akka.Streams.Dsl;

/// <summary>A flow to substreams.</summary>
internal sealed class SplitFlow<TIn, TMat>(Flow<TIn, IPlan, TMat> flow) : ISplit<TMat, Sink<TIn, TMat>>
{
    /// <inheritdoc />
    public IFlow<T, TMat> Join<T>(Func<FlowLogic<IPlan, T>> make) => flow.Then(make);

    /// <inheritdoc />
    public Sink<TIn, TMat> Close(Func<SinkLogic<IPlan>> make) =>
        flow.To(new Sink<IPlan, NotUsed>(new StagePlan(make)));
}
