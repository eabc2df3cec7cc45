using Akka.Streams.Plans;
using Akka.Streams.Stages;

namespace Akka.Streams.Dsl;

/// <summary>Sinks that are started again when they end, with a delay that grows.</summary>
public static class RestartSink
{
    /// <summary>Starts a sink again when it cancels or fails.</summary>
    /// <param name="sinkFactory">Makes the sink, for each run anew.</param>
    /// <param name="settings">The delays, and how many restarts are too many.</param>
    public static Sink<T, NotUsed> WithBackoff<T, TMat>(Func<Sink<T, TMat>> sinkFactory, RestartSettings settings) =>
        Make(sinkFactory, settings);

    private static Sink<T, NotUsed> Make<T, TMat>(
        Func<IGraph<SinkShape<T>, TMat>> factory, RestartSettings settings) =>
        new(new StagePlan(() => new RestartSinkLogic<T>(() => factory().Plan, settings)));
}
