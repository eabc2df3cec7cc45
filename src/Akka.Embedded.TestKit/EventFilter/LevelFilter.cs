using Akka.Event;

namespace Akka.TestKit.Internal;

/// <summary>Events of one level.</summary>
internal sealed class LevelFilter : EventFilterBase
{
    private readonly LogLevel _level;

    public LevelFilter(LogLevel level, IStringMatcher? message, IStringMatcher? source)
        : base(message, source) =>
        _level = level;

    protected override string Kind => _level.ToString();

    protected override bool IsMatch(LogEvent logEvent) =>
        logEvent.LogLevel() == _level && TextAndSourceMatch(logEvent);
}
