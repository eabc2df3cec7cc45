using Akka.Streams.Plans;
using Akka.Streams.Stages;

namespace Akka.Streams.Dsl;

/// <summary>Flows that are started again when they end, with a delay that grows.</summary>
public static class RestartFlow
{
    /// <summary>Starts a flow again when it completes, cancels or fails.</summary>
    /// <param name="flowFactory">Makes the flow, for each run anew.</param>
    /// <param name="settings">The delays, and how many restarts are too many.</param>
    public static Flow<TIn, TOut, NotUsed> WithBackoff<TIn, TOut, TMat>(
        Func<Flow<TIn, TOut, TMat>> flowFactory, RestartSettings settings) =>
        Make(flowFactory, settings, onlyOnFailures: false);

    /// <summary>Starts a flow again when it fails.</summary>
    /// <param name="flowFactory">Makes the flow, for each run anew.</param>
    /// <param name="settings">The delays, and how many restarts are too many.</param>
    public static Flow<TIn, TOut, NotUsed> OnFailuresWithBackoff<TIn, TOut, TMat>(
        Func<Flow<TIn, TOut, TMat>> flowFactory, RestartSettings settings) =>
        Make(flowFactory, settings, onlyOnFailures: true);

    private static Flow<TIn, TOut, NotUsed> Make<TIn, TOut, TMat>(
        Func<IGraph<FlowShape<TIn, TOut>, TMat>> factory, RestartSettings settings, bool onlyOnFailures) =>
        new(new StagePlan(
            () => new RestartFlowLogic<TIn, TOut>(() => factory().Plan, settings, onlyOnFailures)));
}
