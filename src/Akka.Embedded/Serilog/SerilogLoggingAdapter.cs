using System.Collections.Immutable;
using Akka.Event;
using Serilog.Core;
using Serilog.Core.Enrichers;

namespace Akka.Logger.Serilog;

/// <summary>Logs in Serilog's templates, with properties on every event.</summary>
public sealed class SerilogLoggingAdapter : LoggingAdapterBase
{
    private readonly LoggingBus _bus;
    private readonly string _logSource;
    private readonly Type _logClass;
    private readonly ImmutableList<ILogEventEnricher> _properties;

    /// <summary>An adapter for one source.</summary>
    /// <param name="bus">Where events go.</param>
    /// <param name="logSource">Who logs.</param>
    /// <param name="logClass">The type that logs.</param>
    public SerilogLoggingAdapter(LoggingBus bus, string logSource, Type logClass)
        : this(bus, logSource, logClass, [])
    {
    }

    private SerilogLoggingAdapter(
        LoggingBus bus, string logSource, Type logClass, ImmutableList<ILogEventEnricher> properties)
        : base(SerilogLogMessageFormatter.Instance)
    {
        _bus = bus;
        _logSource = logSource;
        _logClass = logClass;
        _properties = properties;
    }

    /// <inheritdoc />
    public override bool IsDebugEnabled => _bus.LogLevel <= LogLevel.DebugLevel;

    /// <inheritdoc />
    public override bool IsInfoEnabled => _bus.LogLevel <= LogLevel.InfoLevel;

    /// <inheritdoc />
    public override bool IsWarningEnabled => _bus.LogLevel <= LogLevel.WarningLevel;

    /// <inheritdoc />
    public override bool IsErrorEnabled => _bus.LogLevel <= LogLevel.ErrorLevel;

    /// <summary>An adapter like this one with one property more; this one stays as it is.</summary>
    /// <param name="name">The property; not empty.</param>
    /// <param name="value">Its value.</param>
    /// <param name="destructureObjects">Whether the value's own properties are kept, not only its text.</param>
    public ILoggingAdapter SetContextProperty(string name, object? value, bool destructureObjects = false) =>
        new SerilogLoggingAdapter(
            _bus, _logSource, _logClass, _properties.Insert(0, new PropertyEnricher(name, value, destructureObjects)));

    /// <inheritdoc />
    protected override void NotifyLog(LogLevel logLevel, object message, Exception? cause = null) =>
        _bus.Publish(LogLevels.EventOf(
            logLevel, cause, _logSource, _logClass, new SerilogPayload(message, _properties)));
}
