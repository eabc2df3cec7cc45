namespace Akka.Event;

/// <summary>Asks all filters about an event.</summary>
public class LogFilterEvaluator
{
    /// <summary>Nothing is left out.</summary>
    public static readonly LogFilterEvaluator NoFilters = new([]);

    private readonly LogFilterBase[] _filters;

    /// <summary>Of filters.</summary>
    /// <param name="filters">The filters; the first that says so drops an event.</param>
    public LogFilterEvaluator(LogFilterBase[] filters)
    {
        _filters = filters;
        EvaluatesLogSourcesOnly = Array.TrueForAll(filters, filter => filter.FilterType == LogFilterType.Source);
    }

    /// <summary>Whether no filter looks at lines.</summary>
    public bool EvaluatesLogSourcesOnly { get; }

    /// <summary>Whether an event is to be logged, and how.</summary>
    /// <param name="evt">The event.</param>
    /// <param name="expandedLogMessage">The line; empty when it is left out.</param>
    public virtual bool ShouldTryKeepMessage(LogEvent evt, out string expandedLogMessage)
    {
        expandedLogMessage = string.Empty;
        var line = EvaluatesLogSourcesOnly ? null : evt.ToString();
        foreach (var filter in _filters)
        {
            if (filter.ShouldKeepMessage(evt, line) == LogFilterDecision.Drop) return false;
        }

        expandedLogMessage = line ?? evt.ToString();
        return true;
    }

    /// <summary>Whether an event is to be logged, for loggers that write it in their own way.</summary>
    /// <param name="logEvent">The event.</param>
    internal bool Keeps(LogEvent logEvent) => _filters.Length == 0 || ShouldTryKeepMessage(logEvent, out _);
}
