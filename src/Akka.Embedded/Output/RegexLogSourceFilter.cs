using System.Text.RegularExpressions;

namespace Akka.Event;

/// <summary>Leaves out what sources of a pattern log.</summary>
public sealed class RegexLogSourceFilter : LogFilterBase
{
    private readonly Regex _source;

    internal RegexLogSourceFilter(Regex source) => _source = source;

    /// <inheritdoc />
    public override LogFilterType FilterType => LogFilterType.Source;

    /// <inheritdoc />
    public override LogFilterDecision ShouldKeepMessage(LogEvent content, string? expandedMessage = null) =>
        _source.IsMatch(content.LogSource) ? LogFilterDecision.Drop : LogFilterDecision.Keep;
}
