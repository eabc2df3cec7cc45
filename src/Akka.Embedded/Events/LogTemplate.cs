namespace Akka.Event;

/// <summary>A log message whose values are in an array.</summary>
internal sealed class LogTemplate : LogMessage
{
    private readonly object?[] _values;

    public LogTemplate(ILogMessageFormatter formatter, string format, object?[] values)
        : base(formatter, format) => _values = values;

    public override string Unformatted() => string.Join(",", _values);

    public override IEnumerable<object?> Parameters() => _values;

    public override string ToString() => Formatter.Format(Format, _values);
}
