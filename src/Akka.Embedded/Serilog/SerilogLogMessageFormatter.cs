using System.Globalization;
using Akka.Event;
using Serilog.Parsing;

namespace Akka.Logger.Serilog;

/// <summary>Fills Serilog templates ({Symbol}) for loggers that are not Serilog.</summary>
public sealed class SerilogLogMessageFormatter : ILogMessageFormatter
{
    /// <summary>An instance for everybody.</summary>
    public static readonly SerilogLogMessageFormatter Instance = new();

    private readonly MessageTemplateParser _parser = new();

    /// <inheritdoc />
    public string Format(string format, IEnumerable<object?> args) => Format(format, args.ToArray());

    /// <inheritdoc />
    public string Format(string format, params object?[] args)
    {
        var template = _parser.Parse(format);
        var holes = template.Tokens.OfType<PropertyToken>();
        var values = holes.Zip(args).GroupBy(pair => pair.First.PropertyName).ToDictionary(
            group => group.Key,
            group => (global::Serilog.Events.LogEventPropertyValue)new global::Serilog.Events.ScalarValue(
                group.First().Second));
        return template.Render(values, CultureInfo.InvariantCulture);
    }
}
