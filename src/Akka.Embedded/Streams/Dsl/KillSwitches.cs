using Akka.Streams.Dsl;
using Akka.Streams.Plans;
using Akka.Streams.Stages;

namespace Akka.Streams;

/// <summary>Makes kill switches.</summary>
public static class KillSwitches
{
    /// <summary>A flow that changes nothing, with a switch of its own for each run.</summary>
    public static IGraph<FlowShape<T, T>, UniqueKillSwitch> Single<T>() =>
        new Flow<T, T, UniqueKillSwitch>(new ValuedStagePlan<UniqueKillSwitch>(static _ =>
        {
            var trigger = new Trigger();
            return (new KillSwitchStage<T>(trigger), new UniqueKillSwitch(trigger));
        }));

    /// <summary>One switch for any number of streams.</summary>
    /// <param name="name">For the log.</param>
    public static SharedKillSwitch Shared(string name) => new(name);

    /// <summary>A flow that changes nothing and ends with a token.</summary>
    /// <param name="cancellationToken">The token.</param>
    /// <param name="cancelGracefully">Whether cancellation completes the stream, or fails it.</param>
    public static IGraph<FlowShape<T, T>, NotUsed> AsFlow<T>(
        this CancellationToken cancellationToken, bool cancelGracefully = false) =>
        new Flow<T, T, NotUsed>(new StagePlan(() => new CancellationStage<T>(cancelGracefully, cancellationToken)));
}
