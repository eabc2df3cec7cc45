using Akka.Streams.Engine;
using Akka.Streams.Plans;
using Akka.Streams.Stages;

namespace Akka.Streams.Dsl;

/// <summary>The one implementation of substreams: a split stream, and what is to be added to each substream.</summary>
/// <param name="split">The split stream.</param>
/// <param name="extend">Adds it.</param>
internal sealed class Substreams<TOut, TMat, TClosed>(ISplit<TMat, TClosed> split, Func<IPlan, IPlan> extend)
    : SubFlow<TOut, TMat, TClosed>
{
    public override TClosed To<TMat2>(IGraph<SinkShape<TOut>, TMat2> sink) =>
        split.Close(() => new RunEach(Extended(sink.Plan)));

    public override IFlow<TOut, TMat> MergeSubstreamsWithParallelism(int parallelism)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parallelism, 1);

        // A substream is built by the stage that merges it, when it comes.
        return split.Join(() => new FlattenMerge<IPlan, TOut>(parallelism, extend));
    }

    public override IFlow<T2, TMat> Via<T2, TMat2>(IGraph<FlowShape<TOut, T2>, TMat2> flow) => And<T2>(flow.Plan);

    internal override SubFlow<T2, TMat, TClosed> Then<T2>(Func<FlowLogic<TOut, T2>> make) =>
        And<T2>(new StagePlan(make));

    private Substreams<T2, TMat, TClosed> And<T2>(IPlan more) => new(split, Extended(more));

    private Func<IPlan, IPlan> Extended(IPlan more) => substream => new JoinedPlan(extend(substream), more);
}
