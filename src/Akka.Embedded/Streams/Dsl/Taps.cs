using Akka.Streams.Plans;
using Akka.Streams.Stages;

namespace Akka.Streams.Dsl;

/// <summary>Flows that change nothing and give a value.</summary>
internal static class Taps
{
    /// <summary>Elements go to a sink too.</summary>
    /// <param name="sink">The sink.</param>
    public static Flow<T, T, TMat> AlsoTo<T, TMat>(IGraph<SinkShape<T>, TMat> sink) =>
        new(new AlsoToPlan<T, TMat>(sink.Plan));

    /// <summary>The value tells how the stream ended.</summary>
    public static Flow<T, T, Task<Done>> Watched<T>() => new(new ValuedStagePlan<Task<Done>>(static _ =>
    {
        var stage = new Watched<T>();
        return (stage, stage.Ended);
    }));
}
