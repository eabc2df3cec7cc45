namespace Akka.Event;

/// <summary>Leaves out what one source logs.</summary>
public sealed class ExactMatchLogSourceFilter : LogFilterBase
{
    private readonly string _source;
    private readonly StringComparison _comparison;

    internal ExactMatchLogSourceFilter(string source, StringComparison comparison)
    {
        _source = source;
        _comparison = comparison;
    }

    /// <inheritdoc />
    public override LogFilterType FilterType => LogFilterType.Source;

    /// <inheritdoc />
    public override LogFilterDecision ShouldKeepMessage(LogEvent content, string? expandedMessage = null) =>
        content.LogSource.Equals(_source, _comparison) ? LogFilterDecision.Drop : LogFilterDecision.Keep;
}
