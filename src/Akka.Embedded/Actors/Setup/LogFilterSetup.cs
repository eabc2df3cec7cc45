using Akka.Actor.Setup;

namespace Akka.Event;

/// <summary>The log filters a system is started with.</summary>
public sealed class LogFilterSetup : Setup
{
    /// <summary>Of filters.</summary>
    /// <param name="filters">The filters.</param>
    public LogFilterSetup(LogFilterBase[] filters) => Filters = filters;

    /// <summary>The filters.</summary>
    public LogFilterBase[] Filters { get; }

    /// <summary>What asks them all.</summary>
    public LogFilterEvaluator CreateEvaluator() => new(Filters);
}
