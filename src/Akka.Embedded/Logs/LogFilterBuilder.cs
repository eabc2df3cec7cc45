using System.Text.RegularExpressions;

namespace Akka.Event;

/// <summary>Collects log filters.</summary>
public sealed class LogFilterBuilder
{
    private readonly List<LogFilterBase> _filters = [];

    /// <summary>Leaves out a source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="comparison">How names are compared.</param>
    public LogFilterBuilder ExcludeSourceExactly(
        string source, StringComparison comparison = StringComparison.OrdinalIgnoreCase) =>
        Add(new ExactMatchLogSourceFilter(source, comparison));

    /// <summary>Leaves out sources.</summary>
    /// <param name="sourceStart">How their names start.</param>
    public LogFilterBuilder ExcludeSourceStartingWith(string sourceStart) =>
        ExcludeSourceRegex(new Regex("^" + Regex.Escape(sourceStart)));

    /// <summary>Leaves out sources.</summary>
    /// <param name="sourcePart">A part of their names.</param>
    public LogFilterBuilder ExcludeSourceContaining(string sourcePart) =>
        ExcludeSourceRegex(new Regex(Regex.Escape(sourcePart)));

    /// <summary>Leaves out sources.</summary>
    /// <param name="sourceEnd">How their names end.</param>
    public LogFilterBuilder ExcludeSourceEndingWith(string sourceEnd) =>
        ExcludeSourceRegex(new Regex(Regex.Escape(sourceEnd) + "$"));

    /// <summary>Leaves out sources.</summary>
    /// <param name="regex">Their pattern.</param>
    public LogFilterBuilder ExcludeSourceRegex(Regex regex) => Add(new RegexLogSourceFilter(regex));

    /// <summary>Leaves out lines.</summary>
    /// <param name="regex">Their pattern.</param>
    public LogFilterBuilder ExcludeMessageRegex(Regex regex) => Add(new RegexLogMessageFilter(regex));

    /// <summary>Leaves out lines.</summary>
    /// <param name="messagePart">A part of them.</param>
    public LogFilterBuilder ExcludeMessageContaining(string messagePart) =>
        ExcludeMessageRegex(new Regex(Regex.Escape(messagePart)));

    /// <summary>Adds a filter.</summary>
    /// <param name="filter">The filter.</param>
    public LogFilterBuilder Add(LogFilterBase filter)
    {
        _filters.Add(filter);
        return this;
    }

    /// <summary>Adds filters.</summary>
    /// <param name="filters">The filters.</param>
    public LogFilterBuilder AddRange(IEnumerable<LogFilterBase> filters)
    {
        _filters.AddRange(filters);
        return this;
    }

    /// <summary>The part of a system's set-up that holds the filters.</summary>
    public LogFilterSetup Build() => new([.. _filters]);
}
