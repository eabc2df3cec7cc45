using Serilog.Core;

namespace Akka.Logger.Serilog;

/// <summary>A message with properties for Serilog; other loggers see the message only.</summary>
/// <param name="Message">Text, or template with values.</param>
/// <param name="Properties">The properties.</param>
internal sealed record SerilogPayload(object Message, IReadOnlyList<ILogEventEnricher> Properties)
{
    public override string ToString() => $"{Message}";
}
