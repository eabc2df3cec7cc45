using Akka.Event;

namespace Akka.TestKit.Internal;

/// <summary>Errors, of any cause or of a kind of exception; the text may be the event's or the exception's.</summary>
internal sealed class ErrorFilter : EventFilterBase
{
    private readonly Type? _exceptionType;
    private readonly bool _checkInner;

    public ErrorFilter(Type? exceptionType, IStringMatcher? message, IStringMatcher? source, bool checkInner)
        : base(message, source)
    {
        _exceptionType = exceptionType;
        _checkInner = checkInner;
    }

    protected override string Kind => _exceptionType is null ? "Error" : $"Error with {_exceptionType.Name}";

    protected override bool IsMatch(LogEvent logEvent)
    {
        if (logEvent is not Error || !SourceMatches(logEvent)) return false;

        // An error without an exception is no match for a kind of exception, but for any error it is.
        var text = logEvent.Message?.ToString();
        return logEvent.Cause is null
            ? _exceptionType is null && TextMatches(text)
            : IsMatch(logEvent.Cause, text);
    }

    private bool IsMatch(Exception cause, string? text)
    {
        var isKind = _exceptionType is null || _exceptionType.IsInstanceOfType(cause);
        if (isKind && (TextMatches(text) || TextMatches(cause.Message))) return true;
        if (!_checkInner) return false;
        return cause is AggregateException several
            ? several.InnerExceptions.Any(inner => IsMatch(inner, text))
            : cause.InnerException is { } only && IsMatch(only, text);
    }
}
