using Akka.Event;

namespace Akka.TestKit.Internal;

/// <summary>Text and source of an event must match; kinds of filters add their own condition.</summary>
internal abstract class EventFilterBase : IEventFilter
{
    private readonly IStringMatcher _message;
    private readonly IStringMatcher _source;

    protected EventFilterBase(IStringMatcher? message, IStringMatcher? source)
    {
        _message = message ?? MatchesAll.Instance;
        _source = source ?? MatchesAll.Instance;
    }

    /// <summary>An event was meant. Called on the logger's thread.</summary>
    public event Action? Matched;

    protected abstract string Kind { get; }

    public bool Apply(LogEvent logEvent)
    {
        if (!IsMatch(logEvent)) return false;
        Matched?.Invoke();
        return true;
    }

    public override string ToString() => $"{Kind} when Message {_message} and Source {_source}";

    protected abstract bool IsMatch(LogEvent logEvent);

    protected bool TextAndSourceMatch(LogEvent logEvent) =>
        _source.IsMatch(logEvent.LogSource) && TextMatches(logEvent.Message?.ToString());

    protected bool SourceMatches(LogEvent logEvent) => _source.IsMatch(logEvent.LogSource);

    protected bool TextMatches(string? text) => _message.IsMatch(text ?? "null");
}
