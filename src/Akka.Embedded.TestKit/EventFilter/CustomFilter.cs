using Akka.Event;

namespace Akka.TestKit.Internal;

/// <summary>Events that a function picks.</summary>
internal sealed class CustomFilter : EventFilterBase
{
    private readonly Predicate<LogEvent> _predicate;

    public CustomFilter(Predicate<LogEvent> predicate)
        : base(null, null) =>
        _predicate = predicate;

    protected override string Kind => "Custom";

    protected override bool IsMatch(LogEvent logEvent) => _predicate(logEvent);
}
