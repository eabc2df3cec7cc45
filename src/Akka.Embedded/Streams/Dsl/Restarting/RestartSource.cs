using Akka.Streams.Plans;
using Akka.Streams.Stages;

namespace Akka.Streams.Dsl;

/// <summary>Sources that are started again when they end, with a delay that grows.</summary>
public static class RestartSource
{
    /// <summary>Starts a source again when it completes or fails.</summary>
    /// <param name="sourceFactory">Makes the source, for each run anew.</param>
    /// <param name="settings">The delays, and how many restarts are too many.</param>
    public static Source<T, NotUsed> WithBackoff<T, TMat>(
        Func<Source<T, TMat>> sourceFactory, RestartSettings settings) =>
        Make(sourceFactory, settings, onlyOnFailures: false);

    /// <summary>Starts a source again when it fails.</summary>
    /// <param name="sourceFactory">Makes the source, for each run anew.</param>
    /// <param name="settings">The delays, and how many restarts are too many.</param>
    public static Source<T, NotUsed> OnFailuresWithBackoff<T, TMat>(
        Func<Source<T, TMat>> sourceFactory, RestartSettings settings) =>
        Make(sourceFactory, settings, onlyOnFailures: true);

    private static Source<T, NotUsed> Make<T, TMat>(
        Func<IGraph<SourceShape<T>, TMat>> factory, RestartSettings settings, bool onlyOnFailures) =>
        new(new StagePlan(() => new RestartSourceLogic<T>(() => factory().Plan, settings, onlyOnFailures)));
}
