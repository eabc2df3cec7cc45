using Akka.Streams.Engine;
using Akka.Streams.Plans;

namespace Akka.Streams.Dsl;

/// <summary>A source of substreams.</summary>
internal sealed class SplitSource<TMat>(Source<IPlan, TMat> source) : ISplit<TMat, IRunnableGraph<TMat>>
{
    /// <inheritdoc />
    public IFlow<T, TMat> Join<T>(Func<FlowLogic<IPlan, T>> make) => source.Then(make);

    /// <inheritdoc />
    public IRunnableGraph<TMat> Close(Func<SinkLogic<IPlan>> make) =>
        source.To(new Sink<IPlan, NotUsed>(new StagePlan(make)));
}
