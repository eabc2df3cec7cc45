using System.Text.RegularExpressions;

namespace Akka.Event;

/// <summary>Leaves out lines of a pattern.</summary>
public sealed class RegexLogMessageFilter : LogFilterBase
{
    private readonly Regex _line;

    internal RegexLogMessageFilter(Regex line) => _line = line;

    /// <inheritdoc />
    public override LogFilterType FilterType => LogFilterType.Content;

    /// <inheritdoc />
    public override LogFilterDecision ShouldKeepMessage(LogEvent content, string? expandedMessage = null)
    {
        if (expandedMessage is null) return LogFilterDecision.NoDecision;
        return _line.IsMatch(expandedMessage) ? LogFilterDecision.Drop : LogFilterDecision.Keep;
    }
}
