using Akka.Streams.Plans;
using Akka.Streams.Stages;

namespace Akka.Streams.Dsl;

/// <summary>Graphs joined with sources, the same for sources and flows.</summary>
internal static class FanIns
{
    public static IPlan<TMat> Concat<T, TMat1, TMat2, TMat>(
        IPlan<TMat1> first, IGraph<SourceShape<T>, TMat2> second, Func<TMat1, TMat2, TMat> combine) =>
        new FanInPlan<TMat1, TMat2, TMat>(first, second.Plan, static () => new Concat<T>(false), combine);

    public static IPlan<TMat> Prepend<T, TMat>(IPlan<TMat> graph, IGraph<SourceShape<T>, TMat> before) =>

        // The graph stays first, because it is the one that may have an open inlet.
        new FanInPlan<TMat, TMat, TMat>(graph, before.Plan, static () => new Concat<T>(true), Keep.Left);

    public static IPlan<TMat> Merge<T, TMat1, TMat2, TMat>(
        IPlan<TMat1> first, IGraph<SourceShape<T>, TMat2> second, bool eager, Func<TMat1, TMat2, TMat> combine) =>
        new FanInPlan<TMat1, TMat2, TMat>(first, second.Plan, () => new Merge<T>(eager), combine);

    public static IPlan<TMat> Zip<T1, T2, TOut, TMat>(
        IPlan<TMat> first, IGraph<SourceShape<T2>, TMat> second, Func<T1, T2, TOut> combine) =>
        new FanInPlan<TMat, TMat, TMat>(first, second.Plan, () => new Zip<T1, T2, TOut>(combine), Keep.Left);
}
