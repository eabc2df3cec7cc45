using Akka.Event;

namespace Akka.TestKit.Internal;

/// <summary>Dead letters, of any message or of those a function picks; the source is the recipient.</summary>
internal sealed class DeadLettersFilter : EventFilterBase
{
    private readonly string _what;
    private readonly Predicate<object> _isMatch;

    public DeadLettersFilter(string what, Predicate<object> isMatch, IStringMatcher? source)
        : base(null, source)
    {
        _what = what;
        _isMatch = isMatch;
    }

    protected override string Kind => $"DeadLetter of {_what}";

    protected override bool IsMatch(LogEvent logEvent) =>
        logEvent.Message is DeadLetter letter && _isMatch(letter.Message) && SourceMatches(logEvent);
}
